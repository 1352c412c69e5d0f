import Glibc

/// Standard input, standard output and standard error.
enum StandardStreams {
    /// Occupies the descriptors of streams that were closed (`>&-`). Otherwise the next file to be opened would get
    /// such a descriptor and be overwritten with the output meant for the stream. Reading from or writing to the
    /// replacement fails, as it does with a closed stream.
    ///
    /// Call this before any file is opened.
    static func holdPlaces() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // `open` returns the lowest free descriptor, which is the stream's own. The replacement is opened for the
            // opposite direction; the root folder, which cannot be read or written as a file, exists even without
            // `/dev`.
            if stream != STDIN_FILENO || open("/dev/null", O_WRONLY) < 0 { _ = open("/", O_RDONLY) }
        }
    }
}
