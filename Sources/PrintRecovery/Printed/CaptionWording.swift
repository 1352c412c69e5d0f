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

    /// The number of words, of those given, that the longest wording at their beginning takes; nil if there is none.
    ///
    /// - Parameter words: As many words of the text as there are, from where the wording would begin.
    static func length(at words: ArraySlice<Substring>, in place: Place) -> Int? {
        guard let first = words.first else { return nil }
        if place == .boxes, first == "FORM", words.count > 1,
            case .form? = Caption("form \(words[words.startIndex + 1])")
        {
            return 2
        }
        guard mayBegin(with: first) else { return nil }
        var compact = CaptionWording.compact(first)
        var taken = 1
        // The number of a box: `5.` alone, or in front of the first word, as in `1.Title`.
        if let number = CaptionWording.numberLength(compact) {
            compact.removeFirst(number)
            if compact.isEmpty {
                guard words.count > 1 else { return nil }
                compact = CaptionWording.compact(words[words.startIndex + 1])
                taken = 2
            }
        }
        while compact.isEmpty, taken < words.count, taken < 3 {
            compact = CaptionWording.compact(words[words.startIndex + taken])
            taken += 1
        }
        guard let initial = compact.first, let candidates = byInitial[initial] else { return nil }
        var longest: Int?
        for known in candidates where known.place == .anywhere || place == .boxes {
            if let count = CaptionWording.match(known.compact, compact, words, taken) {
                longest = max(longest ?? 0, count)
            }
        }
        return longest
    }

    /// Whether a wording may begin with a word, by its first two letters: most words of prose begin none.
    private static func mayBegin(with word: Substring) -> Bool {
        var bytes = word.utf8.makeIterator()
        guard let first = bytes.next() else { return false }
        guard first.isLetter, let second = bytes.next(), second.isLetter else { return first < 0x80 }
        return initials.contains(UInt16(first | 0x20) << 8 | UInt16(second | 0x20))
    }

    /// The first two letters of the wordings, small.
    private static let initials: Set<UInt16> = Set(
        byInitial.values.joined().compactMap { known in
            guard known.compact.count > 1, known.compact[0].isLetter, known.compact[1].isLetter else { return nil }
            return UInt16(known.compact[0]) << 8 | UInt16(known.compact[1])
        })

    /// Whether a text begins with a wording, or ends before its wording does.
    static func isBeginning(_ words: [Substring]) -> Bool {
        let compact = words.flatMap(CaptionWording.compact)
        guard compact.count > 12, let initial = compact.first, let candidates = byInitial[initial] else { return false }
        return candidates.contains { $0.place == .anywhere && $0.compact.starts(with: compact) }
    }

    private static func match(
        _ known: [UInt8], _ start: [UInt8], _ words: ArraySlice<Substring>, _ taken: Int
    ) -> Int? {
        var read = start
        var count = taken
        while read.count < known.count {
            guard known.starts(with: read), count < words.count else { return nil }
            read += compact(words[words.startIndex + count])
            count += 1
        }
        guard read == known else { return nil }
        // This program prints it after a check box whose state was unknown.
        let behind = words.dropFirst(count).prefix(2)
        if behind.elementsEqual(["not", "stated"]) { count += 2 }
        // A full stop or an asterisk that stands alone behind it.
        while count < words.count, compact(words[words.startIndex + count]).isEmpty,
            !words[words.startIndex + count].contains(where: { $0.isLetter || $0.isNumber || $0 == "[" || $0 == "]" })
        {
            count += 1
        }
        return count
    }

    /// How many bytes the number of a box takes, such as `1.` or `3a.`; nil if there is none.
    private static func numberLength(_ word: [UInt8]) -> Int? {
        var digits = word.prefix { $0.isDigit }.count
        guard (1...2).contains(digits) else { return nil }
        if digits < word.count, word[digits] == UInt8(ascii: "a") { digits += 1 }
        guard digits < word.count, word[digits] == UInt8(ascii: ".") else { return nil }
        guard digits + 1 == word.count || !word[digits + 1].isDigit else { return nil }
        return digits + 1
    }

    /// A word in lower case, without what converters add to it or take from it.
    private static func compact(_ word: some StringProtocol) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in word.unicodeScalars {
            switch scalar {
            case "*", "_", "\\", "#", " ", "\u{A0}": continue
            case "\u{2019}": bytes.append(UInt8(ascii: "'"))
            case "\u{2013}", "\u{2014}": bytes.append(UInt8(ascii: "-"))
            case "A"..."Z": bytes.append(UInt8(truncatingIfNeeded: scalar.value + 32))
            default: bytes += Array(Character(scalar).utf8)
            }
        }
        return bytes
    }

    // MARK: The wordings

    private static let byInitial: [UInt8: [Known]] = {
        var all: [UInt8: [Known]] = [:]
        func add(_ wordings: [String], _ place: Place) {
            for wording in wordings {
                var compact = wording.split(separator: " ").flatMap { CaptionWording.compact($0) }
                if let number = numberLength(compact) { compact.removeFirst(number) }
                if let initial = compact.first {
                    all[initial, default: []].append(Known(compact: compact, place: place))
                }
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
