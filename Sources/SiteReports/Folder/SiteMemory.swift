import Diagnostics
import Files
import Synchronization

/// The filings of a site as its last build kept them, for a build that adds to them.
public final class SiteMemory: Sendable {
    private let path: Path
    private let manifest: SiteManifest
    /// Why filings cannot be had, by key.
    private let losses = Mutex<[String: String]>([:])

    /// In bytes: twice the largest input that is read.
    private static let longest = 128 << 20

    public init(_ folder: SiteFolder) {
        (path, manifest) = (folder.path, folder.old)
        for key in manifest.recipes.keys where manifest.files[KeptFiling.path(key)] == nil {
            lose(key, "the site was built by a version that did not keep what it read")
        }
    }

    /// The keys of the filings that were kept, in order.
    package var keys: [String] {
        manifest.recipes.keys.sorted().filter { manifest.files[KeptFiling.path($0)] != nil }
    }

    /// How many filings were kept.
    public var count: Int { keys.count }

    /// Where the page of a filing lies, for messages.
    package func page(of key: String) -> Path { path.appending(SiteAddress.filing(key)) }

    /// Why filings of the site cannot be had, by key; complete when all have been asked for.
    package var trouble: [String: String] { losses.withLock { $0 } }

    /// A filing as it was read, its source with it.
    ///
    /// - Throws: `Failure` where it is not as it was kept; `trouble` says why.
    package func filing(_ key: String) throws(Failure) -> KeptFiling {
        guard var kept = KeptFiling(try contents(KeptFiling.path(key), of: key)), kept.key == key else {
            throw lost(key, "\(KeptFiling.path(key)) was written by another version")
        }
        if let ending = kept.sourceEnding {
            kept.filing.source = try contents(SiteAddress.file(ofFiling: key, ending: ending), of: key)[...]
        }
        return kept
    }

    /// Of a file that the last build wrote, if it is still as it was.
    private func contents(_ name: String, of key: String) throws(Failure) -> [UInt8] {
        guard let file = manifest.files[name] else { throw lost(key, "the last build did not write \(name)") }
        let bytes: [UInt8]
        do {
            bytes = try inputBytes(of: path.appending(name), named: name, limit: SiteMemory.longest)
        } catch {
            throw lost(key, "\(name): \(error.message)")
        }
        guard Digest(of: bytes) == file.digest else { throw lost(key, "\(name) is not as the last build wrote it") }
        return bytes
    }

    private func lost(_ key: String, _ reason: String) -> Failure {
        lose(key, reason)
        // Said of all filings together, where it turns out that they are on no page.
        return Failure(.input, [])
    }

    private func lose(_ key: String, _ reason: String) {
        losses.withLock { $0[key] = reason }
    }
}
