import Files
import FilingPress
import Glibc

/// The program Pagefind (pagefind.app), where it is installed: it indexes the text of pages for a search without a server.
struct Pagefind: FullTextIndexer {
    private let program: Path
    private let console: Console

    /// Nil where there is no such program on the search path.
    ///
    /// - Parameter console: learns where the program fails.
    init?(_ console: Console) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let places = folders.split(separator: ":").map { Path(String($0)).appending("pagefind") }
        guard let program = places.first(where: { $0.withCString { access($0, X_OK) } == 0 }) else { return nil }
        self.program = program
        self.console = console
    }

    /// Indexes the pages of filings, issuers and persons.
    func index(_ site: Path, into folder: String) {
        let arguments = [
            program.description, "--silent", "--site", site.description, "--output-subdir", folder,
            "--root-selector", "main", "--glob", "{\(SiteAddress.foldersOfText.joined(separator: ","))}/*.html",
            "--force-language", "en",
        ]
        var process: pid_t = 0
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let failure = program.withCString { posix_spawn(&process, $0, nil, nil, &words, environ) }
        var status: Int32 = 0
        guard failure == 0, (try? retrying({ waitpid(process, &status, 0) })) != nil, status == 0 else {
            // The program has said why.
            return console.report([
                Diagnostic(
                    .warning, code: "no-full-text",
                    "Pagefind failed, so the search finds names and numbers and not the text of pages")
            ])
        }
    }
}
