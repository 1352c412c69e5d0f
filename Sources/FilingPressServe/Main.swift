import FlyingFox
import FlyingSocks
import Foundation

/// `filingpress-serve FOLDER PORT`: serves the files of a site to browsers on this machine, for previewing.
///
/// `filingpress serve` starts it. It is a separate program because its HTTP server needs Foundation, whose loading
/// would slow down every start of `filingpress`.
@main
enum Main {
    static func main() async {
        guard !CommandLine.arguments.isEmpty else {
            return fail("the system does not tell this program its arguments; is /proc mounted?", 1)
        }
        guard CommandLine.arguments.count == 3, let port = UInt16(CommandLine.arguments[2]) else {
            return fail("filingpress-serve is started by `filingpress serve`", 64)
        }
        let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
        do {
            // Loopback only: the preview must not be reachable from other machines.
            let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
            let server = HTTPServer(address: address, logger: .disabled, handler: SiteHandler(root: folder))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                group.addTask {
                    try await server.waitUntilListening()
                    if case .ip4(_, let port)? = await server.listeningAddress {
                        let words = "http://127.0.0.1:\(port)/ shows \(CommandLine.arguments[1]); Ctrl-C ends it\n"
                        if write(STDOUT_FILENO, words, words.utf8.count) < 0 {
                            fail("standard output cannot be written: \(String(cString: strerror(errno)))", 1)
                        }
                    }
                }
                // The first task that fails ends the others.
                for try await _ in group {}
            }
        } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
            fail("port \(port) is taken by another program; choose another with --port, or 0 for any free one", 1)
        } catch SocketError.failed(_, let number, _) where number == EACCES {
            fail("port \(port) is not yours to use; choose one from 1024 on", 1)
        } catch {
            fail("the site cannot be handed out: \(error)", 1)
        }
    }

    private static func fail(_ message: String, _ status: Int32) {
        FileHandle.standardError.write(Data("error: \(message)\n".utf8))
        exit(status)
    }
}
