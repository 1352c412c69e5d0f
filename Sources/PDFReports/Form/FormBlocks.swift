import OwnershipForms
import PageLayout

/// Makes the blocks of a filled form, in reading order.
///
/// It loops over boxes, heads and rows and knows no form: every word it prints stands in the filled form, and every
/// size in the style.
struct FormBlocks {
    let form: FilledForm
    let style: PDFStyle

    /// The whole form, for a page of this size.
    func document(on size: Size) -> Stack {
        var items = [Stack.Item(masthead)]
        if !form.checkBoxes.isEmpty { items.append(Stack.Item(flags, spaceBefore: style.betweenParts - 1)) }
        items.append(Stack.Item(grid, spaceBefore: style.betweenParts - 2))
        for table in form.tables { items += parts(of: table) }
        items += owners
        items += notes(on: size)
        items += signatures
        items += smallPrint
        return Stack(items)
    }

    /// The paper with what stands on every page.
    func sheet(_ size: Size) -> Sheet {
        Sheet(
            size: size, margins: style.margins,
            head: Sheet.RunningLine(
                left: [.text(form.identity.runningHead.joined(separator: "  \u{B7}  "))], style: style.running,
                distance: style.runningDistance, firstPage: 2),
            foot: Sheet.RunningLine(
                right: [.text("Page "), .pageNumber, .text(" of "), .pageCount], style: style.running,
                distance: style.runningDistance))
    }

    /// A heading of a part, with its bookmark.
    func heading(_ text: String, destination: String) -> Paragraph {
        Paragraph(
            text, style: style.heading, role: .heading(level: 2), bookmark: Bookmark(bookmarkTitle(text), level: 2),
            destination: destination)
    }

    /// A heading without the colon that it may end with.
    private func bookmarkTitle(_ text: String) -> String {
        text.hasSuffix(":") ? String(text.dropLast()) : text
    }

    /// A box to tick, its caption and what was written beside it: an answer stands beneath, a remark on the filing's
    /// silence behind the caption.
    func checkBox(_ box: FilledCheckBox, style text: TextStyle) -> any Block {
        var runs = [Run(box.caption, style: text)]
        if case .unreadable = box.state { runs.append(Run(" \(box.state.words)", style: style.choiceDetail)) }
        var spoken = "\(box.caption): \(box.state.words)"
        var answer = box.detail ?? ""
        if box.state == .notStated, !answer.isEmpty {
            runs.append(Run(" \(answer)", style: style.flagDetail))
            spoken += ". \(answer)"
            answer = ""
        }
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
