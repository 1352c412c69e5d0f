import OwnershipForms
import PageLayout

/// The footnote marks of a summary. Each mark links to its note, and each note back to its first mark.
struct SummaryMarks {
    let footnotes: [FilledFootnote]
    let style: PDFStyle
    /// Indices into `footnotes`, in the order of their first marks.
    private var used: [Int] = []

    init(footnotes: [FilledFootnote], style: PDFStyle) {
        self.footnotes = footnotes
        self.style = style
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
            let isFirst = !used.contains(footnote)
            if isFirst { used.append(footnote) }
            return .mark(
                text, style: style.mark,
                link: Link(to: .destination(note(footnote)), contents: "Footnote \(label)"),
                destination: isFirst ? mark(footnote) : nil)
        }
    }

    /// The footnotes that have been marked so far, in their order on the form.
    var notes: [Labelled] {
        used.sorted().map { index in
            let footnote = footnotes[index]
            let back = Link(to: .destination(mark(index)), contents: "Back to mark \(footnote.label)")
            let label = Paragraph(
                [Run("(\(footnote.label))", style: style.note, link: back, destination: note(index))], role: .label)
            return Labelled(
                label: label, text: Paragraph(footnote.text, style: style.note, keepsLineFeeds: true),
                indent: style.noteIndent, role: .note(identifier: note(index)))
        }
    }

    private func note(_ footnote: Int) -> String { "summary-note-\(footnote + 1)" }
    private func mark(_ footnote: Int) -> String { "summary-mark-\(footnote + 1)" }
}
