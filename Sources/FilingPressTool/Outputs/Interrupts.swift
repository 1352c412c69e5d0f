import Files
import Glibc

/// The signals that ask the program to end. They are blocked, and one thread waits for them, because files can be
/// removed safely there but not in a signal handler.
enum Interrupts {
    /// Blocks the signals in this thread and in those it starts, and returns them. Call this before other threads
    /// exist.
    static func block() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        // A signal that was ignored at the start (`nohup`, a shell's background job) stays ignored.
        for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        // A broken pipe must not end the process; writing then fails with an error instead.
        signal(SIGPIPE, SIG_IGN)
        return signals
    }

    /// Waits for one of the blocked signals, removes unfinished files, and ends the process by that signal.
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
