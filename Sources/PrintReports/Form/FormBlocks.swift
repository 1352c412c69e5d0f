import OwnershipForms
import PageLayout

/// The blocks of a filled form, in reading order.
///
/// Nothing here is specific to Form 3, 4 or 5: all text comes from the filled form, all sizes from the style.
struct FormBlocks {
    let form: FilledForm
    let style: PDFStyle

    /// The whole form, for pages of the given size.
    func document(on size: Size) -> Stack {
        var items = [Stack.Item(masthead)]
        if !form.checkBoxes.isEmpty { items.append(Stack.Item(flags, spaceBefore: style.betweenParts - 1)) }
        items.append(Stack.Item(grid, spaceBefore: style.betweenParts - 2))
        items += form.tables.map(part)
        items += owners
        items += notes(on: size)
        // The signatures and what stands below them begin no page alone.
        if let last = items.lastIndex(where: { !$0.keepsWithNext }) { items[last].lendsItsEnd = true }
        items += signatures
        items += smallPrint
        return Stack(items)
    }

    /// The page size, margins and running lines: the page number is at the foot of the first page, and in the running
    /// head of the others.
    func sheet(_ size: Size) -> Sheet {
        Sheet(
            size: size, margins: style.margins, laterShift: style.laterShift,
            head: runningHead(form.identity.runningHead),
            foot: Sheet.RunningLine(
                right: Self.pageNumber, style: style.running, distance: style.footDistance, lastPage: 1))
    }

    /// The running head, from page 2 on. It has one line, so long names are shortened.
    func runningHead(_ parts: [String]) -> Sheet.RunningLine {
        Sheet.RunningLine(
            left: [.text(parts.map(Self.shortened).joined(separator: "  \u{B7}  "))], right: Self.pageNumber,
            style: style.running,
            distance: style.headDistance, firstPage: 2)
    }

    /// A text of the running head with a gap in the middle if it is long. A name may end in what matters: the trading
    /// symbol, or how many persons more there are.
    private static func shortened(_ text: String) -> String {
        text.count <= 44 ? text : "\(text.prefix(28))\u{2026}\(text.suffix(14))"
    }

    private static let pageNumber: [Sheet.RunningLine.Part] = [
        .text("Page "), .pageNumber, .text(" of "), .pageCount,
    ]

    /// The heading of a part, with a bookmark and a destination.
    func heading(_ text: String, destination: String) -> Paragraph {
        Paragraph(
            text, style: style.heading, role: .heading(level: 2), bookmark: Bookmark(bookmarkTitle(text), level: 2),
            destination: destination)
    }

    /// The heading without a trailing colon.
    private func bookmarkTitle(_ text: String) -> String {
        text.hasSuffix(":") ? String(text.dropLast()) : text
    }

    /// A check box with its caption and detail. A filed answer stands below the box; the remark that the filing does
    /// not contain the box follows the caption, and that the form had no such box, in italics and without the square.
    func checkBox(_ box: FilledCheckBox, style text: TextStyle) -> any Block {
        var runs = [Run(box.caption, style: text)]
        if case .unreadable = box.state { runs.append(Run(" \(box.state.words)", style: style.choiceDetail)) }
        var spoken = "\(box.caption): \(box.state.words)"
        var answer = box.detail ?? ""
        if box.state == .notStated, !answer.isEmpty {
            runs.append(Run(" \(answer)", style: box.isAsked ? style.flagDetail : style.flagNotAsked))
            spoken += ". \(answer)"
            answer = ""
        }
        guard box.isAsked else { return Paragraph(runs, replacementText: spoken) }
        let square = CheckBox(
            isChecked: box.state == .checked, label: Paragraph(runs, replacementText: spoken),
            cross: Run(CheckState.checked.sign, style: style.cross), side: style.checkBoxSide,
            thickness: style.hairline)
        guard !answer.isEmpty else { return square }
        let indent = Insets(left: style.checkBoxSide + square.gap)
        let paragraph = Paragraph(answer, style: style.choiceDetail)
        return Stack([Stack.Item(square), Stack.Item(Boxed(paragraph, insets: indent))])
    }
}
