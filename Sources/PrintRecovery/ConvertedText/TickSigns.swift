/// Check boxes drawn with characters in front of their captions: `[X] Director`, `( ) Officer`, `_X_ …`.
struct TickSigns {
    /// A part of a cell: a drawn check box or words.
    enum Part: Equatable {
        case tick(TickState)
        case words(String)
    }

    /// Splits a cell at its drawn check boxes. If the words after one are not a caption with a check box, it is taken for
    /// part of the text.
    static func parts(of cell: String) -> [Part] {
        let words = even(cell).split(separator: " ")
        guard words.contains(where: { sign($0) != nil }) || isTicked(words[...]) else { return [.words(cell)] }
        if words.count == 1, let tick = sign(words[0]) { return [.tick(tick)] }
        var parts: [Part] = []
        var gathered: [Substring] = []
        func finish() {
            if !gathered.isEmpty { parts.append(.words(gathered.joined(separator: " "))) }
            gathered = []
        }
        for (index, word) in words.enumerated() {
            if !gathered.isEmpty, isSecond(words[index...]), isTicked(gathered[...]) { finish() }
            if let tick = sign(word), isTicked(words[(index + 1)...]) {
                finish()
                parts.append(.tick(tick))
            } else {
                gathered.append(word)
            }
        }
        finish()
        return parts
    }

    /// Removes the space in `( )` and `[ ]`, so that each is one word.
    private static func even(_ text: String) -> String {
        text.replacing("( )", with: "()").replacing("[ ]", with: "[]")
    }

    /// The state of the check box that a word draws; nil if it draws none.
    static func sign(_ word: some StringProtocol) -> TickState? {
        let inner = word.drop { $0 == "_" || $0 == "[" || $0 == "(" }
        let core = inner.prefix { $0 != "_" && $0 != "]" && $0 != ")" }
        guard inner.dropFirst(core.count).allSatisfy({ "_])".contains($0) }) else { return nil }
        switch core {
        case "X", "x", "\u{2612}", "\u{2611}", "\u{2713}": return .ticked
        case "\u{2610}": return .open
        case "": return word.isEmpty || word.utf8.count == 1 ? nil : .open
        default: return nil
        }
    }

    /// Whether the words begin with a caption that has a check box.
    static func isTicked(_ words: ArraySlice<Substring>) -> Bool {
        let text = words.prefix(8).joined(separator: " ").lowercased()
        return beginnings.contains { text.hasPrefix($0) }
    }

    /// Whether the words begin with the caption of the right one of two boxes side by side.
    private static func isSecond(_ words: ArraySlice<Substring>) -> Bool {
        let text = words.prefix(3).joined(separator: " ").lowercased()
        return text.hasPrefix("10% owner") || text.hasPrefix("other (specify below")
    }

    private static let beginnings = [
        "director", "10% owner", "officer", "other", "form filed by", "check this box", "form 3 holdings",
        "form 4 transactions",
    ]
}
