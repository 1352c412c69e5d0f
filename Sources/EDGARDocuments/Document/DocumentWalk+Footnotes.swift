import Bytes
import Diagnostics
import Markup
import OwnershipModel

extension DocumentWalk {
    /// Reads the footnotes of a group, along with their elements.
    mutating func footnotes(_ group: Element, into footnotes: inout [Footnote], places: inout [Element]) {
        inspectGroup(group)
        for child in group.elements {
            guard case "footnote" = child.name else {
                setAside(child)
                continue
            }
            let id = id(of: child) ?? ""
            if id.isEmpty {
                problems.add(
                    .warning, "footnote-without-id", "a footnote has no id, so no mark can mean it", at: .element(child)
                )
            }
            footnotes.append(Footnote(id: id, text: footnoteText(child)))
            places.append(child)
        }
    }

    /// Reads the remarks, with their line breaks.
    mutating func remarks(_ element: Element) -> String {
        if element.hasAttributes { setAsideAttributes(of: element) }
        return unescaped(element.singleLine ?? proseLines(of: element).joined(separator: "\n"), of: element)
    }

    /// A footnote's text: lines are joined with spaces, and paragraphs, which are separated by empty lines, with line feeds.
    private mutating func footnoteText(_ element: Element) -> String {
        if let line = element.singleLine { return unescaped(line, of: element) }
        let paragraphs = proseLines(of: element).split(separator: "").map { $0.joined(separator: " ") }
        return unescaped(paragraphs.joined(separator: "\n"), of: element)
    }

    /// The lines of prose with white space collapsed, without empty lines at the beginning and the end. The XML parser has
    /// already converted all line endings to line feeds.
    private mutating func proseLines(of element: Element) -> ArraySlice<String> {
        inspectProse(element)
        var prose: [UInt8] = []
        element.appendWholeText(to: &prose, leavingOut: \.isSecret)
        let lines = prose.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.collapsedText ?? "" }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return lines[first...last]
    }

    /// Reports markup inside prose, which is ignored except for its text, and sets aside its attributes.
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

    /// Reports a footnote mark that a field has twice.
    mutating func compare(_ marks: [FootnoteMark], in field: Element) {
        var seen: Set<FootnoteMark> = []
        for mark in marks where !seen.insert(mark).inserted {
            problems.add(
                .warning, "repeated-mark", "<\(field.name)> carries the footnote mark \(mark.id) twice",
                at: .element(field))
        }
    }

    /// Reports footnote ids used twice, marks without a footnote, and footnotes without a mark.
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
