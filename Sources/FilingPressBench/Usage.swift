import Glibc

/// What the process has used.
enum Usage {
    /// Processor time of the calling thread, in nanoseconds.
    static var threadTime: Int { time(CLOCK_THREAD_CPUTIME_ID) }

    /// Time that passes, in nanoseconds.
    static var wallTime: Int { time(CLOCK_MONOTONIC) }

    /// The most memory there ever was, in megabytes.
    static var peakMemory: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }

    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private static func time(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
