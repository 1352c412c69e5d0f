import Bytes
import OwnershipModel

/// Reads the parts of the form that have a syntax of their own.
extension OwnText {
    // MARK: Box 1

    /// Reads box 1, in which each value precedes its small caption: `AMHERST (City); NY (State); 14228 (Zip)`. A line
    /// without a caption is the first of two of the street.
    mutating func readPerson(_ body: [TextLines.Line]) {
        var found: Set<String> = []
        var above: (text: String, line: TextLines.Line)?
        if !body.contains(where: { $0.text.contains(OwnText.smallCaptions[0]) }), let line = body.first {
            person.name = firstPerson.first ?? ""
            if !person.name.isEmpty { add(person.name, line) }
            add(caption: OwnText.smallCaptions[0], .lastName, line)
        }
        for line in body where !line.isEmpty {
            var rest = OwnText.text(line).trimmedStart[...]
            while let (value, caption, end) = OwnText.captioned(rest) {
                guard found.insert(caption).inserted else { break }
                rest = rest[end...]
                let value = value == "Not told by this input." ? "" : value
                if caption == OwnText.smallCaptions[0] { person.name = value }
                if caption == "(Street)" {
                    person.streets = settled([above?.text, value].compactMap { $0 }.filter { !$0.isEmpty })
                    for street in person.streets { add(street, line) }
                    above = nil
                } else if !value.isEmpty {
                    add(value, line)
                }
                add(caption: caption, Caption(caption), line)
            }
            let words = String(rest)
            if words.isEmpty || !found.contains(OwnText.smallCaptions[0]) && words == person.name { continue }
            if Caption(words) == .boilerplate {
                add(caption: words, .boilerplate, line)
            } else if above == nil, !found.contains("(Street)") {
                if !firstPerson.contains(where: { $0.contains(words) }) {
                    note(lost: "“\(words)” of box 1 in the list of reporting owners")
                }
                above = (words, line)
            } else {
                addStrange(words, line)
            }
        }
        if let above { addStrange(above.text, above.line) }
        for caption in OwnText.smallCaptions.prefix(5) where !found.contains(caption) {
            note(lost: "“\(caption)” in box 1")
        }
    }

    private static let smallCaptions = [
        "(Last) (First) (Middle)", "(Street)", "(City)", "(State)", "(Zip)", "(Country)",
    ]

    /// The lines of the street in box 1, which the list of reporting persons has as well.
    private mutating func settled(_ streets: [String]) -> [String] {
        guard streets.count == 1, firstPerson.count > 2 else { return streets }
        let listed = Array(firstPerson[1...2])
        if streets[0] == listed.joined(separator: " ") { return listed }
        guard streets[0] == listed[1] else { return streets }
        note(lost: "which lines the street in box 1 has")
        return listed
    }

