import Glibc

/// The time and memory used by this process.
enum Usage {
    /// The processor time of the calling thread, in nanoseconds.
    static var threadTime: Int { time(CLOCK_THREAD_CPUTIME_ID) }

    /// Wall-clock time from a monotonic clock, in nanoseconds.
    static var wallTime: Int { time(CLOCK_MONOTONIC) }

    /// The peak resident memory of the process, in megabytes.
    static var peakMemory: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }

    /// The number of processors online.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private static func time(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
