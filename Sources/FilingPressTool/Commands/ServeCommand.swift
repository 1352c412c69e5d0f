import ArgumentParser
import Files
import FilingPress
import Glibc

/// The command `filingpress serve`.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows a site to browsers on this machine.",
        discussion: """
            For looking at what `filingpress site` wrote before it goes to a web server: browsers refuse to let the search \
            of a page work from a folder. Nobody but this machine is answered. Ctrl-C ends it.

              filingpress serve public
              filingpress serve public --port 0      any free port

            Exit status: 1 where the folder or the port cannot be used, or the address cannot be printed, 64 for \
            arguments that cannot be used.
            """)

    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any free one.", valueName: "number"))
    var port: UInt16 = 8000

    /// Replaces this process by the server, a program in the same folder (`execv`). Returns only by throwing.
    func run() throws {
        let console = Console(count: 0, verbosity: .normal)
        let path = Path(folder)
        guard let status = try? FileStatus(of: path), status.kind == .folder else {
            console.report([
                Diagnostic(.error, code: "no-site", "there is no such folder", at: SourceLocation(file: folder))
            ])
            throw ExitCode(1)
        }
        let program = Path("/proc/self/exe").resolved.parent.appending("filingpress-serve")
        let arguments: [String] = [program.description, folder, "\(port)"]
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        // The server inherits the signal mask, so unblock the signals that `Interrupts.block` has blocked.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        _ = program.withCString { execv($0, &words) }
        console.report([
            Diagnostic(
                .error, code: "no-server", "the server cannot be started: \(SystemError.last)",
                at: SourceLocation(file: program.description), notes: ["`make build` makes it; keep both in one folder"]
            )
        ])
        throw ExitCode(1)
    }
}
