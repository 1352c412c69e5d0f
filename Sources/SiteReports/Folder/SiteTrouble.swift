import Diagnostics
import Files
import Glibc

/// The reason why no site can be built in a folder.
public struct SiteTrouble: Error {
    public var diagnostic: Diagnostic

    init(_ path: Path, _ code: String, _ message: String) {
        diagnostic = Diagnostic(.error, code: code, message, at: SourceLocation(file: path.description))
    }
}

extension SiteManifest {
    /// Reads the manifest of the site in a folder. Empty if the folder is empty or does not exist.
    ///
    /// - Throws: `SiteTrouble` if there is something else, or the manifest cannot be read.
    init(of path: Path) throws(SiteTrouble) {
        self.init()
        guard let status = try? FileStatus(of: path) else { return }
        guard status.kind == .folder else {
            throw SiteTrouble(path, "unusable-folder", "this is a file, not a folder")
        }
        let file = path.appending(SiteManifest.path)
        let bytes: [UInt8]?
        do throws(ReadError) {
            bytes = try contents(of: file, limit: 1 << 30)
        } catch {
            if case .system(let reason) = error, reason.number != ENOENT, reason.number != ENOTDIR {
                throw SiteTrouble(file, "unreadable-manifest", "\(error)")
            }
            bytes = nil
        }
        if let bytes {
            guard let manifest = SiteManifest(bytes) else {
                throw SiteTrouble(
                    file, "damaged-manifest",
                    "this does not say what the last build made; take the site's folder away and build it anew")
            }
            self = manifest
            return
        }
        let isEmpty: Bool
        do throws(SystemError) {
            isEmpty = try names(in: path).isEmpty
        } catch {
            throw SiteTrouble(path, "unusable-folder", "this folder cannot be read: \(error)")
        }
        guard isEmpty else {
            throw SiteTrouble(
                path, "foreign-folder",
                "this folder holds files and no site, or one that has lost its folder .filingpress; "
                    + "a site needs a folder of its own")
        }
    }
}
