import Bytes
import FormLayouts
import OwnershipModel

/// The full wordings of the captions and legends that the SEC's layouts have used, for finding where one ends: a line end
/// may divide it, and an answer may follow it in the same cell.
///
/// White space and the asterisks and dashes that converters add or drop do not count. `Caption` says what a wording
/// means once it stands alone.
struct CaptionWording {
    /// Where a wording may be found.
    enum Place {
        /// Anywhere, since it is too long to be an answer or a part of one.
        case anywhere
        /// In the boxes only.
        case boxes
    }

    private struct Known {
        var compact: [UInt8]
        var place: Place
    }

    /// The words of a text, made ready once for finding the wordings in it.
    struct Words {
        private let words: [Substring]
        /// All words in lower case, one behind the other.
        private var compact: [UInt8] = []
        /// Where each word begins in it, and where the last ends.
        private var starts: [Int] = [0]

        init(_ words: [Substring]) {
            self.words = words
            starts.reserveCapacity(words.count + 1)
            for word in words {
                CaptionWording.append(word, to: &compact)
                starts.append(compact.count)
            }
        }

        /// The number of words that the longest wording takes that begins with the word at an index; nil if none does.
        func length(at index: Int, in place: Place) -> Int? {
            if place == .boxes, words[index] == "FORM", index + 1 < words.count,
                case .form? = Caption("form \(words[index + 1])")
            {
                return 2
            }
            // The number of a box: `5.` alone, or in front of the first word, as in `1.Title`.
            var start = starts[index]
            let number = CaptionWording.numberLength(compact[start..<starts[index + 1]]) ?? 0
            start += number
            // Up to two words of which nothing counts may stand in front.
            let first = starts[index...].firstIndex { $0 > start } ?? starts.endIndex
            guard first - index <= (number > 0 ? 4 : 3), start + 1 < compact.count,
                let candidates = CaptionWording.byInitials[CaptionWording.initials(compact[start], compact[start + 1])]
            else { return nil }
            var longest: Int?
            for known in candidates where known.place == .anywhere || place == .boxes {
                if let end = end(of: known.compact, from: start, in: index) { longest = max(longest ?? 0, end - index) }
            }
            return longest
        }

        /// The index of the word behind a wording; nil if the text does not have it there as whole words.
        private func end(of known: [UInt8], from start: Int, in word: Int) -> Int? {
            let end = start + known.count
            guard end <= compact.count, compact[start..<end].elementsEqual(known) else { return nil }
            guard var index = starts[word...].firstIndex(where: { $0 >= end }), starts[index] == end else { return nil }
            // This program prints it after a check box whose state was unknown.
            if words[index...].prefix(2).elementsEqual(["not", "stated"]) { index += 2 }
            // A full stop or an asterisk that stands alone behind it.
            while index < words.count, starts[index] == starts[index + 1],
                !words[index].contains(where: { $0.isLetter || $0.isNumber || $0 == "[" || $0 == "]" })
            {
                index += 1
            }
            return index
        }
    }

    /// Whether a text begins with a wording, or ends before its wording does.
    static func isBeginning(_ words: [Substring]) -> Bool {
        var compact: [UInt8] = []
        for word in words { append(word, to: &compact) }
        guard compact.count > 12, let candidates = byInitials[initials(compact[0], compact[1])] else { return false }
        return candidates.contains { $0.place == .anywhere && $0.compact.starts(with: compact) }
    }

    /// How many bytes the number of a box takes, such as `1.` or `3a.`; nil if there is none.
    private static func numberLength(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.prefix { $0.isDigit }
        guard (1...2).contains(digits.count) else { return nil }
        var rest = word[digits.endIndex...]
        if rest.first == UInt8(ascii: "a") { rest.removeFirst() }
        guard rest.popFirst() == UInt8(ascii: "."), rest.first?.isDigit != true else { return nil }
        return rest.startIndex - word.startIndex
    }

