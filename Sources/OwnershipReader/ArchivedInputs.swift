import Archives
import Diagnostics
import Inputs
import OwnershipModel

/// The inputs in an archive, read one at a time.
///
/// An entry is unpacked and read when it is asked for, so memory holds one entry at a time, however large the archive is.
/// An entry that cannot be read does not end the walk. Damage to the archive itself does: it is the last element, with the
/// archive's own name. Use an instance on one thread.
public struct ArchivedInputs: Sequence, IteratorProtocol {
    private let reader: ArchiveReader
    private let name: String
    private var isAtEnd = false

    /// Opens an archive: `.zip`, `.tar`, `.tar.gz`, or a single file in `.gz`.
    ///
    /// - Parameter name: The archive's path, for messages.
    /// - Throws: `Failure` if this is not an archive, its beginning is damaged, or libarchive is not installed.
    public init(_ source: any ByteSource, named name: String) throws(Failure) {
        self.name = name
        reader = try ArchiveReader(source, name: name)
    }

    /// Reads the next entry; nil at the end of the archive. Folders are not entries.
    public mutating func next() -> ArchivedInput? {
        guard !isAtEnd else { return nil }
        do {
            guard let entry = try reader.next() else {
                isAtEnd = true
                return nil
            }
            return ArchivedInput(name: entry.name, outcome: outcome(of: entry))
        } catch {
            isAtEnd = true
            return ArchivedInput(name: name, outcome: .failed(error))
        }
    }

    private func outcome(of entry: ArchiveEntry) -> ArchivedInput.Outcome {
        if let oddKind = entry.oddKind { return .skipped("this is \(oddKind)") }
        do {
            switch try reader.contents() {
            case .somethingElse(let what): return .skipped("this is \(what)")
            case .bytes(let bytes):
                var outcome = try FilingReader.read(Input(name: entry.name, bytes: bytes))
                if let remark = entry.remark { outcome.diagnostics.insert(remark, at: 0) }
                return .read(outcome)
            }
        } catch {
            var failure = error
            if let remark = entry.remark { failure.diagnostics.append(remark) }
            return .failed(failure)
        }
    }
}

/// An entry of an archive, and what reading it gave.
public struct ArchivedInput: Sendable {
    /// The archive's name, a slash, and the entry's path within the archive.
    public var name: String
    public var outcome: Outcome

    /// What reading an entry can give.
    public enum Outcome: Sendable {
        /// The filings of the entry, with diagnostics.
        case read(ReadOutcome)
        /// The entry is clearly not a filing; the reason, such as `this is a PNG image`.
        case skipped(String)
        /// The entry, or the archive from here on, cannot be read.
        case failed(Failure)
    }
}
