/// The result of comparing two filled forms, cell by cell.
///
/// White space and trailing zeros of a fraction are ignored, because printed forms drop them. Facts outside the form
/// (accession number, header) are not compared. A check box whose state only one form gives, as when a printed form
/// names a person but not the relationship, proves nothing and is listed separately; so are additional address lines.
public struct FormComparison: Sendable, Equatable {
    /// Places where the forms state different things.
    public private(set) var differences: [FormDifference] = []
    /// Check boxes whose state only one form gives, and address lines that only one form has.
    public private(set) var undecided: [FormDifference] = []

    /// Compares two forms.
    public init(_ first: FilledForm, _ second: FilledForm) {
        compare("Form", first.identity.formName, second.identity.formName)
        compareTicks("Box", first.checkBoxes, second.checkBoxes)
        compareGrids(first.grid, second.grid)
        for (first, second) in FormComparison.pairs(first.tables, second.tables) {
            let (one, other) = (first ?? FormComparison.nothing, second ?? FormComparison.nothing)
            compareTables("Table \(first?.number ?? second?.number ?? "")", one, other)
        }
        compareOwners(first.owners.owners, second.owners.owners)
        compare("Statement", first.explanation.statement ?? "", second.explanation.statement ?? "")
        compareFootnotes(first.explanation.footnotes, second.explanation.footnotes)
        compare("Remarks", text(first.remarks), text(second.remarks))
        for (index, (first, second)) in FormComparison.pairs(
            first.signatures.signatures, second.signatures.signatures
        ).enumerated() {
            compare("Signature \(index + 1)", first?.name ?? "", second?.name ?? "")
            compare("Signature \(index + 1), date", first?.date ?? "", second?.date ?? "")
        }
        for (first, second) in FormComparison.pairs(first.leftOver.items, second.leftOver.items) {
            compare(first?.label ?? second?.label ?? "", first?.text ?? "", second?.text ?? "")
        }
    }

    // MARK: Boxes

    private mutating func compareGrids(_ first: [FilledGridColumn], _ second: [FilledGridColumn]) {
        for (one, other) in FormComparison.pairs(first.flatMap(\.boxes), second.flatMap(\.boxes)) {
            let place = one?.caption ?? other?.caption ?? ""
            switch (one?.content, other?.content) {
            case (.choices(let first)?, .choices(let second)?): compareTicks(place, first, second)
            case (let one, let other): compare(place, Self.text(one), Self.text(other))
            }
        }
    }

    /// Returns the values of a box, separated by ` / `; empty for check boxes.
    package static func text(_ content: FilledBox.Content?) -> String {
        guard case .lines(let lines)? = content else { return "" }
        return lines.flatMap { $0.map(\.value) }.filter { !$0.isEmpty }.joined(separator: " / ")
    }

    private mutating func compareTicks(_ place: String, _ first: [FilledCheckBox], _ second: [FilledCheckBox]) {
        for (one, other) in FormComparison.pairs(first, second) {
            let caption = String((one?.caption ?? other?.caption ?? "").prefix(60))
            let (shown, shownToo) = (one?.state ?? .notStated, other?.state ?? .notStated)
            let difference = FormDifference("\(place), \(caption)", shown.words, shownToo.words)
            if shown != shownToo {
                if shown == .notStated || shownToo == .notStated {
                    undecided.append(difference)
                } else {
                    differences.append(difference)
                }
            } else if shown != .notStated {
                compare("\(place), \(caption)", one?.detail ?? "", other?.detail ?? "")
            }
        }
    }

