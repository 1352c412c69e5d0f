import Files
import FilingPress
import Synchronization

/// What the inputs of a run would call their reports, as far as their names tell, and, where that is not enough, what they
/// hold.
struct NameSurvey {
    private let items: [InputSearch.Item]
    let naming: ReportNaming
    /// Whether a filing is taken up once even where its inputs have different names.
    let isOncePerFiling: Bool
    private let workers: Workers
    /// The filings of the inputs that were read; none where an input is no filing or cannot be read, which is said later.
    private(set) var traces: [Int: [FilingTrace]] = [:]
    private var numbered = NumberedNames()

    init(_ items: [InputSearch.Item], naming: ReportNaming, isOncePerFiling: Bool, workers: Workers) {
        self.items = items
        self.naming = naming
        self.isOncePerFiling = isOncePerFiling
        self.workers = workers
    }

    /// The inputs, with their places among what was found.
    var inputs: some Sequence<(index: Int, input: Input)> {
        items.enumerated().lazy.compactMap { index, item in
            if case .input(let input) = item { (index, input) } else { nil }
        }
    }

    /// What the filings of an input are called; of one that was not read, the first.
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

    /// The same for filings with one accession number, and for a document without a number and the earliest filing that says
    /// the same.
    func identity(of trace: FilingTrace, named name: OutputName) -> Path {
        (numbered.name(of: trace) ?? trace.content.map { OutputName(stem: "\($0)") } ?? name).path(ending: "")
    }

    /// Reads what must be read: all inputs where accession numbers are names, or where a filing may have come as a submission
    /// and as its document; else those whose names meet.
    ///
    /// - Parameter rivals: the inputs that want what another wants, too.
    mutating func read(_ rivals: (NameSurvey) -> Set<Int>) async {
        if naming == .accession || isOncePerFiling && holdsBareDocuments {
            // A data set tells the numbers of its filings without their being read.
            await read(inputs.filter { if case .filing = $0.input.source { false } else { true } }.map(\.index))
        }
        await read(rivals(self).filter { traces[$0] == nil }.sorted())
    }

    /// Whether there is a document without its submission among several inputs, judged by the first bytes of files and by
    /// the names of entries of archives.
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

/// The names that filings have after their accession numbers: `0001234567-25-000042`, and with `-2` the second of its
/// submission. A filing without a number has that of the earliest that says the same.
private struct NumberedNames {
    private struct Key: Hashable {
        var accession: String
        var content: Digest?
    }

    private var names: [Key: (name: OutputName, worth: Int)] = [:]
    private var earliest: [Digest: FilingTrace] = [:]

    init() {}

    /// - Parameter inputs: the filings of each.
    init(_ inputs: [[FilingTrace]]) {
        for traces in inputs {
            var counts: [String: Int] = [:]
            for trace in traces {
                guard let accession = trace.accessionNumber else { continue }
                counts[accession, default: 0] += 1
                let key = Key(accession: accession, content: trace.content)
                // A document on its own does not know which of its submission it is.
                if names[key].map({ $0.worth < trace.worth }) ?? true {
                    names[key] = (OutputName(stem: accession).numbered(counts[accession] ?? 1), trace.worth)
                }
                guard let content = trace.content else { continue }
                if earliest[content].map(trace.isEarlier) ?? true { earliest[content] = trace }
            }
        }
    }

    /// Nil where it has no number.
    func name(of trace: FilingTrace) -> OutputName? {
        let twin = trace.content.flatMap { earliest[$0] }
        guard let accession = trace.accessionNumber ?? twin?.accessionNumber else { return nil }
        return names[Key(accession: accession, content: trace.content)]?.name
    }
}

extension Input {
    fileprivate var isBareDocument: Bool {
        switch source {
        case .file(let path): recognize(FileSource.opening(of: path, count: 4_096)) == .ownershipDocument
        case .bytes(let bytes): recognize(bytes) == .ownershipDocument
        case .entry: name.lowercased().hasSuffix(".xml")
        case .filing, .kept, .passedOver: false
        }
    }

    /// Of its filings; none where it is no filing or cannot be read.
    fileprivate var traces: [FilingTrace] {
        if case .filing(let dataSet, let number) = source {
            return (try? FilingTrace.traces(of: dataSet, filing: number)) ?? []
        }
        guard case .bytes(let bytes)? = try? contents() else { return [] }
        return (try? FilingTrace.traces(of: bytes, named: name)) ?? []
    }
}
