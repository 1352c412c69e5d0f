import Bytes
import Files
import FilingPress
import Synchronization

/// The names that the inputs of a run give their reports, derived from the names of the inputs and, where these are not
/// enough, from their contents.
struct NameSurvey {
    private let items: [InputSearch.Item]
    let naming: ReportNaming
    /// Whether a filing is processed only once even if its inputs have different names.
    let isOncePerFiling: Bool
    private let workers: Workers
    /// The filings of the inputs that have been read, by index; empty for an input that is not a filing or cannot be
    /// read, which is reported later.
    private(set) var traces: [Int: [FilingTrace]] = [:]
    private var numbered = NumberedNames()

    init(_ items: [InputSearch.Item], naming: ReportNaming, isOncePerFiling: Bool, workers: Workers) {
        self.items = items
        self.naming = naming
        self.isOncePerFiling = isOncePerFiling
        self.workers = workers
    }

    /// The inputs with their indices among the items.
    var inputs: some Sequence<(index: Int, input: Input)> {
        items.enumerated().lazy.compactMap { index, item in
            if case .input(let input) = item { (index, input) } else { nil }
        }
    }

    /// Returns the names of the filings of an input; only that of the first if the input has not been read.
    func names(of index: Int, _ input: Input) -> [OutputName] {
        if let traces = traces[index] {
            return traces.enumerated().map { place, trace in
                (naming == .accession ? numbered.name(of: trace) : nil) ?? input.output.numbered(place + 1)
            }
        }
        if naming == .accession, case .filing(let dataSet, let number) = input.source {
            return [OutputName(stem: dataSet.accessionNumber(ofFiling: number))]
        }
        return [input.output]
    }

    /// Returns a path that is equal for filings with the same accession number, and for a document without a number and
    /// the earliest filing with the same content.
    func identity(of trace: FilingTrace, named name: OutputName) -> Path {
        (numbered.name(of: trace) ?? trace.content.map { OutputName(stem: "\($0)") } ?? name).path(ending: "")
    }

    /// Reads the inputs whose names are not enough: all of them if reports are named after accession numbers, or if
    /// filings are processed only once and there are bare documents; otherwise those whose names clash.
    ///
    /// - Parameter rivals: Returns the inputs whose names clash.
    mutating func read(_ rivals: (NameSurvey) -> Set<Int>) async {
        if naming == .accession || isOncePerFiling && holdsBareDocuments {
            // The accession numbers in a data set are known without reading its filings.
            await read(inputs.filter { if case .filing = $0.input.source { false } else { true } }.map(\.index))
        }
        await read(rivals(self).filter { traces[$0] == nil }.sorted())
    }

    /// Whether there are several inputs and one of them is a bare ownership document, judging by the first bytes of
    /// files and the names of archive entries.
    private var holdsBareDocuments: Bool {
        var (count, isFound) = (0, false)
        for (_, input) in inputs {
            count += 1
            if !isFound { isFound = input.isBareDocument }
            if isFound, count > 1 { return true }
        }
        return false
    }

    private mutating func read(_ indices: [Int]) async {
        guard !indices.isEmpty else { return }
        OpenedArchive.rewind(items, wanting: indices)
        let found = Mutex<[Int: [FilingTrace]]>([:])
        let items = items
        await workers.share(0..<indices.count) {
            { number in
                guard case .input(let input) = items[indices[number]] else { return }
                let traces = input.traces
                found.withLock { $0[indices[number]] = traces }
            }
        }
        traces.merge(found.withLock { $0 }) { $1 }
        if naming == .accession || isOncePerFiling {
            numbered = NumberedNames(traces.sorted { $0.key < $1.key }.map(\.value))
        }
    }
}

/// The names of filings after their accession numbers: `0001234567-25-000042`, and with `-2` appended for the second
/// filing of the submission. A filing without a number gets that of the earliest one with the same content.
private struct NumberedNames {
    private struct Key: Hashable {
        var accession: String
        var content: Digest?
    }

    private var names: [Key: (name: OutputName, worth: Int)] = [:]
    private var earliest: [Digest: FilingTrace] = [:]

    init() {}

    /// Derives the names.
    ///
    /// - Parameter inputs: The filings of each input.
    init(_ inputs: [[FilingTrace]]) {
        for traces in inputs {
            var counts: [String: Int] = [:]
            for trace in traces {
                guard let accession = trace.accessionNumber else { continue }
                counts[accession, default: 0] += 1
                let key = Key(accession: accession, content: trace.content)
                // A bare document does not tell its number in the submission, so the more complete input decides.
                if names[key].map({ $0.worth < trace.worth }) ?? true {
                    names[key] = (OutputName(stem: accession).numbered(counts[accession] ?? 1), trace.worth)
                }
                guard let content = trace.content else { continue }
                if earliest[content].map(trace.isEarlier) ?? true { earliest[content] = trace }
            }
        }
    }

    /// Returns the name of a filing; nil if its accession number is unknown.
    func name(of trace: FilingTrace) -> OutputName? {
        let twin = trace.content.flatMap { earliest[$0] }
        guard let accession = trace.accessionNumber ?? twin?.accessionNumber else { return nil }
        return names[Key(accession: accession, content: trace.content)]?.name
    }
}

extension Input {
    /// Whether the input is an ownership document without its submission, judging by its first bytes or its name.
    fileprivate var isBareDocument: Bool {
        switch source {
        case .file(let path): isBareDocument(FilingReader.recognize(FileSource.opening(of: path, count: 4_096)))
        case .bytes(let bytes): isBareDocument(FilingReader.recognize(bytes))
        case .entry: name.lowercased().hasSuffix(".xml")
        case .filing, .kept, .passedOver: false
        }
    }

    /// A PDF of this program has the document attached.
    private func isBareDocument(_ recognition: Recognition) -> Bool {
        recognition == .ownershipDocument || isNamed && recognition == .pdf
    }

    /// The traces of its filings; empty if it is not a filing or cannot be read.
    fileprivate var traces: [FilingTrace] {
        if case .filing(let dataSet, let number) = source {
            return (try? FilingTrace.traces(of: dataSet, filing: number)) ?? []
        }
        guard case .bytes(let bytes)? = try? contents() else { return [] }
        return (try? FilingTrace.traces(of: bytes, named: name)) ?? []
    }
}
