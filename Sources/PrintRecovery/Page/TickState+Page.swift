import Bytes
import Markup

extension TickState {
    /// The most bytes of a text that a sign in a check box has.
    static let longestSign = 16

    /// The state that a drawn check box shows; nil if the text is not a drawing of one.
    init?(sign: String) {
        guard sign.utf8.count <= TickState.longestSign || sign.hasPrefix("\u{201C}") else { return nil }
        switch sign {
        case "X", "x", "\u{2612}", "\u{2611}", "\u{1F5F9}", "\u{1F5F7}", "\u{2713}", "\u{2714}", "\u{2705}", "\u{221A}",
            "\u{2717}", "\u{2718}", "\u{25A0}", "__X__", "_X_", "[X]", "[x]", "(X)", "(x)", "[*]", "[\u{2713}]",
            "[\u{2714}]", "[\u{221A}]":
            self = .ticked
        case "\u{2610}", "\u{25A1}", "\u{25A2}", "\u{25FB}", "_____", "___", "[ ]", "[]", "[_]", "( )", "()":
            self = .open
        default:
            // This program prints an unexpected value of a check box in quotation marks.
            guard sign.hasPrefix("\u{201C}"), sign.hasSuffix("\u{201D}"), sign.count > 2 else { return nil }
            self = .odd(String(sign.dropFirst().dropLast()))
        }
    }

    /// The state that a word or a sign in the place of a check box tells; nil for an answer. A sign whose meaning is not
    /// known is `odd`.
    init?(inBox text: String) {
        guard text.utf8.count <= TickState.longestSign else { return nil }
        if let drawn = TickState(sign: text) {
            self = drawn
            return
        }
        switch text.lowercased() {
        case "yes", "y", "checked", "ticked", "true", "on": self = .ticked
        case "no", "n", "unchecked", "not checked", "false", "off": self = .open
        default:
            guard !text.contains(where: \.isWordCharacter) else { return nil }
            self = .odd(text)
        }
    }

    /// The state of a check box that a browser draws, or of which a page has a picture; nil for other fields and pictures.
    ///
    /// - Parameter words: the words that the page gives for it.
    init?(control element: Element, _ words: String) {
        if element.tag == "input" {
            guard let type = element.attribute("type")?.lowercased(), type == "checkbox" || type == "radio" else {
                return nil
            }
            self = element.attribute("checked") == nil ? .open : .ticked
            return
        }
        if !words.isEmpty {
            guard let told = TickState(inBox: words) else { return nil }
            self = told
            return
        }
        let file = element.attribute("src").map { String($0.suffix(60)).lowercased() } ?? ""
        if file.contains("unchecked") {
            self = .open
        } else if file.contains("checked") {
            self = .ticked
        } else {
            self = .odd(TickState.picture)
        }
    }

    /// What stands in a box that holds a picture without words.
    static let picture = "a picture"
}

extension Character {
    var isWordCharacter: Bool { isLetter || isNumber }
}
