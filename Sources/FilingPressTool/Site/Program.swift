import Bytes
import Files
import FilingPress
import Glibc

/// The running program.
enum Program {
    /// Returns a digest that identifies this build of the program, from the size and modification time of its file.
    /// Pages made by another build are made again and written if they differ.
    static func digest() throws(SystemError) -> Digest {
        var status = stat()
        _ = try retrying { Path("/proc/self/exe").withCString { stat($0, &status) } }
        return Digest(of: "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
    }
}
