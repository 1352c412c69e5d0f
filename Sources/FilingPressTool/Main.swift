import FilingPress
import Glibc

/// Where the process begins.
@main
enum Main {
    /// The command runs as a task, detached since nothing runs on the main actor: the main thread waits for signals.
    ///
    /// Not an `async` main: there the main thread ends in Dispatch's own loop, which leaves every signal unblocked, and
    /// a signal would end the process with files half written.
    static func main() {
        StandardStreams.holdPlaces()
        // Swift's runtime reads them from a file. The name of the command stands first, whatever follows.
        guard !CommandLine.arguments.isEmpty else {
            StandardError().write([
                Diagnostic(
                    .error, code: "no-arguments", "the system does not tell this command its arguments",
                    notes: ["they stand in /proc/self/cmdline; is /proc mounted?"])
            ])
            exit(1)
        }
        let signals = Interrupts.block()
        Task.detached {
            let status = await Invocation(arguments: Array(CommandLine.arguments.dropFirst())).run()
            exit(StandardOutput.finish() ? status : 1)
        }
        Interrupts.wait(for: signals)
    }
}
