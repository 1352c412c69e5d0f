import OwnershipReader
import Synchronization

/// An archive whose entries are read by several workers, each entry once.
///
/// Entries can be read only in their order. What a worker reads on the way to the entry it wants is kept for the other
/// workers. They take inputs in order, so never more entries are kept than there are workers.
public final class OpenedArchive: Sendable {
    /// The name of the archive, for messages.
    public let name: String
    private let source: any ByteSource
    private let state = Mutex(State())

    private struct State {
        var reader: ArchiveReader?
        /// The number of entries passed.
        var met = 0
        var waiting: [Int: Result<EntryContents, Failure>] = [:]
        /// The numbers of the entries that will be requested; nil for all.
        var wanted: Set<Int>?
        /// The reason why no more entries can be read.
        var failure: Failure?
    }

    public init(_ source: any ByteSource, name: String) {
        self.source = source
        self.name = name
    }

    /// Lists the entries of the archive in their order, by reading it once.
    ///
    /// - Returns: All entries, or those before the damage and the error if the archive is damaged; and whether it is a
    ///   single file compressed with gzip.
    public func entries() -> (entries: [ArchiveEntry], isSingleFile: Bool, failure: Failure?) {
        var entries: [ArchiveEntry] = []
        do {
            let reader = try ArchiveReader(source, name: name)
            do {
                while let entry = try reader.next() { entries.append(entry) }
            } catch {
                return (entries, reader.isSingleFile, error)
            }
            return (entries, reader.isSingleFile, nil)
        } catch {
            return ([], false, error)
        }
    }

    /// Returns the contents of an entry, given its number counted from 0 over all entries. Works once for each entry.
    public func contents(of number: Int) throws(Failure) -> EntryContents {
        let result = state.withLock { state -> Result<EntryContents, Failure> in
            while state.met <= number, state.failure == nil {
                do throws(Failure) {
                    let reader: ArchiveReader
                    if let ready = state.reader {
                        reader = ready
                    } else {
                        reader = try ArchiveReader(source, name: name)
                    }
                    state.reader = reader
                    guard let entry = try reader.next() else { break }
                    if entry.oddKind == nil, state.wanted?.contains(state.met) ?? true {
                        state.waiting[state.met] = OpenedArchive.contents(of: reader)
                    }
                    state.met += 1
                } catch {
                    state.failure = error
                }
            }
            if let result = state.waiting.removeValue(forKey: number) { return result }
            return .failure(
                state.failure
                    ?? Failure(
                        .input, code: "damaged-archive", "the archive has changed while it was read",
                        at: SourceLocation(file: name)))
        }
        return try result.get()
    }

    /// Makes the entries among these inputs available once more, and no other entries of their archives.
    package static func rewind(_ inputs: some Sequence<FilingInput>) {
        var numbers: [ObjectIdentifier: (archive: OpenedArchive, numbers: Set<Int>)] = [:]
        for input in inputs {
            guard case .entry(let archive, let number) = input.source else { continue }
            numbers[ObjectIdentifier(archive), default: (archive, [])].numbers.insert(number)
        }
        for (archive, numbers) in numbers.values { archive.state.withLock { $0 = State(wanted: numbers) } }
    }

    private static func contents(of reader: ArchiveReader) -> Result<EntryContents, Failure> {
        Result { () throws(Failure) in try reader.contents() }
    }
}
