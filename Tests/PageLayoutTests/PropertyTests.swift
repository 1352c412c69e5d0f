import PageLayout
import Testing

/// Random documents, the same in every run: nothing is lost, nothing stands outside, the same twice.
@Suite struct PropertyTests {
    /// Letters of all words that went in.
    private struct Ledger {
        var letters: [Character: Int] = [:]

        mutating func enter(_ string: String) {
            for letter in string where !letter.isWhitespace { letters[letter, default: 0] += 1 }
        }
    }

    private struct Author {
        var numbers: SeededNumbers
        var ledger = Ledger()
        /// Every word is its own, so that a lost or repeated one is noticed.
        var count = 0

        mutating func word(longest: Int = 12) -> String {
            count += 1
            let shape = Int.random(in: 0..<40, using: &numbers)
            switch shape {
            case 0: return "自動車株式会社、\(count)"
            case 1: return String(repeating: "wx-y", count: 15) + "\(count)"
            case 2: return "e\u{301}\(count)"
            default:
                let length = Int.random(in: 1...longest, using: &numbers)
                return String(repeating: "abcdefghij".randomElement(using: &numbers) ?? "a", count: length) + "\(count)"
            }
        }

        mutating func text(words: Int) -> String {
            var text = ""
            for _ in 0..<words { text += word() + (Bool.random(using: &numbers) ? " " : "\n") }
            ledger.enter(text)
            return text
        }

        mutating func paragraph(words: Int, marks: Int = 0) -> Paragraph {
            var runs = [Run(text(words: words), style: plain)]
            for index in 0..<marks {
                ledger.enter("(\(index))")
                let link = Link(to: .destination("n\(index)"), contents: "note")
                runs.append(.mark("(\(index))", style: small, link: link))
            }
            let alignments: [Paragraph.Alignment] = [.left, .right, .center, .decimal]
            return Paragraph(
                runs, alignment: alignments.randomElement(using: &numbers) ?? .left,
                keepsLineFeeds: Bool.random(using: &numbers))
        }

        mutating func table(columns: Int, rows: Int) -> Table {
            let head = (0..<columns).map {
                Table.HeadCell(paragraph(words: 3), column: $0, header: .init(identifier: "c\($0)"))
            }
            let body = (0..<rows).map { _ in
                Table.Row(
                    (0..<columns).map { _ in
                        let isLong = Int.random(in: 0..<60, using: &numbers) == 0
                        let words = Int.random(in: 0...(isLong ? 200 : 5), using: &numbers)
                        let marks = Int.random(in: 0..<20, using: &numbers) == 0 ? 35 : 0
                        return Table.Cell(paragraph(words: words, marks: marks))
                    })
            }
            return Table(
                columns: (0..<columns).map { Table.Column(share: Double($0 % 3 + 1), headers: ["c\($0)"]) },
                head: [head], rows: body,
                style: Table.Style(padding: Insets(all: 2), headPadding: Insets(all: 2)))
        }

        mutating func textColumns() -> TextColumns {
            let notes = (0..<Int.random(in: 0...30, using: &numbers)).map { _ in
                Stack.Item(
                    Labelled(
                        label: paragraph(words: 1), text: paragraph(words: Int.random(in: 1...80, using: &numbers)),
                        indent: 15, role: .listItem), spaceBefore: 2)
            }
            return TextColumns(Stack(notes), count: Int.random(in: 1...3, using: &numbers), gap: 10)
        }

        mutating func document() -> Stack {
            var items: [Stack.Item] = []
            for _ in 0..<Int.random(in: 2...6, using: &numbers) {
                items.append(Stack.Item(paragraph(words: 4), spaceBefore: 8, keepsWithNext: true))
                let block: any Block
                switch Int.random(in: 0..<6, using: &numbers) {
                case 0:
                    block = table(
                        columns: Int.random(in: 1...14, using: &numbers), rows: Int.random(in: 0...60, using: &numbers))
                case 1:
                    block = Labelled(
                        label: paragraph(words: 1), text: paragraph(words: 160), indent: 20,
                        role: .note(identifier: "note\(items.count)"))
                case 2:
                    block = Boxed(
                        Columns(
                            [
                                Columns.Item(.share(1), paragraph(words: 30)),
                                Columns.Item(.share(2), paragraph(words: 5)),
                            ], gap: 4, divider: 1), insets: Insets(all: 3), edges: .all, thickness: 1)
                case 4: block = textColumns()
                case 3: block = KeptTogether(paragraph(words: Int.random(in: 0...900, using: &numbers)))
                default: block = paragraph(words: Int.random(in: 0...300, using: &numbers), marks: 35)
                }
                items.append(Stack.Item(block, spaceBefore: 4))
            }
            return Stack(items)
        }
    }

    @Test(arguments: [Size.letter, .letter.turned, .a4, .a4.turned], 1...30)
    func nothingIsLostAndNothingStandsOutside(size: Size, seed: Int) {
        var author = Author(numbers: SeededNumbers(seed: UInt64(seed)))
        let document = author.document()
        let text = FixedWidthText()
        let sheet = Sheet(size: size, margins: Insets(all: 36))
        let layout = sheet.layOut(document, measuring: text)
        let body = Rect(x: 36, y: 36, width: size.width - 72, height: size.height - 72)
        var found = Ledger()
        for page in layout.document.pages {
            #expect(!page.frames.isEmpty)
            for frame in page.frames {
                #expect(body.contains(frame.rect), "\(frame.rect) is outside \(body)")
                for line in frame.text.lines {
                    #expect(line.x >= frame.rect.x - 0.01 && line.x + line.width <= frame.rect.maxX + 0.02)
                    #expect(line.baseline > frame.rect.y && line.baseline < frame.rect.maxY + 0.01)
                }
                guard frame.meaning != .artifact else { continue }
                for line in frame.text.lines {
                    found.enter(text.string(line))
                }
            }
            for rule in page.rules {
                let (from, to) = (rule.from, rule.to)
                #expect(from.x == to.x || from.y == to.y)
                #expect(body.contains(Rect(x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y)))
            }
        }
        #expect(found.letters == author.ledger.letters)
        #expect(layout.overflows.isEmpty)
        let again = FixedWidthText()
        #expect(sheet.layOut(document, measuring: again) == layout)
    }
}