    /// The first value with its small caption, and where the next entry begins.
    private static func captioned(_ text: Substring) -> (value: String, caption: String, end: Substring.Index)? {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return nil }
        var found: (value: String, caption: String, end: Substring.Index)?
        for caption in smallCaptions {
            for range in text.ranges(of: caption) {
                let isLast = range.upperBound == text.endIndex
                let isBefore = isLast || text[range.upperBound...].hasPrefix("; ")
                // Behind the street and the name, a joined line may follow.
                guard isBefore || caption == "(Street)" || caption == smallCaptions[0],
                    isLast || text[range.upperBound] == ";" || text[range.upperBound] == " "
                else { continue }
                let end = isLast ? range.upperBound : text.index(range.upperBound, offsetBy: isBefore ? 2 : 1)
                if let found, found.end <= end { continue }
                found = (String(text[..<range.lowerBound]).trimmedEnd, caption, end)
            }
        }
        return found
    }

    // MARK: The other boxes

    /// Reads the name and the trading symbol, which is in square brackets: `[ GOOG ]`.
    mutating func readIssuer(_ body: [TextLines.Line]) {
        var (hasName, hasSymbol) = (false, false)
        for line in body where !line.isEmpty {
            let text = OwnText.text(line).trimmedStart
            if text.hasPrefix("[ "), text.hasSuffix("]"), !hasSymbol {
                hasSymbol = true
                add(text, line)
            } else if !hasName, !hasSymbol, CheckLine.sign(text) == nil {
                hasName = true
                add(text, line)
            } else {
                readLoose(line)
            }
        }
    }

    /// Reads a box with one answer.
    mutating func readValue(_ body: [TextLines.Line]) {
        let lines = body.filter { !$0.isEmpty }
        for line in lines.dropFirst() { readLoose(line) }
        if let line = lines.first { add(OwnText.text(line).trimmedStart, line) }
    }

    // MARK: Reporting owners

    /// The lines of the first person in the list of all.
    static func firstPerson(_ sections: [Section]) -> [String] {
        guard let list = sections.first(where: { $0.heading.part == .owners })?.body else { return [] }
        let head = list.firstIndex { $0.text.trimmedStart.hasPrefix(ownerHead) } ?? list.startIndex - 1
        let texts = list[(head + 1)...].filter { !$0.isEmpty }.prefix { $0.text.trimmedStart != relationships }
        return texts.map { text($0).trimmedStart }.filter { CheckLine($0) == nil && !$0.hasPrefix(relationships) }
    }

    mutating func readOwners(_ body: [TextLines.Line]) {
        var count = 0
        var isBelowHead = false
        var lines: [TextLines.Line] = []
        var boxes: [TextLines.Line] = []
        var name: String?
        for line in body + [TextLines.Line(number: body.last?.number ?? 1, text: OwnText.ownerHead)] {
            let text = line.text.trimmedStart
            if text.hasPrefix(OwnText.ownerHead) {
                if name != nil { _ = readRelationships(boxes, of: name) }
                for line in lines { readLoose(line) }
                (name, boxes, lines, isBelowHead) = (nil, [], [], true)
                let rest = String(text.dropFirst(OwnText.ownerHead.count)).trimmedStart
                if !rest.isEmpty { lines = [TextLines.Line(number: line.number, text: "    " + rest)] }
            } else if text.hasPrefix(OwnText.relationships) || name == nil && CheckLine(text) != nil {
                if !lines.isEmpty {
                    // Without its head, a person stands in front of this word.
                    if name != nil { _ = readRelationships(boxes, of: name) }
                    name = readOwner(lines, count)
                    count += 1
                }
                (boxes, lines, isBelowHead) = ([], [], false)
                if text != OwnText.relationships {
                    let rest = text.dropFirst(text.hasPrefix("[") ? 0 : OwnText.relationships.count)
                    boxes = [TextLines.Line(number: line.number, text: String(rest))]
                }
            } else if text.hasPrefix("[") {
                boxes.append(line)
            } else if text.hasSuffix(" " + OwnText.relationships) {
                // The heading of the boxes, joined to the line above it.
                lines.append(
                    TextLines.Line(number: line.number, text: String(text.dropLast(OwnText.relationships.count + 1))))
                name = readOwner(lines, count)
                count += 1
                (boxes, lines, isBelowHead) = ([], [], false)
            } else if !text.isEmpty || isBelowHead && lines.isEmpty {
                lines.append(line)
            }
        }
    }

    /// The names in lines such as `Reporting owner CIK: 0001779037 (Ahmed Sohail U)` of the details below the form.
    static func listedNames(_ sections: [Section]) -> [String] {
        let details = sections.last { $0.heading.caption == .details }?.body ?? []
        return details.compactMap { line in
            guard line.text.hasPrefix("    Reporting owner CIK: "), line.text.hasSuffix(")"),
                let bracket = line.text.firstRange(of: " (")
            else { return nil }
            return String(line.text[bracket.upperBound...].dropLast()).withEscapesUndone
        }
    }

    /// Reads the name and the address of a person, and returns the name. The first stands in box 1 too, and the details below
    /// the form list the names: the lines here must be those there.
    private mutating func readOwner(_ lines: [TextLines.Line], _ index: Int) -> String {
        let listed = listedNames.indices.contains(index) ? listedNames[index] : nil
        let isFirst = index == 0 && !person.name.isEmpty
        guard let name = isFirst ? person.name : listed, !name.isEmpty else {
            add(lines.map { OwnText.text($0).trimmedStart }.joined(separator: "\n"), lines[0])
            return OwnText.text(lines[0]).trimmedStart
        }
        let streets = isFirst ? person.streets : []
        var rest = lines.filter { !$0.isEmpty }.map { ($0, OwnText.text($0).trimmedStart) }
        for part in [name] + streets {
            if let place = rest.prefix(5).firstIndex(where: { $0.1 == part }) {
                for (line, text) in rest[..<place] { addStrange(text, line) }
                rest.removeFirst(place + 1)
            } else if let (line, text) = rest.first, text.hasPrefix(part + " ") {
                rest[0] = (line, String(text.dropFirst(part.count + 1)))
            } else if part == name {
                note(lost: "“\(name)” in the list of reporting owners")
                if let (line, text) = rest.first, isFirst, !streets.contains(text) {
                    addStrange(text, line)
                    rest.removeFirst()
                }
            }
        }
        add(([name] + streets + rest.map(\.1)).joined(separator: "\n"), lines[0])
        return name
    }

    // MARK: Prose

    /// Reads footnotes: `(1) text`, with further paragraphs indented below.
    mutating func readNotes(_ body: [TextLines.Line]) {
        var isNote = false
        var read: Set<String> = []
        for line in body {
            if let note = OwnText.note(line.text), read.insert(note.label).inserted {
                isNote = true
                readNote(note.label, note.text, line)
            } else if isNote, line.isEmpty || line.text.hasPrefix("        ") {
                add(OwnText.text(line, indentedBy: 8), line, keepsBlock: true)
            } else if case .noSecurities? = Caption(line.text.trimmedStart) {
                add(caption: line.text.trimmedStart, .noSecurities, line)
            } else if !line.isEmpty {
                readLoose(line)
            }
        }
    }

    /// Reads a footnote, behind which the next may stand if their lines were joined.
    private mutating func readNote(_ label: String, _ text: String, _ line: TextLines.Line) {
        add("", line, marks: [label])
        guard let next = Int(label).map({ $0 + 1 }), labels.isAstray(next),
            let place = text.firstRange(of: " (\(next)) ")
        else { return add(text, line, keepsBlock: true) }
        add(String(text[..<place.lowerBound]), line, keepsBlock: true)
        readNote(String(next), String(text[place.upperBound...]), line)
    }

    /// The label and the text of a line that begins a footnote, which is indented by four spaces. Lines with a deeper
    /// indent continue a footnote.
    static func note(_ line: String) -> (label: String, text: String)? {
        guard line.hasPrefix("    ("), let end = line.firstRange(of: ")"),
            line.index(line.startIndex, offsetBy: 5) < end.lowerBound
        else { return nil }
        let label = String(line[line.index(line.startIndex, offsetBy: 5)..<end.lowerBound])
        guard label.utf8.count <= 3 else { return nil }
        return (label, String(line[end.upperBound...]).trimmedStart.withEscapesUndone)
    }

    mutating func readRemarks(_ body: [TextLines.Line]) {
        for (index, line) in body.enumerated() { add(OwnText.text(line), line, keepsBlock: index > 0) }
    }

    // MARK: Lists

    /// Reads a signature: `name / date`, either of which may be missing.
    mutating func readSignature(_ line: TextLines.Line) {
        let text = OwnText.text(line).trimmedStart + " "
        let slashes = text.ranges(of: " / ")
        // Two signatures whose lines were joined.
        if let joined = slashes.first(where: { FormReading.isDate(String(text[$0.upperBound...].prefix { $0 != " " })) }
        ),
            joined != slashes.last
        {
            let end = text[joined.upperBound...].firstIndex(of: " ") ?? text.endIndex
            readSignature(TextLines.Line(number: line.number, text: "    " + text[..<end]))
            return readSignature(
                TextLines.Line(number: line.number, text: "    " + text[end...].trimmedEnd.trimmedStart))
        }
        guard let slash = slashes.last else { return line.isEmpty ? () : readLoose(line) }
        beginRow()
        let date = String(text[slash.upperBound...]).trimmedEnd
        let name = String(text[..<slash.lowerBound])
        if !name.isEmpty { add(name, line, column: 0) }
        if !date.isEmpty { add(date, line, column: 1) }
    }

    /// The labels of the details that this program prints below the form.
    private static let details: Set<String> = [
        "Accession number", "Filed date", "Accepted", "Issuer CIK", "Reporting owner CIK", "Industry",
        "State of incorporation", "Fiscal year end (month/day)", "Former name", "Schema version", "Further document",
    ]

    /// Reads a line such as `label: text`.
    mutating func readLabelled(_ line: TextLines.Line, in list: Caption?) {
        let text = OwnText.text(line)
        guard let colon = text.firstRange(of: ": "),
            list != .details || OwnText.details.contains(String(text[..<colon.lowerBound]))
        else { return line.isEmpty ? () : readLoose(line) }
        var (value, rest) = (text[colon.upperBound...], "")
        // The next label, if two lines were joined.
        if list == .details, value.contains(": "),
            let next = OwnText.details.compactMap({ value.firstRange(of: " \($0): ")?.lowerBound }).min()
        {
            (value, rest) = (text[colon.upperBound..<next], "   " + text[next...])
        }
        beginRow()
        add(String(text[..<colon.lowerBound]), line, column: 0)
        add(String(value), line, column: 1)
        if !rest.isEmpty { readLabelled(TextLines.Line(number: line.number, text: rest), in: list) }
    }
}
