import OwnershipReader
import Synchronization

/// An archive whose entries several workers take, each of them once.
///
/// The entries stand one behind the other, so they are read in that order; what a worker comes upon before the entry it
/// wants is kept for the worker that wants it. Workers take inputs in order, so never more is kept than there are workers.
public final class OpenedArchive: Sendable {
    public let name: String
    private let source: any ByteSource
    private let state = Mutex(State())

    private struct State {
        var reader: ArchiveReader?
        /// How many entries were met.
        var met = 0
        var waiting: [Int: Result<EntryContents, Failure>] = [:]
        /// The entries that somebody will ask for; nil where it is all of them.
        var wanted: Set<Int>?
        /// Why no more can be read.
        var failure: Failure?
    }

    public init(_ source: any ByteSource, name: String) {
        self.source = source
        self.name = name
    }

    /// What the archive holds, in its order: a first reading, from which it is known what there is to read.
    ///
    /// - Returns: All entries up to the end, or up to where it is damaged, and then why.
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

    /// The contents of the entry with this number, counted from 0 over all entries. Each can be had once.
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

    /// Lets the entries among these inputs be had once more, and no others of their archives.
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
