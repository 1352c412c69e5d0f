import Files
import FilingPress

extension OutputPlan {
    /// The inputs whose reports would meet those of another, or an input, as far as names tell.
    func rivals(among names: NameSurvey) -> Set<Int> {
        var rivals: Set<Int> = []
        var owners: [Path: Int] = [:]
        var stems: [Path: [Int]] = [:]
        for (index, input) in names.inputs {
            for name in names.names(of: index, input) {
                stems[name.path(ending: ""), default: []].append(index)
                for path in paths(of: name) {
                    guard let owner = owners.updateValue(index, forKey: path), owner != index else { continue }
                    rivals.formUnion([owner, index])
                }
                if overwriting(name, by: input) != nil { rivals.insert(index) }
            }
        }
        // A second filing of `a.txt` is called `a-2`, and so is `a-2.xml`.
        for (path, index) in owners {
            for ending in endings {
                guard let others = path.withoutNumber(before: ending).flatMap({ stems[$0] }) else { continue }
                rivals.formUnion(others + [index])
            }
        }
        return rivals
    }

    /// What becomes of the filings of each input that was read.
    func fates(of names: NameSurvey) -> [Int: [ReportFate]] {
        var claims = names.inputs.flatMap { index, input in
            zip(names.names(of: index, input), names.traces[index] ?? []).enumerated().map { place, pair in
                Claim(index: index, input: input, number: place + 1, name: pair.0, trace: pair.1)
            }
        }
        for place in claims.indices {
            claims[place].fate = overwriting(claims[place].name, by: claims[place].input).map(ReportFate.refused)
        }
        settleTwins(&claims) { $0.name.path(ending: "") }
        settleClashes(&claims, naming: names.naming)
        // Only now, since what is refused stands for nothing.
        if names.isOncePerFiling { settleTwins(&claims) { names.identity(of: $0.trace, named: $0.name) } }
        return Dictionary(grouping: claims, by: \.index).mapValues { $0.map { $0.fate ?? .written($0.name) } }
    }

    /// One filing that several inputs hold is made once, from the input that tells most; from the first among equals.
    ///
    /// - Parameter identity: the same for filings that may be one.
    private func settleTwins(_ claims: inout [Claim], by identity: (Claim) -> Path) {
        let open = claims.indices.filter { claims[$0].fate == nil }
        let groups = Dictionary(grouping: open) { identity(claims[$0]) }
        for twins in groups.values where twins.count > 1 {
            let best = twins.reduce(twins[0]) { claims[$1].trace.worth > claims[$0].trace.worth ? $1 : $0 }
            guard twins.allSatisfy({ $0 == best || areSameFiling(claims[$0].trace, claims[best].trace) }) else {
                continue
            }
            for place in twins where place != best {
                let name = claims[place].input.name
                claims[place].fate = .again(.skipped(name, "this is \(claims[best].filing) again"))
            }
        }
    }

    /// Different filings that would be written to one path are not written.
    private func settleClashes(_ claims: inout [Claim], naming: ReportNaming) {
        var wanted: [Path: [Claim]] = [:]
        let open = claims.indices.filter { claims[$0].fate == nil }
        for place in open {
            for path in paths(of: claims[place].name) { wanted[path, default: []].append(claims[place]) }
        }
        for place in open {
            for path in paths(of: claims[place].name) {
                guard let rivals = wanted[path], rivals.count > 1 else { continue }
                claims[place].fate = .refused(claims[place].clash(for: path, among: rivals, naming: naming))
                break
            }
        }
    }
}

/// A filing and the name it would give its reports.
private struct Claim {
    var index: Int
    var input: Input
    /// Among the filings of its input, counted from 1.
    var number: Int
    var name: OutputName
    var trace: FilingTrace
    /// Nil as long as nothing speaks against its being written.
    var fate: ReportFate?

    /// For messages.
    var source: String { number == 1 ? input.name : filing }
    var filing: String { "\(number == 1 ? "the filing" : "filing \(number)") of \(input.name)" }

    /// All rivals are named once, at the first of them.
    func clash(for path: Path, among rivals: [Claim], naming: ReportNaming) -> Diagnostic {
        let first = rivals[0]
        if (first.index, first.number) != (index, number) {
            let subject = number == 1 ? "this" : "filing \(number) of this"
            return Diagnostic(
                .error, code: "output-clash",
                "\(subject) would be written to \(path), and so would \(first.source); neither is",
                at: SourceLocation(file: input.name))
        }
        let numbers = rivals.compactMap(\.trace.accessionNumber)
        let tellsApart = naming == .input && Set(numbers).count == numbers.count && numbers.count >= rivals.count - 1
        return Diagnostic(
            .error, code: "output-clash",
            "\(rivals.count) filings would be written to \(path); none of them is",
            at: SourceLocation(file: input.name),
            notes: rivals.map { "one is \($0.source)" } + [
                tellsApart
                    ? "with --name accession each is called by its accession number, where it has one"
                    : "each can be written to a folder of its own, with -o"
            ])
    }
}

extension Path {
    /// Without the ending, and without the number before it that a further filing of an input has: `a` for `a-2.pdf`.
    fileprivate func withoutNumber(before ending: String) -> Path? {
        guard bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { return nil }
        let stem = bytes.dropLast(ending.utf8.count)
        let digits = stem.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let start = stem.dropLast(digits)
        return digits > 0 && start.last == UInt8(ascii: "-") ? Path(bytes: Array(start.dropLast())) : nil
    }
}
