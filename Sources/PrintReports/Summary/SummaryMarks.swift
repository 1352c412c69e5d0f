import OwnershipForms
import OwnershipReview
import PageLayout

/// The footnote marks of a summary. Each mark links to its note, and each note back to all its marks.
///
/// Footnotes of the same words are one note, and so are those on prices whose words differ only by their figures.
struct SummaryMarks {
    let footnotes: [FilledFootnote]
    let style: PDFStyle
    /// For each of the `footnotes`, the first that it is one note with.
    private let leaders: [Int]
    /// The price ranges that each of the `footnotes` states.
    private let ranges: [[PriceRange]]
    /// Which of the `footnotes` are marked.
    private var isMarked: [Bool]
    /// How many marks each note has so far, counted at its leader.
    private var counts: [Int]

    init(footnotes: [FilledFootnote], facts: FilingFacts, style: PDFStyle) {
        self.footnotes = footnotes
        self.style = style
        counts = Array(repeating: 0, count: footnotes.count)
        isMarked = Array(repeating: false, count: footnotes.count)
        var ranges: [[PriceRange]] = Array(repeating: [], count: footnotes.count)
        if footnotes.count > 1 {
            for place in facts.rows.indices {
                guard let price = facts.rows[place].transaction?.price, price.isAverage else { continue }
                for range in price.ranges {
                    let label = range.mark.label
                    if let footnote = footnotes.firstIndex(where: { $0.label == label }) {
                        ranges[footnote].append(range)
                    }
                }
            }
        }
        self.ranges = ranges
        var known: [String: Int] = [:]
        leaders = footnotes.indices.map { index in
            let text = footnotes[index].text
            let key = ranges[index].isEmpty ? text : Self.withoutFigures(text)
            if let leader = known[key] { return leader }
            known[key] = index
            return index
        }
    }

    private static func withoutFigures(_ text: String) -> String {
        String(
            decoding: text.utf8.filter {
                !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: ",")
                    && $0 != UInt8(ascii: ".")
            }, as: UTF8.self)
    }

    /// Returns the marks for footnote labels, dropping repeated ones; those of one note are one mark. A mark without a
    /// footnote is shown without a link.
    mutating func runs(_ labels: [String]) -> [Run] {
        var marks: [(labels: [String], leader: Int?)] = []
        for label in labels where !marks.contains(where: { $0.labels.contains(label) }) {
            guard let footnote = footnotes.firstIndex(where: { $0.label == label }) else {
                marks.append(([label], nil))
                continue
            }
            isMarked[footnote] = true
            if let same = marks.firstIndex(where: { $0.leader == leaders[footnote] }) {
                marks[same].labels.append(label)
            } else {
                marks.append(([label], leaders[footnote]))
            }
        }
        return marks.map { mark in
            let text = SummaryText.marks(mark.labels, separator: "")
            guard let leader = mark.leader else { return .mark(text, style: style.mark) }
            counts[leader] += 1
            let contents = mark.labels.count == 1 ? "Footnote \(mark.labels[0])" : "Footnotes \(text)"
            return .mark(
                text, style: style.mark, link: Link(to: .destination(note(leader)), contents: contents),
                destination: self.mark(leader, counts[leader]))
        }
    }

    /// The labels of the footnotes that have not been marked.
    var unmarked: [String] { footnotes.indices.filter { !isMarked[$0] }.map { footnotes[$0].label } }

    /// The notes that have been marked so far, in their order on the form.
    var notes: [Labelled] {
        footnotes.indices.filter { counts[$0] > 0 }.map { leader in
            let members = footnotes.indices.filter { leaders[$0] == leader && isMarked[$0] }
            let label = SummaryText.marks(members.map { footnotes[$0].label })
            let count = counts[leader]
            let back = (1...count).map { number in
                Link(
                    to: .destination(mark(leader, number)),
                    contents: count == 1 ? "Back to mark \(label)" : "Back to mark \(label), \(number) of \(count)")
            }
            var run = Run(label, style: style.note, link: back[0], destination: note(leader))
            run.furtherLinks = Array(back.dropFirst())
            return Labelled(
                label: Paragraph([run], role: .label),
                text: Paragraph(text(of: members), style: style.note, keepsLineFeeds: true),
                indent: style.noteIndent, role: .note(identifier: note(leader)))
        }
    }

    private func text(of members: [Int]) -> String {
        let first = footnotes[members[0]]
        guard members.contains(where: { footnotes[$0].text != first.text }) else { return first.text }
        let ranges = members.flatMap { self.ranges[$0] }
        guard let low = ranges.map(\.low).min(), let high = ranges.map(\.high).max() else { return first.text }
        return SummaryText.averages((low, high), reading: first.label, first.text)
    }

    private func note(_ footnote: Int) -> String { "summary-note-\(footnote + 1)" }
    private func mark(_ footnote: Int, _ number: Int) -> String { "summary-mark-\(footnote + 1)-\(number)" }
}