    private mutating func compareOwners(_ first: [FilledOwner], _ second: [FilledOwner]) {
        for (index, (one, other)) in FormComparison.pairs(first, second).enumerated() {
            let place = "Reporting person \(index + 1)"
            compare(place, one?.name ?? "", other?.name ?? "")
            let (lines, linesToo) = (one?.addressLines ?? [], other?.addressLines ?? [])
            let common = min(lines.count, linesToo.count)
            for line in 0..<common { compare("\(place), address", lines[line], linesToo[line]) }
            let rest = FormDifference(
                "\(place), address", lines[common...].joined(separator: " / "),
                linesToo[common...].joined(separator: " / "))
            if !rest.first.isEmpty || !rest.second.isEmpty { undecided.append(rest) }
            compareTicks(place, one?.relationships ?? [], other?.relationships ?? [])
        }
    }

    // MARK: Tables and notes

    private static let nothing = FilledTable(
        number: "", title: "", subtitle: nil, head: [], columns: [], rows: [], emptyText: "", gap: nil)

    private mutating func compareTables(_ place: String, _ first: FilledTable, _ second: FilledTable) {
        compare("\(place), other rows", first.gap ?? "", second.gap ?? "")
        for (index, (one, other)) in FormComparison.pairs(first.rows, second.rows).enumerated() {
            guard let one, let other else {
                let cells = (one ?? other)?.cells.map(\.printed).filter { !$0.isEmpty }.joined(separator: " | ") ?? ""
                differences.append(
                    FormDifference("\(place), row \(index + 1)", one == nil ? "" : cells, other == nil ? "" : cells))
                continue
            }
            for (column, (cell, cellToo)) in FormComparison.pairs(one.cells, other.cells).enumerated() {
                let caption = first.columns.indices.contains(column) ? first.columns[column].captions.last ?? "" : ""
                compare("\(place), row \(index + 1), \(caption)", cell?.printed ?? "", cellToo?.printed ?? "")
            }
        }
    }

    private mutating func compareFootnotes(_ first: [FilledFootnote], _ second: [FilledFootnote]) {
        for (one, other) in FormComparison.pairs(first, second) {
            let label = one?.label ?? other?.label ?? ""
            compare("Footnote \(label), number", one?.label ?? "", other?.label ?? "")
            compare("Footnote \(label)", one?.text ?? "", other?.text ?? "")
        }
    }

    private func text(_ remarks: FilledRemarks?) -> String { remarks?.lines.joined(separator: " ") ?? "" }

    // MARK: Comparing

    /// Pairs elements by position; the shorter list is padded with nil.
    private static func pairs<Element>(_ first: [Element], _ second: [Element]) -> [(Element?, Element?)] {
        (0..<max(first.count, second.count)).map {
            ($0 < first.count ? first[$0] : nil, $0 < second.count ? second[$0] : nil)
        }
    }

    private mutating func compare(_ place: String, _ first: String, _ second: String) {
        if first != second, Self.plain(first) != Self.plain(second) {
            differences.append(FormDifference(place, first, second))
        }
    }

    /// Returns the words of a text, with trailing zeros removed from the fraction of each number.
    package static func plain(_ text: String) -> [Substring] {
        text.split { $0.isWhitespace }.map { word in
            let digits = word.prefix { $0.isNumber || "$,.-".contains($0) }
            guard digits.contains("."), digits.contains(where: \.isNumber) else { return word }
            var number = digits
            while number.last == "0" { number = number.dropLast() }
            if number.last == "." { number = number.dropLast() }
            return Substring(String(number) + word[digits.endIndex...])
        }
    }
}

/// A place where two forms differ.
public struct FormDifference: Sendable, Equatable {
    /// The place in words: `Table I, row 3, Price`.
    public var place: String
    /// The text in the first form; empty if it shows nothing there.
    public var first: String
    /// The text in the second form; empty if it shows nothing there.
    public var second: String

    init(_ place: String, _ first: String, _ second: String) {
        self.place = place
        self.first = first
        self.second = second
    }
}

extension FilledCell {
    /// The text and its marks: `500 (3)(4)`.
    fileprivate var printed: String {
        let signs = marks.map { "(\($0.label))" }.joined()
        return [text, signs].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
