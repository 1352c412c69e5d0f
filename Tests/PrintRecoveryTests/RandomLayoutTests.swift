import Foundation
import OwnershipModel
import ReadingSupport
import Testing

/// Forms of invented rows, laid out by blanks in ways that nobody chose: widths of columns, wrapped cells, page breaks, what
/// browsers print around pages. Whatever is read is right, or doubt is said.
///
/// `RUNS=10000 swift test --filter RandomLayoutTests` tries more.
@Suite struct RandomLayoutTests {
    private static let runs = ProcessInfo.processInfo.environment["RUNS"].flatMap { Int($0) } ?? 300

    @Test func equalOrSaid() throws {
        var random = Seeded(state: 17)
        var equal = 0
        for run in 0..<Self.runs {
            let form = InventedForm(&random)
            let text = run % 4 == 3 ? form.unfolded(&random) : form.laidOut(&random)
            let outcome = try? read(text)
            guard let outcome else { continue }
            let document = try onlyFiling(outcome).document
            let isSaid = outcome.diagnostics.contains { $0.severity != .note }
            let isEqual = form.isShown(by: document)
            #expect(isEqual || isSaid, "run \(run):\n\(text)")
            if isEqual { equal += 1 }
            if !isEqual && !isSaid { return }
        }
        // Nearly all of them are read, and not only doubted.
        #expect(equal * 10 >= Self.runs * 8, "\(equal) of \(Self.runs) were read right")
    }
}

/// The same numbers on every day.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 33)
    }
}

/// A Form 4 with Table I.
private struct InventedForm {
    struct Row {
        var cells: [String]
    }

    var rows: [Row] = []
    var footnotes: [String] = []

    private static let words = [
        "Common", "Stock", "Class", "Ordinary", "Shares", "Units", "Preferred", "Series", "Quay", "Mill", "Harbour",
        "Trust",
        "Fund", "Partners", "Held", "Family", "Tide", "Dock",
    ]

