import Files
import FilingPress
import Glibc

/// The program Pagefind (pagefind.app), which indexes the text of pages for a search that needs no server.
struct Pagefind: FullTextIndexer {
    private let program: Path
    private let console: Console

    /// Finds the program `pagefind` in `PATH`; nil if it is not installed.
    ///
    /// - Parameter console: The console to which a failure of the program is reported.
    init?(_ console: Console) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let places = folders.split(separator: ":").map { Path(String($0)).appending("pagefind") }
        guard let program = places.first(where: { $0.withCString { access($0, X_OK) } == 0 }) else { return nil }
        self.program = program
        self.console = console
    }

    /// Indexes the text of the pages of filings, issuers and reporting persons. If Pagefind fails, reports a warning
    /// and goes on.
    ///
    /// - Parameters:
    ///   - site: The folder of the site.
    ///   - folder: The subfolder for the index.
    func index(_ site: Path, into folder: String) {
        let arguments = [
            program.description, "--silent", "--site", site.description, "--output-subdir", folder,
            "--root-selector", "main", "--glob", "{\(SiteAddress.foldersOfText.joined(separator: ","))}/*.html",
            "--force-language", "en",
        ]
        var process: pid_t = 0
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let failure = program.withCString { posix_spawn(&process, $0, nil, nil, &words, environ) }
        var status: Int32 = 0
        guard failure == 0, (try? retrying({ waitpid(process, &status, 0) })) != nil, status == 0 else {
            // Pagefind has printed the reason.
            return console.report([
                Diagnostic(
                    .warning, code: "no-full-text",
                    "Pagefind failed, so the search finds names and numbers and not the text of pages")
            ])
        }
    }
}
