import Diagnostics
import Files
import Glibc

extension Failure {
    static func unusable(_ path: Path, _ code: String, _ message: String) -> Failure {
        Failure(.output, code: code, message, at: SourceLocation(file: path.description))
    }
}

extension SiteManifest {
    /// Reads the manifest of the site in a folder. Empty if the folder is empty or does not exist.
    ///
    /// - Throws: `Failure` if there is something else, or the manifest cannot be read.
    init(of path: Path) throws(Failure) {
        self.init()
        guard let status = try? FileStatus(of: path) else { return }
        guard status.kind == .folder else {
            throw Failure.unusable(path, "unusable-folder", "this is a file, not a folder")
        }
        let file = path.appending(SiteManifest.path)
        let bytes: [UInt8]?
        do {
            bytes = try contents(of: file, limit: 1 << 30)
        } catch {
            if error.number != ENOENT, error.number != ENOTDIR {
                throw Failure.unusable(file, "unreadable-manifest", "this cannot be read: \(error)")
            }
            bytes = nil
        }
        if let bytes {
            guard let manifest = SiteManifest(bytes) else {
                throw Failure.unusable(
                    file, "damaged-manifest",
                    "this does not say what the last build made; take the site's folder away and build it anew")
            }
            self = manifest
            return
        }
        let isEmpty: Bool
        do {
            isEmpty = try names(in: path).isEmpty
        } catch {
            throw Failure.unusable(path, "unusable-folder", "this folder cannot be read: \(error)")
        }
        guard isEmpty else {
            throw Failure.unusable(
                path, "foreign-folder",
                "this folder holds files and no site, or one that has lost its folder .filingpress; "
                    + "a site needs a folder of its own")
        }
    }
}
