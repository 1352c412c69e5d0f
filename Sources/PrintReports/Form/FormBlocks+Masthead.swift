import OwnershipForms
import PageLayout

extension FormBlocks {
    /// The head of the form: its name, the titles and the OMB approval box.
    var masthead: Columns {
        let head = form.masthead
        let name = Paragraph(
            head.formName, style: style.formName, role: .heading(level: 1), sharedElement: "title")
        let agency = head.agency.enumerated().map { index, line in
            let text = index == 0 ? style.agency : style.statute
            return Stack.Item(Paragraph(line, style: text, alignment: .center))
        }
        var title = Paragraph(
            head.title, style: style.title, alignment: .center, role: .heading(level: 1),
            bookmark: Bookmark(form.identity.formName, level: 1), sharedElement: "title", destination: "title")
        title.isCaption = true
        var titles = [Stack.Item(ReadAsOne(Stack(agency))), Stack.Item(title, spaceBefore: 3)]
        if let amendment = head.amendment {
            titles.append(Stack.Item(Paragraph(amendment, style: style.amendment, alignment: .center)))
        }
        let statute = head.statute.map { Stack.Item(Paragraph($0, style: style.statute, alignment: .center)) }
        titles.append(Stack.Item(ReadAsOne(Stack(statute))))
        return Columns(
            [
                Columns.Item(.share(0.2), name), Columns.Item(.share(0.6), Stack(titles)),
                Columns.Item(.share(0.2), approval),
            ], gap: 10, levels: false)
    }

    /// The box with the OMB control number and the estimated burden.
    private var approval: ReadAsOne {
        let omb = form.masthead.omb
        var items = [
            Stack.Item(Paragraph(omb.heading, style: style.approvalValue, alignment: .center)),
            Stack.Item(pair(omb.numberCaption, omb.number), spaceBefore: 1.5),
        ]
        for caption in omb.burdenCaption.dropLast() {
            items.append(Stack.Item(Paragraph(caption, style: style.approval)))
        }
        if let last = omb.burdenCaption.last { items.append(Stack.Item(pair(last, omb.hours))) }
        return ReadAsOne(
            Boxed(Stack(items), insets: style.boxPadding, edges: .all, thickness: style.hairline))
    }

    private func pair(_ caption: String, _ value: String) -> Paragraph {
        Paragraph([Run("\(caption) ", style: style.approval), Run(value, style: style.approvalValue)])
    }

    /// The check boxes above the grid, side by side, each with a width in proportion to the length of its text.
    var flags: Columns {
        Columns(
            form.checkBoxes.map { box in
                let length = box.caption.utf8.count + (box.detail?.utf8.count ?? 0)
                return Columns.Item(.fitting(Double(min(max(length, 40), 320))), checkBox(box, style: style.flag))
            }, gap: 14)
    }
}
