import Bytes
import Diagnostics
import Files
import Synchronization

/// The filings that the last build of a site stored, for a build that adds to them. Safe to use from several threads.
public final class SiteMemory: Sendable {
    private let path: Path
    private let manifest: SiteManifest
    /// The reasons why filings could not be loaded, by key.
    private let losses = Mutex<[String: String]>([:])

    /// The maximum file size in bytes: twice `FilingReader.maximumDocumentSize`.
    private static let longest = 128 << 20

    public init(_ folder: SiteFolder) {
        (path, manifest) = (folder.path, folder.old)
        for key in manifest.recipes.keys where manifest.files[KeptFiling.path(key)] == nil {
            lose(key, "the site was built by a version that did not keep what it read")
        }
    }

    /// The keys of the stored filings, sorted.
    package var keys: [String] {
        manifest.recipes.keys.sorted().filter { manifest.files[KeptFiling.path($0)] != nil }
    }

    /// The number of stored filings.
    public var count: Int { keys.count }

    /// The path of a filing's page, for messages.
    package func page(of key: String) -> Path { path.appending(SiteAddress.filing(key)) }

    /// The reasons why filings could not be loaded, by key; complete once all have been requested.
    package var trouble: [String: String] { losses.withLock { $0 } }

    /// Loads a filing together with its source.
    ///
    /// - Throws: `Loss` if a file is missing or not as it was stored; the reason is added to `trouble`.
    package func filing(_ key: String) throws(Failure) -> KeptFiling {
        guard var kept = KeptFiling(try contents(KeptFiling.path(key), of: key)), kept.key == key else {
            throw lost(key, "\(KeptFiling.path(key)) was written by another version")
        }
        if let ending = kept.sourceEnding {
            kept.filing.source = try contents(SiteAddress.file(ofFiling: key, ending: ending), of: key)[...]
        }
        return kept
    }

    /// The contents of a file of the last build, if it has not been changed since.
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
