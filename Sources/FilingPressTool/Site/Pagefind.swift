import FilingPress
import Glibc

/// The program Pagefind (pagefind.app), where it is installed: it indexes the text of pages for a search without a server.
struct Pagefind: Sendable {
    private let program: Path

    /// Its folder in the site.
    static let folder = "pagefind"

    /// Nil where there is no such program on the search path.
    init?() {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let places = folders.split(separator: ":").map { Path(String($0)).appending("pagefind") }
        guard let program = places.first(where: { $0.withCString { access($0, X_OK) } == 0 }) else { return nil }
        self.program = program
    }

    /// Indexes the pages of filings, issuers and persons in a folder, and leaves the index there.
    ///
    /// - Throws: `Failure` with a warning where the program cannot be started or says that it failed; it has said why.
    func index(_ folder: Path) throws(Failure) {
        let arguments = [
            program.description, "--silent", "--site", folder.description, "--output-subdir", Pagefind.folder,
            "--root-selector", "main", "--glob", "{filings,issuers,persons}/*.html", "--force-language", "en",
        ]
        var process: pid_t = 0
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let failure = program.withCString { posix_spawn(&process, $0, nil, nil, &words, environ) }
        var status: Int32 = 0
        guard failure == 0, (try? retrying({ waitpid(process, &status, 0) })) != nil, status == 0 else {
            throw Failure(
                .missing,
                [
                    Diagnostic(
                        .warning, code: "no-full-text",
                        "Pagefind failed, so the search finds names and numbers and not the text of pages")
                ])
        }
    }
}
