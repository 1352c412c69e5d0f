import Diagnostics
import OwnershipModel

extension DocumentWalk {
    /// The text of a field that carries no footnotes.
    mutating func text(_ element: Element) -> String? {
        if element.hasAttributes { setAsideAttributes(of: element) }
        if element.isBare { return nil }
        if let only = element.onlyText { return only.collapsedText.map { unescaped($0, of: element) } }
        // Filers' software sometimes wraps plain fields as it wraps those with footnotes.
        let own = element.text.map { unescaped($0, of: element) }
        var wrapped: Element?
        for node in element.nodes {
            if let child = node.element {
                if case "value" = child.name, own == nil, wrapped == nil { wrapped = child } else { setAside(child) }
            } else if node.kind == .instruction {
                setAside(instruction: node, in: element)
            }
        }
        guard let wrapped else { return own }
        problems.add(
            .note, "value-in-plain-field", "<\(element.name)> wraps its text in <value>; the text is taken",
            at: .element(wrapped))
        return text(wrapped)
    }

    /// The value of a field that carries no footnotes; nil where it is empty.
    mutating func filed<Value: CheckedValue>(_ element: Element) -> Filed<Value>? {
        text(element).map { check(Filed($0), at: element) }
    }

    /// A field of a row that carries no footnotes of its own.
    mutating func plain(_ element: Element, _ kind: RowField.Kind) -> RowValue {
        guard let text = text(element) else { return RowValue() }
        return RowValue(text, meaning: meaning(of: text, kind, at: element))
    }

    /// A field of a row that may carry footnotes.
    mutating func noted(_ wrapper: Element, _ kind: RowField.Kind) -> RowValue {
        let (value, marks) = parts(of: wrapper)
        guard let value else { return RowValue(marks: marks) }
        return RowValue(value.text, meaning: meaning(of: value.text, kind, at: value.place), marks: marks)
    }

    private struct Value {
        var text: String
        var place: Element
    }

    /// `<x><value>…</value><footnoteId id="F1"/></x>`; the earliest schemas have the text in `x` itself.
    private mutating func parts(of wrapper: Element) -> (Value?, [FootnoteMark]) {
        if wrapper.hasAttributes { setAsideAttributes(of: wrapper) }
        var value: Element?
        var marks: [FootnoteMark] = []
        var hasOwnText = false
        for node in wrapper.nodes {
            if let child = node.element {
                switch child.name {
                case "value" where value == nil: value = child
                case "footnoteId": mark(child, into: &marks)
                default: setAside(child)
                }
            } else if node.kind == .text {
                if !node.isBlank { hasOwnText = true }
            } else if node.kind == .instruction {
                setAside(instruction: node, in: wrapper)
            }
        }
        if marks.count > 1 { compare(marks, in: wrapper) }
        if hasOwnText {
            if value == nil, let text = wrapper.text.map({ unescaped($0, of: wrapper) }) {
                problems.add(
                    .note, "value-without-wrapper", "<\(wrapper.name)> holds its text without <value>; it is taken",
                    at: .element(wrapper))
                return (Value(text: text, place: wrapper), marks)
            }
            setAsideText(in: wrapper)
        }
        return (value.flatMap { place in text(place).map { Value(text: $0, place: place) } }, marks)
    }

    mutating func mark(_ element: Element, into list: inout [FootnoteMark]) {
        var id: String?
        if let only = element.onlyID {
            id = only
        } else {
            for attribute in element.attributes {
                if attribute.name == "id" { id = attribute.value } else { setAside(attribute, of: element) }
            }
        }
        if !element.isBare {
            setAsideText(in: element)
            for child in element.elements { setAside(child) }
        }
        guard let id, id.contains(where: { !$0.isWhitespace }) else {
            problems.add(
                .warning, "mark-without-id", "<footnoteId> does not say which footnote it means", at: .element(element))
            return
        }
        list.append(FootnoteMark(id))
        marks.append((id, element))
    }

    /// What a text means, as `RowField.Kind.meaning` has it; says so where that is nothing, or odd.
    private mutating func meaning(of text: String, _ kind: RowField.Kind, at element: Element) -> RowValue.Meaning? {
        switch kind {
        case .text, .group: return nil
        case .date: return check(Filed<CalendarDate>(text), at: element).value.map { .date($0) }
        case .price, .amount: return check(Filed<Amount>(text), at: element).value.map { .amount($0) }
        case .flag: return check(Filed<Bool>(text), at: element).value.map { .flag($0) }
        case .code(let codes):
            if codes.isKnown(text) { return .code }
            let checked = codes as? any CheckedValue.Type
            remark(
                .warning, checked?.unreadable ?? Oddity(code: "unknown-code", words: "not a code"), text, at: element)
            return nil
        }
    }

    /// Says so where the text of a field is no such value, or an odd one. The text stays in any case.
    private mutating func check<Value: CheckedValue>(_ filed: Filed<Value>, at element: Element) -> Filed<Value> {
        let oddity = filed.value.map(\.oddity) ?? Value.unreadable
        if let oddity { remark(.warning, oddity, filed.text, at: element) }
        if filed.value != nil, let repair = Value.repair(in: filed.text) {
            remark(.note, repair, filed.text, at: element)
        }
        return filed
    }

    private mutating func remark(
        _ severity: Diagnostic.Severity, _ oddity: Oddity, _ text: String, at element: Element
    ) {
        problems.add(
            severity, oddity.code, "\"\(text)\" is \(oddity.words)", at: .element(element),
            notes: ["in <\(element.fieldName)>"])
    }
}

extension Element {
    /// The name that says which field it is: a wrapper's, not `value`.
    fileprivate var fieldName: String {
        if case "value" = name, let parent { return parent.name.description }
        return name.description
    }
}
