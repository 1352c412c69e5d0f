import Bytes
import FilingPress
import Glibc

/// The entry point of the program.
@main
enum Main {
    /// Runs the command in a detached task while the main thread, and with it the main actor, waits for signals.
    ///
    /// This is not an `async` main, because there the main thread ends in Dispatch's own loop, which unblocks every
    /// signal, and a signal would end the process with files half written.
    static func main() {
        StandardStreams.holdPlaces()
        keepFreedMemory()
        // The Swift runtime reads the arguments from /proc/self/cmdline. They always include the name of the program,
        // so an empty array means that the file could not be read.
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
