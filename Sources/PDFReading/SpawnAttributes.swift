import CProcess
import Files
import Glibc

/// How a child is started: its streams, its process group, its signals.
final class SpawnAttributes {
    private var actions = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()

    /// - Parameter streams: what is to be its standard input, output and error; none of them is 0, 1 or 2.
    init(streams: [Int32]) {
        posix_spawn_file_actions_init(&actions)
        for (stream, descriptor) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, Int32(streams.count))
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setpgroup(&attributes, 0)
        // What this process ignores or holds back, the child is not to: a broken pipe ends it.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    deinit {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }

    /// Starts a program, searched in `PATH`, with an environment that is the same everywhere.
    func spawn(_ program: String, _ arguments: [String]) throws(SystemError) -> pid_t {
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var environment = [strdup("LC_ALL=C"), nil]
        defer { for word in words + environment { free(word) } }
        var process: pid_t = 0
        let number = posix_spawnp(&process, program, &actions, &attributes, &words, &environment)
        if number != 0 { throw SystemError(number: number) }
        return process
    }
}
