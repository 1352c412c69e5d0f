import Bytes
import Diagnostics
import Markup
import OwnershipModel

extension DocumentWalk {
    /// Sets aside what does not belong in a group of elements: attributes, text and processing instructions.
    mutating func inspectGroup(_ group: Element) {
        if group.hasAttributes { setAsideAttributes(of: group) }
        for node in group.nodes {
            switch node.kind {
            case .element, .comment: break
            case .text: if !node.isUnseen { setAside(text: node, in: group) }
            case .instruction: setAside(instruction: node, in: group)
            }
        }
    }

    /// Reports an element that the model has no place for, and keeps it with everything inside it.
    mutating func setAside(_ element: Element) {
        if element.isSecret {
            withhold(element)
            return
        }
        let name = element.name.description
        if !KnownNames.all.contains(name) {
            unknownNames += 1
            problems.add(
                .warning, "unknown-element", "the element <\(name)> is not known; it is kept as it stands",
                at: .element(element),
                notes: KnownNames.nearest(to: name).map { ["<\($0)> is the nearest known name"] } ?? [])
        } else if !element.isFirst {
            problems.add(
                .warning, "repeated-element",
                "<\(name)> stands a second time; the first one is taken, this one kept as it stands",
                at: .element(element))
        } else {
            problems.add(
                .warning, "misplaced-element", "<\(name)> has no place here; it is kept as it stands",
                at: .element(element))
        }
        unrecognized.append(UnrecognizedItem(path: element.path, text: element.wholeText(leavingOut: \.isSecret)))
        keepAttributes(inside: element)
    }

    mutating func setAsideAttributes(of element: Element) {
        for attribute in element.attributes { setAside(attribute, of: element) }
    }

    mutating func setAside(_ attribute: (name: String, value: String), of element: Element) {
        problems.add(
            .warning, "unknown-attribute", "the attribute \(attribute.name) of <\(element.name)> is not known",
            at: .attribute(attribute.name, of: element))
        unrecognized.append(UnrecognizedItem(path: "\(element.path)@\(attribute.name)", text: attribute.value))
    }

    /// Sets aside the text directly inside an element.
    mutating func setAsideText(in element: Element) {
        for node in element.nodes where node.kind == .text && !node.isUnseen { setAside(text: node, in: element) }
    }

    private mutating func setAside(text node: Node, in element: Element) {
        problems.add(
            .warning, "unknown-text", "text stands in <\(element.name)>, where there is no place for it",
            at: .node(node))
        unrecognized.append(UnrecognizedItem(path: element.path, text: node.collapsedText ?? ""))
    }

    mutating func setAside(instruction node: Node, in element: Element) {
        problems.add(
            .warning, "processing-instruction", "the processing instruction \(node.name) is not known",
            at: node.parent == nil ? .element(element) : .node(node))
        unrecognized.append(
            UnrecognizedItem(path: "\(element.path)?\(node.name)", text: node.content))
    }

    /// Keeps the attributes of an element that was set aside, and of the elements inside it, without reporting each.
    private mutating func keepAttributes(inside element: Element) {
        if element.hasAttributes {
            for attribute in element.attributes {
                unrecognized.append(UnrecognizedItem(path: "\(element.path)@\(attribute.name)", text: attribute.value))
                if attribute.name == "id", case "footnoteId" = element.name { marks.append((attribute.value, element)) }
            }
        }
        for child in element.elements {
            if child.isSecret { withhold(child) } else { keepAttributes(inside: child) }
        }
    }

    /// Discards a filer's access code (CCC), which is secret. The text of the document must not be passed on either.
    mutating func withhold(_ element: Element) {
        guard !element.isEmpty else { return }
        holdsSecret = true
        problems.add(
            .warning, "ccc-withheld",
            "<\(element.name)> holds a filer's access code; it is not kept, and the document is "
                + "not attached to reports", at: .element(element))
    }
}

extension Element {
    /// Whether it holds a filer's access code (CCC), which nobody may see: EDGAR takes it out before it shows a filing.
    var isSecret: Bool { name.description.lowercased().hasSuffix("ccc") }
}
