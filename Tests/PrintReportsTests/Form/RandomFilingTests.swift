import OwnershipForms
import OwnershipModel
import Testing

@testable import PageLayout
@testable import PrintReports

/// Filings at the edge of what the EDGAR specification allows, the same in every run: on either paper, either way up,
/// everything filed is there, inside its cell and page, and no text lies on another.
@Suite struct RandomFilingTests {
    /// Chance that gives the same in every run (Steele, Lea and Flood's splitmix).
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private struct Author {
        var chance: Chance
        /// Every word that must be found, each unlike all others.
        var words: [String] = []

        mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

        mutating func word(_ length: Int = 6) -> String {
            let word =
                String(repeating: "mnopqrst".randomElement(using: &chance) ?? "m", count: length) + "\(words.count)z"
            words.append(word)
            return word
        }

        mutating func text(_ count: Int) -> String {
            (0..<count).map { _ in word(number(1...9)) }.joined(separator: " ")
        }

        mutating func marks(of footnotes: Int) -> [FootnoteMark] {
            guard footnotes > 0 else { return [] }
            let count = number(0...19) == 0 ? 35 : number(0...2)
            return (0..<count).map { _ in FootnoteMark("F\(number(1...footnotes))") }
        }

        mutating func amount() -> Noted<SecurityAmount> {
            let digits = number(0...9) == 0 ? "9876543210987654.3210" : String(number(0...9_999_999))
            return Noted(.shares(Filed(digits)))
        }

        mutating func row(isDerivative: Bool, footnotes: Int) -> SecurityRow {
            var row = SecurityRow(number(0...3) == 0 ? .holding : .transaction)
            row.securityTitle = Noted(number(0...9) == 0 ? word(60) : text(number(1...8)), marks: marks(of: footnotes))
            if row.kind == .transaction {
                row.transactionDate = Noted(Filed("2024-02-29"), marks: marks(of: footnotes))
                row.transactionCoding = TransactionCoding(
                    formType: Filed("4"), code: Filed("S"), equitySwapInvolved: Filed("1"), marks: marks(of: footnotes))
                row.transactionAmount = amount()
                row.pricePerShare = Noted(Filed("1234567890.1234"), marks: marks(of: footnotes))
                row.acquiredDisposed = Noted(Filed("D"))
            }
            row.amountOwned = amount()
            row.ownershipForm = Noted(Filed("I"), marks: marks(of: footnotes))
            row.natureOfOwnership = Noted(text(number(0...12)), marks: marks(of: footnotes))
            if isDerivative {
                row.conversionOrExercisePrice = Noted(Filed("12.5"), marks: marks(of: footnotes))
                row.exerciseDate = Noted(nil, marks: marks(of: footnotes))
                row.expirationDate = Noted(Filed("2034-02-28"))
                row.underlyingTitle = Noted(text(number(1...5)))
                row.underlyingAmount = amount()
            }
            return row
        }

        mutating func form(_ type: String) -> FilledForm {
            let footnotes = number(0...3) == 0 ? 99 : number(0...12)
            return sampleForm(type) { document in
                document.nonDerivativeSecurities = (0..<number(0...30)).map { _ in
                    row(isDerivative: false, footnotes: footnotes)
                }
                document.derivativeSecurities = (0..<number(0...30)).map { _ in
                    row(isDerivative: true, footnotes: footnotes)
                }
                document.footnotes = (0..<footnotes).map {
                    Footnote(id: "F\($0 + 1)", text: text(number(1...(number(0...9) == 0 ? 140 : 30))))
                }
                document.reportingOwners = (0..<number(1...10)).map { _ in
                    var person = owner(text(number(1...5)))
                    person.address?.street1 = text(number(1...6))
                    person.relationship.officerTitle = number(0...4) == 0 ? word(60) : text(number(1...4))
                    return person
                }
                document.remarks = text(number(0...250))
                document.signatures = (0..<number(1...10)).map { _ in
                    Signature(name: text(number(1...6)), date: Filed("2024-03-01"))
                }
            }
        }
    }

    @Test(arguments: [Size.letter, .letter.turned, .a4, .a4.turned], 1...6)
    func everythingIsInItsPlace(size: Size, seed: Int) {
        var author = Author(chance: Chance(state: UInt64(seed)))
        let form = author.form(["4", "5", "4/A"][seed % 3])
        let style = size.width < PDFStyle().widthOfNarrow ? PDFStyle().narrowed : PDFStyle()
        let text = RecordingText()
        let blocks = FormBlocks(form: form, style: style)
        let layout = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text)
        #expect(layout.overflows.isEmpty)
        let paper = Rect(x: 0, y: 0, width: size.width, height: size.height)
        for (number, page) in layout.document.pages.enumerated() {
            for frame in page.frames { #expect(paper.contains(frame.rect), "page \(number + 1): \(frame.rect)") }
            let lines = page.frames.flatMap { frame in
                frame.text.lines.map { (frame, $0) }
            }.sorted { $0.1.baseline < $1.1.baseline }
            for (index, (frame, line)) in lines.enumerated() {
                #expect(line.x >= frame.rect.x - 0.01 && line.x + line.width <= frame.rect.maxX + 0.02)
                // Lines on one height must stand side by side.
                for (_, other) in lines[(index + 1)...].prefix(while: { $0.1.baseline < line.baseline + 0.01 }) {
                    let apart = line.x + line.width <= other.x + 0.05 || other.x + other.width <= line.x + 0.05
                    #expect(apart, "page \(number + 1), \(line.baseline): texts lie on each other")
                }
            }
        }
        let printed = text.texts(layout.document).values.joined(separator: "\n").filter { $0 != " " && $0 != "\n" }
        let missing = author.words.filter { !printed.contains($0) }
        #expect(missing.isEmpty, "\(missing.prefix(5))")
    }
}
