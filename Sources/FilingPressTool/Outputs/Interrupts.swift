import Glibc

/// Signals that ask the command to end: they are waited for on a thread of its own, where, other than in a signal
/// handler, files can be removed safely.
enum Interrupts {
    /// Call once, before any other thread is started, which then leaves these signals to the waiting thread.
    static func watch() {
        var signals = sigset_t()
        sigemptyset(&signals)
        // A signal the caller has us ignore (`nohup`, a shell's background job) stays ignored.
        for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                // The same set: what this thread inherited as blocked, less what was blocked all along.
                var signals = sigset_t()
                pthread_sigmask(SIG_BLOCK, nil, &signals)
                for signal in 1...64 where ![SIGINT, SIGTERM, SIGHUP].contains(Int32(signal)) {
                    sigdelset(&signals, Int32(signal))
                }
                var received: Int32 = 0
                while sigwait(&signals, &received) != 0 {}
                UnfinishedFiles.removeAll(endingBy: received)
            }, nil)
        // A reader of our messages that goes away must not end the work; writing then fails, and that is passed over.
        signal(SIGPIPE, SIG_IGN)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