    init(_ random: inout Seeded) {
        let notes = Int.random(in: 0...4, using: &random)
        for _ in 0..<notes {
            let count = Int.random(in: 4...60, using: &random)
            footnotes.append(
                (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " "))
        }
        func text(_ range: ClosedRange<Int>) -> String {
            (0..<Int.random(in: range, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
        }
        func mark() -> String {
            notes > 0 && Int.random(in: 0..<4, using: &random) == 0
                ? "(\(Int.random(in: 1...notes, using: &random)))" : ""
        }
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            let isHolding = Int.random(in: 0..<4, using: &random) == 0
            let isIndirect = Bool.random(using: &random)
            let amount = "\(Int.random(in: 1...999, using: &random))"
            let owned = "\(Int.random(in: 1...9, using: &random)),\(Int.random(in: 100...999, using: &random))"
            rows.append(
                Row(cells: [
                    text(1...5) + mark(), isHolding ? "" : "04/0\(Int.random(in: 1...9, using: &random))/2026", "",
                    isHolding ? "" : (["S", "P", "M", "A"].randomElement(using: &random) ?? "S") + mark(), "",
                    isHolding ? "" : amount + mark(),
                    isHolding ? "" : Bool.random(using: &random) ? "A" : "D",
                    isHolding
                        ? "" : "$\(Int.random(in: 1...99, using: &random)).\(Int.random(in: 10...99, using: &random))",
                    owned + mark(), isIndirect ? "I" : "D", isIndirect ? text(1...6) + mark() : "",
                ]))
        }
    }

    // MARK: The text

    private static let heads = [
        "1. Title of Security (Instr. 3)", "2. Transaction Date (Month/Day/Year)",
        "2A. Deemed Execution Date, if any (Month/Day/Year)", "3. Transaction Code (Instr. 8)", "",
        "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)", "", "",
        "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)",
        "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)",
        "7. Nature of Indirect Beneficial Ownership (Instr. 4)",
    ]
    private static let small = ["", "", "", "Code", "V", "Amount", "(A) or (D)", "Price", "", "", ""]

    func laidOut(_ random: inout Seeded) -> String {
        let widths = [
            Int.random(in: 18...60, using: &random), 14, 18, 8, 6, 12, 12, 12, Int.random(in: 16...30, using: &random),
            Int.random(in: 14...24, using: &random), Int.random(in: 16...40, using: &random),
        ]
        let isPrinted = Bool.random(using: &random)
        var lines = isPrinted ? ["4/13/26, 5:20 PM                  SEC FORM 4", ""] : []
        lines += Self.top
        lines += head(widths)
        let perPage = Int.random(in: 4...20, using: &random)
        let gaps = Bool.random(using: &random)
        for (index, row) in rows.enumerated() {
            if index > 0, index % perPage == 0 {
                if isPrinted {
                    lines += ["", "https://www.sec.gov/form4.xml                       \(index / perPage)/9"]
                }
                lines.append("\u{C}" + (isPrinted ? "4/13/26, 5:20 PM                  SEC FORM 4\n" : ""))
                lines += head(widths)
            }
            if gaps || index == 0 { lines.append("") }
            lines += Self.table([row.cells], widths)
        }
        lines += ["", "Explanation of Responses:"]
        for (index, note) in footnotes.enumerated() { lines += Self.wrapped("\(index + 1). " + note, 110) }
        lines += ["Remarks:", ""] + Self.bottom
        if isPrinted { lines += ["", "", "https://www.sec.gov/form4.xml                                   9/9"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text with a table that no margin folds: each column as wide as its widest cell, a caption over several columns
    /// in the first of them.
    func unfolded(_ random: inout Seeded) -> String {
        let columns = Self.small.count
        let title = ["Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned"]
        let grid = [title, Self.heads.filter { !$0.isEmpty }, Self.small.filter { !$0.isEmpty }] + rows.map(\.cells)
        let widths = (0..<columns).map { column in grid.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        let isCentred = Bool.random(using: &random)
        let isTrimmed = Bool.random(using: &random)
        let table = grid.map { row in
            let cells = zip(row + Array(repeating: "", count: columns - row.count), widths).map { cell, width in
                let left = isCentred ? (width - cell.count) / 2 : 0
                return String(repeating: " ", count: left) + cell
                    + String(repeating: " ", count: width - cell.count - left)
            }
            let line = cells.joined(separator: "  ")
            return isTrimmed ? String(line.reversed().drop { $0 == " " }.reversed()) : line
        }
        let notes = footnotes.enumerated().map { "\($0 + 1). \($1)" }
        return (Self.top + table + ["", "Explanation of Responses:"] + notes + ["Remarks:", ""] + Self.bottom)
            .joined(separator: "\n") + "\n"
    }

    private static let top = [
        "SEC Form 4",
        "          FORM 4                  UNITED STATES SECURITIES AND EXCHANGE COMMISSION            OMB APPROVAL",
        "", "     Check this box if no longer subject to Section 16. Form 4 or Form 5",
        "X    obligations may continue. See Instruction 1(b).", "",
        "1. Name and Address of Reporting Person*                2. Issuer Name and Ticker or Trading Symbol        "
            + "5. Relationship of Reporting Person(s) to Issuer",
        " Brightwater Ole                                        Tidemill PLC [ TDML ]                              "
            + "(Check all applicable)",
        " (Last)            (First)            (Middle)          3. Date of Earliest Transaction (Month/Day/Year)   "
            + "    X     Director                 10% Owner",
        " 7 QUAY ROW                                             04/01/2026                                         "
            + "          Officer (give title below)   Other (specify below)", "",
        "(Street)                                                4. If Amendment, Date of Original Filed (Month/Day/Year)  "
            + " 6. Individual or Joint/Group Filing (Check Applicable Line)",
        " DULUTH            MN                 55802                                                                "
            + "    X     Form filed by One Reporting Person",
        "                                                                                                           "
            + "          Form filed by More than One Reporting Person",
        " (City)            (State)            (Zip)", "",
    ]

    private static let bottom = [
        "                                                       /s/ Ole Brightwater               04/03/2026",
        "                                                       ** Signature of Reporting Person  Date",
        "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.",
        "Persons who respond to the collection of information contained in this form are not required to respond unless the "
            + "form displays a currently valid OMB Number.",
    ]

    private func head(_ widths: [Int]) -> [String] {
        // A numbered caption reaches over its small ones.
        var spans = widths
        spans[3] += widths[4]
        spans[5] += widths[6] + widths[7]
        (spans[4], spans[6], spans[7]) = (0, 0, 0)
        let title = "          Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned"
        return [title] + Self.table([Self.heads], spans, isTop: true, isCentred: false)
            + Self.table([Self.small], widths)
    }

    /// Rows of cells, wrapped into their columns; the lines of a cell stand about the middle of its row.
    private static func table(_ rows: [[String]], _ widths: [Int], isTop: Bool = false, isCentred: Bool = true)
        -> [String]
    {
        rows.flatMap { row -> [String] in
            let cells = zip(row, widths).map { $1 == 0 ? [] : wrapped($0, max(4, $1 - 3)) }
            // With an odd number of lines each cell has a middle line; an even one is set about a line between.
            let tallest = cells.map(\.count).max() ?? 0
            let isEven = cells.contains { $0.count > 0 && ($0.count - tallest) % 2 != 0 }
            let height = isEven ? tallest * 2 - 1 : tallest
            var lines = Array(repeating: "", count: height)
            var left = 0
            for (column, (cell, width)) in zip(cells, widths).enumerated() {
                for (index, text) in cell.enumerated() {
                    let step = isEven ? 2 : 1
                    let place = isTop ? index * step : (height - (cell.count * step - (step - 1))) / 2 + index * step
                    let isLeft = !isCentred || column == 0
                    let start = left + (isLeft ? 0 : max(0, (width - 2 - text.count) / 2))
                    let padding = max(lines[place].isEmpty ? 0 : 1, start - lines[place].count)
                    lines[place] += String(repeating: " ", count: padding) + text
                }
                left += width
            }
            return lines.filter { !$0.isEmpty }
        }
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    // MARK: What must be read

    func isShown(by document: OwnershipDocument) -> Bool {
        let fields: [RowField] = [
            .securityTitle, .transactionDate, .deemedExecutionDate, .transactionCode, .transactionTimeliness,
            .transactionAmount, .acquiredDisposed, .pricePerShare, .amountOwned, .ownershipForm, .natureOfOwnership,
        ]
        guard document.nonDerivativeSecurities.count == rows.count, document.footnotes.map(\.text) == footnotes,
            document.signatures.map(\.name) == ["/s/ Ole Brightwater"],
            document.reportingOwners.map(\.name) == ["Brightwater Ole"],
            document.reportingOwners.first?.address?.street1 == "7 QUAY ROW"
        else { return false }
        return zip(document.nonDerivativeSecurities, rows).allSatisfy { read, row in
            zip(fields, row.cells).allSatisfy { field, cell in
                let text = field == .transactionCode ? read.transactionCode?.text ?? "" : read[field].text ?? ""
                let marks = (field == .transactionCode ? read[.transactionCoding] : read[field]).marks.map(\.id)
                let number = cell.split(separator: "(").dropFirst().first.map { "F" + $0.dropLast() }
                let plain = String(cell.split(separator: "(").first ?? "")
                return marks == [number].compactMap { $0 } && Self.even(text, field) == Self.even(plain, field)
            }
        }
    }

    private static func even(_ text: String, _ field: RowField) -> String {
        if field == .transactionDate, text.contains("/") {
            let parts = text.split(separator: "/")
            return "\(parts[2])-\(parts[0])-\(parts[1])"
        }
        return text.filter { $0 != "," && $0 != "$" }
    }
}
