import OwnershipModel

/// Through whom securities are held indirectly.
public struct HolderFacts: Sendable, Hashable {
    /// The holder as named by the nature of ownership or its footnote: `By Spouse`, `Craft Ventures I, L.P.`.
    public var name: String
    /// The label of the footnote that names the holder, where the nature of ownership only refers to it; nil otherwise.
    public var footnote: String?
    /// The index of the reporting person who is the holder; nil if the holder is none of them.
    public var person: Int?
}

/// A footnote in which beneficial ownership is disclaimed, as Rule 16a-1(a)(4) allows.
public struct DisclaimerFacts: Sendable, Hashable {
    /// The label of the footnote.
    public var footnote: String
    /// Whether it is disclaimed except for a pecuniary interest.
    public var isPartial: Bool
}

extension NoteWords {
    /// The holder that the text names, as in "held of record by Craft Ventures I, L.P." or "CapitalG LP directly holds"; nil if
    /// it names none, or several.
    var holder: String? {
        for index in keys.indices {
            if holdingWords.contains(keys[index]), !isAside(index) {
                var next = index + 1
                while fillers.contains(key(next)) { next += 1 }
                guard
                    key(next) == "by" || (keys[index] == "held" && key(next) == "through")
                        || (keys[index] == "held" && key(next) == "in" && isCapitalized(next + 1))
                else { continue }
                return name(from: next + 1)
            }
            // "holds an indirect interest in the securities … by virtue of its ownership of its subsidiary Merrill Lynch"
            if keys[index] == "subsidiary", key(index - 1) == "its", isCapitalized(index + 1),
                keys[..<index].suffix(24).contains("indirect")
            {
                return name(from: index + 1)
            }
            if keys[index] == "directly", index <= 10, ownerVerbs.contains(key(index + 1)) {
                return subject(upTo: index)
            }
            if ownerVerbs.contains(keys[index]), index <= 10, index > 0, keys[index...].prefix(6).contains("directly") {
                return subject(upTo: index)
            }
        }
        return nil
    }

    /// Whether the words before speak of something else than the securities of the row: "includes shares held by …".
    private func isAside(_ index: Int) -> Bool {
        for back in keys[..<index].indices.reversed().prefix(8) {
            if endsSentence(back) { return false }
            if asides.contains(keys[back]) { return true }
        }
        return false
    }

    /// The first words, without an explanation in brackets, as the name of an owner.
    private func subject(upTo end: Int) -> String? {
        let part = 0..<((0..<end).first { opensBracket($0) } ?? end)
        guard isCapitalized(0), !notNames.contains(key(0)), part.count <= 8, !part.isEmpty,
            !part.contains(where: { endsSentence($0) }), !keys[part].contains("reporting")
        else { return nil }
        return named(part)
    }

    /// The name that begins at a word; nil if there is none or it is one of several.
    private func name(from start: Int) -> String? {
        var end = start
        var hasAnd = false
        while end < keys.count, end - start < 12 {
            let key = keys[end]
            if nameEnds.contains(key) || (opensBracket(end) && !isPartOfName(end)) { break }
            if key == "of" || key == "for", relatives.contains(self.key(end + 1)) { break }
            end += 1
            if key == "and" {
                hasAnd = true
            } else if entitySuffixes.contains(key) {
                guard self.key(end) != "and", self.key(end) != "andor", !(hasComma(end - 1) && isCapitalized(end))
                else {
                    return nil
                }
                break
            } else if endsSentence(end - 1) {
                break
            } else if hasComma(end - 1), !entitySuffixes.contains(self.key(end)) {
                guard !isCapitalized(end), self.key(end) != "and" else { return nil }
                break
            }
        }
        guard end > start, end - start < 12 || end == keys.count, !notNames.contains(key(start)) else { return nil }
        if hasAnd, key(end - 1) != "trust", key(end - 1) != "foundation" { return nil }
        let isPerson = keys[start..<end].contains { $0.hasPrefix("reporting") }
        let isOfPerson = keys[start..<end].contains(where: ofPersons.contains)
        return isPerson && !isOfPerson ? nil : named(start..<end)
    }

    /// Whether a word in brackets is part of a name: `Intel Capital (Cayman) Corporation`.
    private func isPartOfName(_ index: Int) -> Bool {
        let word = word(index)
        guard let first = word.dropFirst().first, word.last == UInt8(ascii: ")") else { return false }
        return first.isUppercase && isCapitalized(index + 1)
    }

    private func named(_ part: Range<Int>) -> String? {
        guard let last = part.last else { return nil }
        var name = text(of: part)
        let stop = UInt8(ascii: ".")
        if word(last).last == stop, !word(last).dropLast().contains(stop), !stoppedSuffixes.contains(keys[last]) {
            name.removeLast()
        }
        while let last = name.utf8.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { name.removeLast() }
        if name.hasPrefix("the ") { name = String(name.dropFirst(4)) }
        return name.isEmpty || name.utf8.count > 80 ? nil : name
    }

    /// Whether the text disclaims beneficial ownership, and whether only beyond a pecuniary interest.
    var disclaimer: (isPartial: Bool, Void)? {
        for place in keys.indices where keys[place].hasPrefix("disclaim") {
            let rest = keys[place...]
            guard rest.prefix(12).contains("beneficial"), place == 0 || keys[place - 1] != "not" else { continue }
            return (rest.contains("except"), ())
        }
        return nil
    }
}

private let holdingWords: WordSet = ["held", "owned"]
private let ownerVerbs: WordSet = ["holds", "owns", "hold", "own"]
private let fillers: WordSet = ["of", "record", "directly", "beneficially", "solely", "recordly"]
private let asides: WordSet = [
    "includes", "include", "including", "excludes", "excluding", "formerly", "previously", "addition", "not", "were",
    "was",
]
private let nameEnds: WordSet = [
    "which", "who", "whose", "whom", "as", "dated", "in", "is", "are", "may", "pursuant", "on", "with", "over", "that",
    "under",
    "to", "at", "until", "since", "where", "uad", "ua", "or", "by", "were", "was", "has", "had", "have", "established",
    "through",
    "prior", "immediately", "following",
]
private let stoppedSuffixes: WordSet = ["inc", "corp", "ltd"]
private let ofPersons: WordSet = ["spouse", "wife", "husband", "children", "trust"]
private let relatives: WordSet = ["which", "whom", "whose", "the"]
private let notNames: WordSet = [
    "each", "both", "certain", "various", "them", "him", "her", "it", "us", "me", "multiple", "one", "two", "three",
    "such",
    "other", "others", "several", "all", "he", "she", "they", "this", "these", "virtue", "reason", "itself", "himself",
    "herself",
]
private let entitySuffixes: WordSet = [
    "lp", "llc", "llp", "lllp", "inc", "ltd", "corp", "corporation", "nv", "sa", "plc", "aps", "gmbh", "partnership",
    "incorporated", "na",
]
