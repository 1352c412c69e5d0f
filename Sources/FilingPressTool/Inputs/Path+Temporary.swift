import Files
import Glibc

extension Path {
    /// The folder for temporary files: `TMPDIR`, or `/tmp` if it is unset or empty.
    static var temporary: Path {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return Path(named.isEmpty ? "/tmp" : named)
    }
}
