import Bytes
import OwnershipModel
import PDFReading

/// Reads the list of reporting persons: one in a paragraph, several in a table.
extension TaggedForm {
    /// Reads the only person: `NAME, STREET, CITY, ST ZIP · Director · Officer: CFO`. The boxes above say the same of
    /// the relationship.
    mutating func readOnlyOwner(_ text: String) {
        guard text.hasPrefix(person.name) else { return add(text) }
        addOwner(person.name, addressOfFirst(address(in: text)))
    }

    /// The address in the line of the only person.
    private func address(in line: String) -> String {
        var address = line.dropFirst(person.name.count).drop { $0 == "," || $0 == " " }
        if address.hasPrefix("\u{B7} ") { return "" }
        let ends = TaggedForm.relationships.compactMap { relationship -> String.Index? in
            let words = String(relationship.prefix { $0 != "(" }).trimmedEnd
            return address.firstRange(of: " \u{B7} " + words)?.lowerBound
        }
        if let end = ends.min() { address = address[..<end] }
        return String(address)
    }

    /// The address of the first person, as the list of the reporting persons has it, on one line.
    var firstAddress: String {
        guard let first = firstOwner, first.text.hasPrefix(person.name) else { return "" }
        if first.kind != "TR" { return address(in: first.text) }
        return String((first.elements.first?.text ?? "").dropFirst(person.name.count)).trimmedStart
    }

    /// Reads the table of persons; the first cell of a row has the name and the address, and the others the boxes.
    mutating func readOwners(_ rows: [StructureElement]) {
        let firstAddress = firstAddress
        for (index, element) in rows.enumerated() {
            begin(element)
            let cells = element.elements
            guard cells.count == TaggedForm.relationships.count + 1 else {
                add(element.text)
                continue
            }
            let text = cells[0].text
            let name = name(at: index, in: text, cells[0].texts)
            let address = String(text.dropFirst(name.count)).trimmedStart
            addOwner(name, address == firstAddress ? addressOfFirst(address) : PrintedAddress(address))
            guard index > 0 else { continue }
            let signs = cells.dropFirst().map(\.text)
            let isUnknown = signs.contains { $0.hasSuffix("not stated") }
            for (caption, sign) in zip(TaggedForm.relationships, signs) {
                let (state, title) = TaggedForm.sign(sign, isUnknown: isUnknown)
                add("X", tick: state)
                add(title.isEmpty ? caption : "\(caption) \(title)", caption: Caption(caption))
            }
        }
    }

    private mutating func addOwner(_ name: String, _ address: PrintedAddress) {
        add(([name] + address.lines).joined(separator: "\n"))
        if address.isDoubtful { doubtfulStreets.append(line) }
    }

    func addressOfFirst(_ address: String) -> PrintedAddress {
        PrintedAddress(address, knowing: person.place) { words in
            endsLine(behind: words, in: person.texts)
        }
    }

    /// The name that a cell begins with: that of box 1, one that the details below the form list, or else the first line,
    /// since the address has lines of its own.
    private func name(at index: Int, in text: String, _ texts: [String]) -> String {
        if index == 0 { return person.name }
        let listed = listedNames.indices.contains(index) ? listedNames[index] : nil
        if let listed, text.hasPrefix(listed), !listed.isEmpty { return listed }
        if let other = listedNames.filter({ text.hasPrefix($0) && !$0.isEmpty }).max(by: { $0.count < $1.count }) {
            return other
        }
        // A person with a CIK and without a name is listed by the former alone.
        return listed == "" ? "" : firstLine(of: texts) ?? text
    }

    /// The state of a box in the table and the title in it: `X`, `X CFO`, `“perhaps”`, `not stated`.
    private static func sign(_ text: String, isUnknown: Bool) -> (state: TickState, title: String) {
        if text.isEmpty { return (.open, "") }
        if text == "X" || text.hasPrefix("X ") { return (.ticked, String(text.dropFirst(2))) }
        if text == "not stated" { return (.unrecoverable, "") }
        if text.hasPrefix("\u{201C}"), let end = text.lastIndex(of: "\u{201D}") {
            return (.odd(String(text[..<end].dropFirst())), String(text[end...].dropFirst()).trimmedStart)
        }
        return (isUnknown ? .unrecoverable : .open, text)
    }

    // MARK: Details

    /// The entries of the filing's details, which have labels.
    static func entries(of details: String) -> [String] {
        var entries: [String] = []
        var rest = details.dropFirst(TaggedForm.details.count)
        while !rest.isEmpty {
            let dot = rest.firstRange(of: " \u{B7} ")
            let entry = String(rest[..<(dot?.lowerBound ?? rest.endIndex)])
            rest = dot.map { rest[$0.upperBound...] } ?? ""
            // A name may have such a dot.
            if entries.isEmpty || entry.firstRange(of: ": ") != nil {
                entries.append(entry)
            } else {
                entries[entries.count - 1] += " \u{B7} " + entry
            }
        }
        return entries
    }

    /// The names in entries such as `Reporting owner CIK: 0001496686 (WILLIAMS JEFFREY E)`; empty where there is none.
    static func names(in details: String) -> [String] {
        entries(of: details).filter { $0.hasPrefix("Reporting owner CIK: ") }.map { entry in
            guard let open = entry.firstRange(of: " ("), entry.hasSuffix(")") else { return "" }
            return String(entry[open.upperBound...].dropLast())
        }
    }
}
