import Files
import FilingPress
import Glibc

/// The program that runs.
enum Program {
    /// The same for the same build of the program, by the size and the time of its file: pages made by another one are made
    /// anew, and written where they differ.
    static func digest() throws(SystemError) -> Digest {
        var status = stat()
        _ = try retrying { Path("/proc/self/exe").withCString { stat($0, &status) } }
        return Digest(of: "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
    }
}
