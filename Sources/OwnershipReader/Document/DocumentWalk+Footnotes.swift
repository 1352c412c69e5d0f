import OwnershipModel

extension DocumentWalk {
    /// The footnotes of a group, and where each stands.
    mutating func footnotes(_ group: Element, into footnotes: inout [Footnote], places: inout [Element]) {
        inspectGroup(group)
        for child in group.elements {
            guard case "footnote" = child.name else {
                setAside(child)
                continue
            }
            var id = ""
            for attribute in child.attributes {
                if attribute.name == "id" { id = attribute.value } else { setAside(attribute, of: child) }
            }
            if id.isEmpty {
                problems.add(
                    .warning, "footnote-without-id", "a footnote has no id, so no mark can mean it", at: .element(child)
                )
            }
            footnotes.append(Footnote(id: id, text: footnoteText(child)))
            places.append(child)
        }
    }

    mutating func remarks(_ element: Element) -> String {
        if element.hasAttributes { setAsideAttributes(of: element) }
        return unescaped(element.singleLine ?? proseLines(of: element).joined(separator: "\n"), of: element)
    }

    /// A footnote's text: lines joined by blanks, paragraphs, which an empty line parts, by line feeds.
    private mutating func footnoteText(_ element: Element) -> String {
        if let line = element.singleLine { return unescaped(line, of: element) }
        let paragraphs = proseLines(of: element).split(separator: "").map { $0.joined(separator: " ") }
        return unescaped(paragraphs.joined(separator: "\n"), of: element)
    }

    /// The lines of prose, each trimmed and its white space collapsed, without empty lines around them. XML has made
    /// every line end a line feed.
    private mutating func proseLines(of element: Element) -> ArraySlice<String> {
        inspectProse(element)
        var prose: [UInt8] = []
        element.appendWholeText(to: &prose)
        let lines = prose.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.collapsedText ?? "" }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return lines[first...last]
    }

    /// Markup inside prose is passed over, its text kept; attributes are set aside.
    private mutating func inspectProse(_ element: Element) {
        for node in element.nodes {
            if let child = node.element {
                if child.isSecret {
                    withhold(child)
                    continue
                }
                problems.add(
                    .note, "markup-in-text",
                    "<\(child.name)> stands inside the text of <\(element.name)>; its text is kept",
                    at: .element(child))
                if child.hasAttributes { setAsideAttributes(of: child) }
                inspectProse(child)
            } else if node.kind == .instruction {
                setAside(instruction: node, in: element)
            }
        }
    }

    /// Says so where one field carries the same mark twice.
    mutating func compare(_ marks: [FootnoteMark], in field: Element) {
        var seen: Set<FootnoteMark> = []
        for mark in marks where !seen.insert(mark).inserted {
            problems.add(
                .warning, "repeated-mark", "<\(field.name)> carries the footnote mark \(mark.id) twice",
                at: .element(field))
        }
    }

    /// Holds marks and footnotes against each other.
    mutating func compareMarks(with footnotes: [Footnote], at places: [Element]) {
        var known: Set<String> = []
        for (footnote, place) in zip(footnotes, places) where !footnote.id.isEmpty {
            if !known.insert(footnote.id).inserted {
                problems.add(
                    .warning, "duplicate-footnote-id", "a second footnote has the id \(footnote.id)",
                    at: .element(place))
            }
        }
        var marked: Set<String> = []
        for (id, place) in marks {
            marked.insert(id)
            if !known.contains(id) {
                problems.add(
                    .warning, "undefined-footnote", "the mark \(id) means no footnote of this document",
                    at: .element(place))
            }
        }
        for (footnote, place) in zip(footnotes, places) where !footnote.id.isEmpty && !marked.contains(footnote.id) {
            problems.add(
                .note, "unreferenced-footnote", "nothing is marked with the footnote \(footnote.id)",
                at: .element(place))
        }
    }
}