    /// A word in lower case, without what converters add to it or take from it.
    private static func append(_ word: Substring, to compact: inout [UInt8]) {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
            for scalar in word.unicodeScalars {
                switch scalar {
                case "\u{A0}": continue
                case "\u{2019}": compact.append(UInt8(ascii: "'"))
                case "\u{2013}", "\u{2014}": compact.append(UInt8(ascii: "-"))
                default: for byte in Character(scalar).utf8 { append(byte, to: &compact) }
                }
            }
            return
        }
        for byte in word.utf8 { append(byte, to: &compact) }
    }

    private static func append(_ byte: UInt8, to compact: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: " "): break
        default: compact.append(byte.lowercased)
        }
    }

    private static func initials(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    // MARK: The wordings

    /// The wordings by their first two letters or signs.
    private static let byInitials: [UInt16: [Known]] = {
        var all: [UInt16: [Known]] = [:]
        func add(_ wordings: [String], _ place: Place) {
            for wording in wordings {
                var compact: [UInt8] = []
                append(wording[...], to: &compact)
                if let number = numberLength(compact[...]) { compact.removeFirst(number) }
                guard compact.count > 1 else { continue }
                all[initials(compact[0], compact[1]), default: []].append(Known(compact: compact, place: place))
            }
        }
        add(everywhere + DocumentType.Form.allCases.flatMap { printed(FormDescription.of($0)) }, .anywhere)
        add(inBoxes, .boxes)
        return all
    }()

    /// All of them, for telling their words.
    static var all: [String] {
        everywhere + inBoxes + DocumentType.Form.allCases.flatMap { printed(FormDescription.of($0)) }
    }

    /// What this program's own description of a form holds.
    private static func printed(_ form: FormDescription) -> [String] {
        let tables = SecurityTable.allCases.compactMap { form[$0] }
        return SharedText.agency + [form.title] + form.statute + form.flags.map(\.caption)
            + tables.flatMap { [$0.title, $0.subtitle].compactMap { $0 } }
            + [form.noSecuritiesStatement].compactMap { $0 } + form.smallPrint
    }

    /// What other layouts and older editions print.
    private static let everywhere = [
        "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.",
        "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
        "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
        "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility "
            + "Holding Company Act of 1935 or Section 30(h) of the Investment Company Act of 1940",
        "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility "
            + "Holding Company Act of 1935 or Section 30(f) of the Investment Company Act of 1940",
        "or Section 30(h) of the Investment Company Act of 1940.",
        "Estimated average burden hours per response:", "Estimated average burden hours per response...",
        "Name and Address of Reporting Person*", "Issuer Name and Ticker or Trading Symbol",
        "Date of Event Requiring Statement (Month/Day/Year)", "Date of Event Requiring Statement",
        "Date of Earliest Transaction (Month/Day/Year)", "Date of Earliest Transaction",
        "Date of Earliest Transaction Required to be Reported (Month/Day/Year)",
        "Statement for Issuer's Fiscal Year Ended (Month/Day/Year)", "Statement for Issuer's Fiscal Year Ended",
        "If Amendment, Date of Original Filed (Month/Day/Year)", "If Amendment, Date Original Filed (Month/Day/Year)",
        "If Amendment, Date of Original Filing (Month/Day/Year)",
        "Relationship of Reporting Person(s) to Issuer",
        "Relationship of Reporting Person(s) to Issuer (Check all applicable)",
        "Individual or Joint/Group Filing (Check Applicable Line)", "Individual or Joint/Group Filing",
        "(Check all applicable)", "(Check Applicable Line)", "(Print or Type Responses)",
        "Form filed by One Reporting Person", "Form filed by More than One Reporting Person",
        "Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and "
            + "15 U.S.C. 78ff(a).",
        "Persons who respond to the collection of information contained in this form are not required to respond unless "
            + "the form displays a currently valid OMB control number.",
        "Potential persons who are to respond to the collection of information contained in this form are not required "
            + "to respond unless the form displays a currently valid OMB number.",
        "Signature of Reporting Person", "Signature of Reporting Person / Date", "Reporting Owner Name / Address",
        "Explanation of Responses:",
    ]

    /// Wordings so short that they may be part of an answer elsewhere.
    private static let inBoxes = [
        "(Last) (First) (Middle)", "(City) (State) (Zip)", "(Last)", "(First)", "(Middle)", "(Street)", "(City)",
        "(State)",
        "(Zip)", "(Country)", "Foreign Trading Symbol",
        "OMB APPROVAL", "OMB Number:", "(Month/Day/Year)", "SEC Form 3", "SEC Form 4", "SEC Form 5", "SEC Form 3/A",
        "SEC Form 4/A", "SEC Form 5/A",
    ]
}
