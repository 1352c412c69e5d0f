import FilingPress
import Synchronization

/// The filings of a site as its last build kept them, for a build that adds to them.
final class SiteMemory: Sendable {
    private let path: Path
    private let manifest: SiteManifest
    /// Why filings cannot be had, by key.
    private let losses = Mutex<[String: String]>([:])

    init(_ folder: SiteFolder) {
        (path, manifest) = (folder.path, folder.old)
        for key in manifest.recipes.keys where manifest.files[KeptFiling.path(key)] == nil {
            lose(key, "the site was built by a version that did not keep what it read")
        }
    }

    /// Inputs for the filings that were kept, in the order of their keys.
    var findings: [InputSearch.Finding] {
        manifest.recipes.keys.sorted().filter { manifest.files[KeptFiling.path($0)] != nil }.map { key in
            .input(
                Input(
                    source: .kept(self, key: key), name: path.appending(SiteAddress.filing(key)).description,
                    output: OutputName(stem: key), isNamed: true))
        }
    }

    /// Why filings of the site cannot be had, by key; complete when all have been asked for.
    var trouble: [String: String] { losses.withLock { $0 } }

    /// A filing as it was read, its source with it.
    ///
    /// - Throws: `InputTrouble` where it is not as it was kept; `trouble` says so too.
    func filing(_ key: String) throws(InputTrouble) -> KeptFiling {
        guard var kept = KeptFiling(try contents(KeptFiling.path(key), of: key)), kept.key == key else {
            throw lost(key, "\(KeptFiling.path(key)) was written by another version")
        }
        if let ending = kept.sourceEnding {
            kept.filing.source = try contents(SiteAddress.file(ofFiling: key, ending: ending), of: key)[...]
        }
        return kept
    }

    /// Of a file that the last build wrote, if it is still as it was.
    private func contents(_ name: String, of key: String) throws(InputTrouble) -> [UInt8] {
        guard let file = manifest.files[name] else { throw lost(key, "the last build did not write \(name)") }
        let bytes: [UInt8]
        do throws(ReadError) {
            bytes = try FilingPressTool.contents(of: path.appending(name), limit: maximumInputSize * 2)
        } catch {
            throw lost(key, "\(name): \(error)")
        }
        guard Digest(of: bytes) == file.digest else { throw lost(key, "\(name) is not as the last build wrote it") }
        return bytes
    }

    private func lost(_ key: String, _ reason: String) -> InputTrouble {
        lose(key, reason)
        return InputTrouble(diagnostics: [])
    }

    private func lose(_ key: String, _ reason: String) {
        losses.withLock { $0[key] = reason }
    }
}
