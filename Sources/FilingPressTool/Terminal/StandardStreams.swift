import Glibc

/// The three streams that a program is started with.
enum StandardStreams {
    /// Takes the places of those that were closed (`>&-`): the next file to be opened would get one, and be written over
    /// with what is meant for the stream. What stands there instead fails as a closed stream does.
    ///
    /// Call before anything is opened.
    static func holdPlaces() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // The lowest free number is the stream's own. It is opened for the other direction; the folder, which nobody
            // can write to, is there even where there are no devices.
            if stream != STDIN_FILENO || open("/dev/null", O_WRONLY) < 0 { _ = open("/", O_RDONLY) }
        }
    }
}
