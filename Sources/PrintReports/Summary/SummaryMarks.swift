import OwnershipForms
import PageLayout

/// The footnote marks of a summary. Each mark links to its note, and each note back to all its marks.
struct SummaryMarks {
    let footnotes: [FilledFootnote]
    let style: PDFStyle
    /// How many marks each of the `footnotes` has so far.
    private var counts: [Int]

    init(footnotes: [FilledFootnote], style: PDFStyle) {
        self.footnotes = footnotes
        self.style = style
        counts = Array(repeating: 0, count: footnotes.count)
    }

    /// Returns the marks for footnote labels, dropping repeated ones. A mark without a footnote is shown without a
    /// link.
    mutating func runs(_ labels: [String]) -> [Run] {
        var seen: Set<String> = []
        return labels.filter { seen.insert($0).inserted }.map { label in
            let text = "(\(label))"
            guard let footnote = footnotes.firstIndex(where: { $0.label == label }) else {
                return .mark(text, style: style.mark)
            }
            counts[footnote] += 1
            return .mark(
                text, style: style.mark,
                link: Link(to: .destination(note(footnote)), contents: "Footnote \(label)"),
                destination: mark(footnote, counts[footnote]))
        }
    }

    /// The footnotes that have been marked so far, in their order on the form.
    var notes: [Labelled] {
        footnotes.indices.filter { counts[$0] > 0 }.map { index in
            let footnote = footnotes[index]
            let back = (1...counts[index]).map { number in
                Link(
                    to: .destination(mark(index, number)),
                    contents: counts[index] == 1
                        ? "Back to mark \(footnote.label)"
                        : "Back to mark \(footnote.label), \(number) of \(counts[index])")
            }
            var run = Run("(\(footnote.label))", style: style.note, link: back[0], destination: note(index))
            run.furtherLinks = Array(back.dropFirst())
            return Labelled(
                label: Paragraph([run], role: .label),
                text: Paragraph(footnote.text, style: style.note, keepsLineFeeds: true),
                indent: style.noteIndent, role: .note(identifier: note(index)))
        }
    }

    private func note(_ footnote: Int) -> String { "summary-note-\(footnote + 1)" }
    private func mark(_ footnote: Int, _ number: Int) -> String { "summary-mark-\(footnote + 1)-\(number)" }
}
