import Bytes
import Diagnostics
import Markup
import OwnershipModel

extension DocumentWalk {
    /// Reads the text of a field that cannot have footnotes.
    mutating func text(_ element: Element) -> String? {
        if element.hasAttributes { setAsideAttributes(of: element) }
        if element.isBare { return nil }
        if let only = element.onlyText { return only.collapsedText.flatMap { short($0, of: element) } }
        // Some filing software wraps plain fields in `<value>`, like fields that can have footnotes.
        let own = element.text.flatMap { short($0, of: element) }
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

    /// The text of a field with double escapes undone; its white space, of whatever kind, is made single blanks, and what has
    /// no width is left out. Nil where nothing is left.
    private mutating func short(_ filed: String, of element: Element) -> String? {
        let text = unescaped(filed, of: element)
        guard !isPlain || text.utf8.count != filed.utf8.count else { return text }
        if text.unicodeScalars.contains(where: \.isZeroWidth) {
            problems.add(
                .note, "invisible-characters",
                "characters that cannot be seen are left out of the text of <\(element.fieldName)>",
                at: .element(element))
        }
        return text.plainlySpaced
    }

    /// Reads the value of a field that cannot have footnotes; nil if it is empty.
    mutating func filed<Value: CheckedValue>(_ element: Element) -> Filed<Value>? {
        text(element).map { check(Filed($0), at: element) }
    }

    /// Reads a field of a row that cannot have footnotes of its own.
    mutating func plain(_ element: Element, _ kind: RowField.Kind) -> RowValue {
        var value = RowValue()
        take(text(element), kind, of: element, into: &value)
        return value
    }

    private mutating func take(
        _ text: String?, _ kind: RowField.Kind, of element: Element, into value: inout RowValue
    ) {
        guard let text else { return }
        value.text = text
        value.meaning = meaning(of: text, kind, at: element)
    }

    /// Reads a field of a row that can have footnotes: `<x><value>…</value><footnoteId id="F1"/></x>`. In the earliest
    /// schemas, the text is in `x` itself.
    mutating func noted(_ wrapper: Element, _ kind: RowField.Kind) -> RowValue {
        var field = RowValue()
        read(wrapper, kind, into: &field)
        return field
    }

    private mutating func read(_ wrapper: Element, _ kind: RowField.Kind, into field: inout RowValue) {
        if wrapper.hasAttributes { setAsideAttributes(of: wrapper) }
        var value: Element?
        var hasOwnText = false
        for node in wrapper.nodes {
            if let child = node.element {
                switch child.name {
                case "value" where value == nil: value = child
                case "footnoteId": mark(child, into: &field.marks)
                default: setAside(child)
                }
            } else if node.kind == .text {
                if !node.isUnseen { hasOwnText = true }
            } else if node.kind == .instruction {
                setAside(instruction: node, in: wrapper)
            }
        }
        if field.marks.count > 1 { compare(field.marks, in: wrapper) }
        if hasOwnText {
            if value == nil, let text = wrapper.text.flatMap({ short($0, of: wrapper) }) {
                problems.add(
                    .note, "value-without-wrapper", "<\(wrapper.name)> holds its text without <value>; it is taken",
                    at: .element(wrapper))
                return take(text, kind, of: wrapper, into: &field)
            }
            setAsideText(in: wrapper)
        }
        if let value { take(text(value), kind, of: value, into: &field) }
    }

    /// Reads a `footnoteId` and adds its mark to a list.
    mutating func mark(_ element: Element, into list: inout [FootnoteMark]) {
        let id = id(of: element)
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

    /// Reads the attribute `id`, the last if there are several, and sets aside all others.
    mutating func id(of element: Element) -> String? {
        if let only = element.onlyID { return only }
        var id: String?
        for attribute in element.attributes {
            if attribute.name == "id" { id = attribute.value } else { setAside(attribute, of: element) }
        }
        return id
    }

    /// The meaning of a text, as in `RowField.Kind.meaning(of:)`. Reports text that has none, or an odd one.
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

    /// Reports text that is not a value of its field, or an odd one. The text is kept either way.
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
    /// The name that identifies the field: for a `value` element, that of its parent.
    fileprivate var fieldName: String {
        if case "value" = name, let parent { return parent.name.description }
        return name.description
    }
}
