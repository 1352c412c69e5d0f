import OwnershipModel

/// That a filing is one of several for the same transactions, since a form holds 30 rows a table and ten persons at most
/// (EDGAR Ownership XML specification).
public struct PartFacts: Sendable, Hashable {
    /// The number of this part; nil if the remarks do not say it.
    public var number: Int?
    /// The number of all parts; nil if the remarks do not say it.
    public var count: Int?
}

/// What an amendment says of itself.
public struct AmendmentFacts: Sendable, Hashable {
    /// The sentence of the remarks or of a footnote that says why the report is amended, as filed; nil if there is none.
    public var reason: String?
}

extension PartFacts {
    /// `part 2 of 5`, `one of two reports`, `one of several reports`.
    var words: String {
        guard let count else { return "one of several reports" }
        return number.map { "part \($0) of \(count)" } ?? "one of \(spelled(count)) reports"
    }

    /// Returns what the remarks say: "Form 4 Filing 1 of 2", "the second of two Form 4s", "reported on additional Form 4s".
    init?(_ document: OwnershipDocument) {
        guard let remarks = document.remarks, !remarks.isEmpty else { return nil }
        let words = NoteWords(remarks)
        for index in words.keys.indices where words.keys[index] == "of" && index > 0 {
            guard let part = partNumber(words.key(index - 1)), let count = partNumber(words.key(index + 1)), count > 1,
                part <= count
            else { continue }
            let near = words.keys[max(0, index - 4)...min(words.keys.count - 1, index + 3)]
            guard near.contains(where: reportWords.contains) else { continue }
            // "One of two" does not say which.
            self.init(number: words.key(index - 1) == "one" ? nil : part, count: count)
            return
        }
        for index in words.keys.indices.dropLast() where words.keys[index] == "additional" {
            if words.keys[index + 1] == "form" || words.keys[index + 1] == "forms" {
                self.init(number: nil, count: nil)
                return
            }
        }
        return nil
    }
}

private let reportWords: WordSet = [
    "form", "forms", "filing", "filings", "part", "report", "reports", "statement", "page",
]

private func partNumber(_ key: WordKey) -> Int? {
    let words: [WordKey] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let ordinals: [WordKey] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    if let place = words.firstIndex(of: key) ?? ordinals.firstIndex(of: key) { return place + 1 }
    return key.count <= 2 ? Int(key.text).flatMap { $0 > 0 ? $0 : nil } : nil
}

extension AmendmentFacts {
    /// Returns what the remarks or, if they are silent, the footnotes of an amendment say of it; nil if it is none.
    init?(_ document: OwnershipDocument) {
        guard document.documentType.value?.isAmendment ?? false else { return nil }
        self.init(reason: nil)
        for text in [document.remarks ?? ""] + document.footnotes.map(\.text) where reason == nil {
            reason = NoteWords(text).amendment
        }
    }
}

extension NoteWords {
    /// The first sentence that speaks of an amendment or a correction.
    fileprivate var amendment: String? {
        guard let place = keys.firstIndex(where: { key in amendmentStems.contains { key.hasPrefix($0) } }) else {
            return nil
        }
        var sentence = text(of: sentence(around: place))
        if sentence.utf8.last == UInt8(ascii: ".") { sentence.removeLast() }
        guard sentence.count > 240 else { return sentence }
        let room = sentence.prefix(238)
        return "\(room.lastIndex(of: " ").map { room[..<$0] } ?? room) …"
    }
}

private let amendmentStems: [WordKey] = ["amend", "correct", "inadvertent", "erroneous", "misstate", "omitted"]
