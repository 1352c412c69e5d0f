import Files
import Glibc

/// Signals that ask the command to end: they are waited for by one thread, where, other than in a signal handler,
/// files can be removed safely.
enum Interrupts {
    /// Keeps these signals from this thread and from those it will start. Call before there is any other.
    static func block() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        // A signal the caller has us ignore (`nohup`, a shell's background job) stays ignored.
        for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        // A reader of our messages that goes away must not end the work; writing then fails, and that is passed over.
        signal(SIGPIPE, SIG_IGN)
        return signals
    }

    /// Waits for one of the blocked signals, removes what is half written, and ends the process by that signal.
    static func wait(for signals: sigset_t) -> Never {
        var signals = signals
        var received: Int32 = 0
        while sigwait(&signals, &received) != 0 {}
        UnfinishedFiles.removeAll { end(by: received) }
    }

    private static func end(by signal: Int32) -> Never {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        Glibc.signal(signal, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(signal)
        exit(128 + signal)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
