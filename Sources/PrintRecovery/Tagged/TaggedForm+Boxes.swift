import Bytes
import FormLayouts
import OwnershipModel
import PDFReading

/// Reads the boxes above the tables. The description of the form tells their captions.
extension TaggedForm {
    /// The first reporting person, as box 1 names it.
    struct Person: Equatable {
        var name = ""
        var place = PrintedAddress.Place()
        /// The texts of the box, which show where its lines end.
        var texts: [String] = []
    }

    /// The captions of the check boxes, in the order of the form.
    private var checks: [String] {
        description.flags.map(\.caption) + TaggedForm.relationships
            + ["Form filed by One Reporting Person", "Form filed by More than One Reporting Person"]
    }

    static let relationships = [
        "Director", "10% Owner", "Officer (give title below)", "Other (specify below)",
    ]

    mutating func readBox(_ element: StructureElement, _ text: String) {
        let sign = CheckSign(text)
        let behind = lastCheck.map { $0 + 1 } ?? 0
        if let check = checks.indices.dropFirst(behind).first(where: { sign.asks(checks[$0]) }) {
            lastCheck = check
            return readCheck(sign, checks[check])
        }
        if let box = description.grid.flatMap(\.boxes).first(where: { $0.begins(text) }) {
            return readBox(box, String(text.dropFirst(box.wholeCaption.count)).trimmedStart, element.texts)
        }
        if lastCheck != nil {
            // The officer's title and the like stand in a paragraph of their own behind the check box.
            addToLast(text)
        } else if Caption(text) != nil {
            add(caption: text)
        } else {
            add(text)
        }
    }

    private mutating func readBox(_ box: FormDescription.Box, _ value: String, _ texts: [String]) {
        add(caption: box.wholeCaption)
        switch box.content {
        case .reportingPerson: readPerson(value, texts)
        case .issuerNameAndSymbol: readIssuer(value)
        case .foreignTradingSymbol, .periodOfReport, .dateOfOriginalSubmission, .own:
            if !value.isEmpty { add(value) }
        case .relationship, .individualOrGroupFiling: break
        }
    }

    /// Reads the name and the trading symbol, which is in square brackets behind it.
    private mutating func readIssuer(_ value: String) {
        guard value.hasSuffix("]"), let bracket = value.ranges(of: "[ ").last else {
            if !value.isEmpty { add(value) }
            return
        }
        let name = String(value[..<bracket.lowerBound]).trimmedEnd
        if !name.isEmpty { add(name) }
        add(String(value[bracket.lowerBound...]))
    }

    /// Reads box 1, in which the captions precede the values: `(Last) (First) (Middle) DOE JOHN (Street) … (City) …`.
    private mutating func readPerson(_ value: String, _ texts: [String]) {
        var rest = value
        var others: String?
        if rest.hasSuffix(" below"), let start = rest.ranges(of: " and ").last,
            Caption(String(rest[start.lowerBound...])) == .boilerplate
        {
            others = String(rest[start.lowerBound...]).trimmedStart
            rest = String(rest[..<start.lowerBound])
        }
        let names = ["(Last) (First) (Middle)", "(Street)", "(City)", "(State)", "(Zip)", "(Country)"]
        var values: [String: String] = [:]
        for (index, name) in names.enumerated() {
            guard rest.hasPrefix(name) else { continue }
            rest = String(rest.dropFirst(name.count))
            let end = names[(index + 1)...].compactMap { rest.firstRange(of: " " + $0)?.lowerBound }.min()
            values[name] = String(rest[..<(end ?? rest.endIndex)]).trimmedStart
            rest = end.map { String(rest[$0...]).trimmedStart } ?? ""
        }
        person = Person(
            name: values[names[0]] ?? "",
            place: PrintedAddress.Place(
                street: values[names[1]] ?? "", city: values[names[2]] ?? "", state: values[names[3]] ?? "",
                zipCode: values[names[4]] ?? "", country: values[names[5]] ?? ""), texts: texts)
        // On the form the captions stand below the values.
        for name in names {
            guard let value = values[name] else { continue }
            if name == "(Street)" {
                for line in streets { add(line) }
            } else if !value.isEmpty, value != "Not told by this input." {
                add(value)
            }
            add(caption: name)
        }
        if !rest.isEmpty { add(rest) }
        if let others { add(caption: others) }
    }

    /// The lines of the first person's street.
    private var streets: [String] {
        let known = addressOfFirst(firstAddress)
        if known.streets.joined(separator: " ") == person.place.street { return known.streets }
        return person.place.street.isEmpty ? [] : [person.place.street]
    }

    // MARK: Check boxes

    private mutating func readCheck(_ sign: CheckSign, _ caption: String) {
        let (state, answer) = sign.state(of: caption)
        add("X", tick: state)
        add(answer.isEmpty ? caption : "\(caption) \(answer)", caption: Caption(caption))
    }
}

extension FormDescription.Box {
    /// The caption and the instruction, as they stand in a paragraph.
    var wholeCaption: String { [caption, instruction].compactMap { $0 }.joined(separator: " ") }

    fileprivate func begins(_ text: String) -> Bool {
        text == wholeCaption || text.hasPrefix(wholeCaption + " ")
    }
}

/// A paragraph with a check box: `X Director`, `Director`, `Director “perhaps”` or `Director not stated`.
struct CheckSign {
    private let isChecked: Bool
    private let words: Substring

    init(_ text: String) {
        isChecked = text.hasPrefix("X ")
        words = text.dropFirst(isChecked ? 2 : 0)
    }

    func asks(_ caption: String) -> Bool {
        words.hasPrefix(caption)
            && (words.utf8.count == caption.utf8.count || words.dropFirst(caption.count).first == " ")
    }

    /// The state of the box with this caption, and what is answered behind it.
    func state(of caption: String) -> (state: TickState, answer: String) {
        let answer = String(words.dropFirst(caption.count)).trimmedStart
        if isChecked { return (.ticked, answer) }
        if answer.isEmpty { return (.open, "") }
        if answer.hasPrefix("\u{201C}"), answer.hasSuffix("\u{201D}"), answer.count > 1 {
            return (.odd(String(answer.dropFirst().dropLast())), "")
        }
        // A remark that nothing is known of the box; or the title of an officer of whom nothing else is.
        return (.unrecoverable, answer == "not stated" ? "" : answer)
    }
}
