import Files
import FilingPress

extension OutputPlan {
    /// Returns the inputs whose reports, judging by the known names, would have the path of another input's report or
    /// overwrite an input.
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
        // The second filing of `a.txt` and the filing of `a-2.xml` are both named `a-2`.
        for (path, index) in owners {
            for ending in endings {
                guard let others = path.withoutNumber(before: ending).flatMap({ stems[$0] }) else { continue }
                rivals.formUnion(others + [index])
            }
        }
        return rivals
    }

    /// Decides the fate of each filing of the inputs that have been read, by index of the input.
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
        // This comes last, so that a refused filing is not taken for the one that is made.
        if names.isOncePerFiling { settleTwins(&claims) { names.identity(of: $0.trace, named: $0.name) } }
        return Dictionary(grouping: claims, by: \.index).mapValues { $0.map { $0.fate ?? .written($0.name) } }
    }

    /// Lets a filing that is in several inputs be made once: from the most complete input, or the first of equally
    /// complete ones.
    ///
    /// - Parameter identity: Returns a path that is equal for filings that may be the same.
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

    /// Refuses different filings whose reports would be written to the same path.
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
    /// The number of the filing in its input, counted from 1.
    var number: Int
    var name: OutputName
    var trace: FilingTrace
    /// The fate; nil as long as the filing is to be written.
    var fate: ReportFate?

    /// The filing for messages; the name of the input alone for its first filing.
    var source: String { number == 1 ? input.name : filing }
    /// The filing for messages: `the filing of a.txt`, `filing 2 of a.txt`.
    var filing: String { "\(number == 1 ? "the filing" : "filing \(number)") of \(input.name)" }

    /// Returns the error for a clash. The first of the rivals lists all of them; the others refer to the first.
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
    /// Returns the path without the ending and the number of a further filing before it, `a` for `a-2.pdf`; nil if it
    /// has no such ending or number.
    fileprivate func withoutNumber(before ending: String) -> Path? {
        guard bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { return nil }
        let stem = bytes.dropLast(ending.utf8.count)
        let digits = stem.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let start = stem.dropLast(digits)
        return digits > 0 && start.last == UInt8(ascii: "-") ? Path(bytes: Array(start.dropLast())) : nil
    }
}
