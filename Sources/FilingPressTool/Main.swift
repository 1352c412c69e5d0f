/// Where the process begins.
@main
enum Main {
    /// The command runs as a task, detached since nothing runs on the main actor: the main thread waits for signals.
    ///
    /// Not an `async` main: there the main thread ends in Dispatch's own loop, which leaves every signal unblocked, and
    /// a signal would end the process with files half written.
    static func main() {
        let signals = Interrupts.block()
        Task.detached {
            await FilingPressCommand.main()
            FilingPressCommand.exit()
        }
        Interrupts.wait(for: signals)
    }
}
