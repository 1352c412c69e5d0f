import Bytes
import FormLayouts
import OwnershipModel

/// A run of text of the input, wherever it may belong.
struct InputText {
    var line: Int
    var text: String
}

/// Holds a reading against its input: each word of the input is a caption, part of a value that was read, or outside the
/// form, or else it was not understood.
///
/// It does not ask how the form was read, so that a mistake there, such as a row lost between two others, is found here.
struct Accounting {
    /// Words in a row that have no place in the reading.
    struct Gap: Equatable {
        var line: Int
        var text: String
    }

    /// The words that have no place.
    private(set) var gaps: [Gap] = []
    /// How many words the input has, and how many of them were read, are outside the form, and were reported already.
    private(set) var words = 0
    private(set) var outside = 0
    private(set) var reported = 0

    init(of form: PrintedForm, against input: [InputText]) {
        var read = Tally()
        for text in Accounting.values(of: form) { read.add(text) }
        var known = Tally()
        for text in Accounting.names(of: form) + form.tables.flatMap(\.heads) { known.add(text) }
        var captions = Tally()
        for text in form.captions { captions.add(text) }
        var beside = Tally()
        for piece in form.outside { beside.add(piece.text, marks: piece.marks) }
        for text in form.furniture { beside.add(text.text) }
        var said = Tally()
        for piece in form.unused { said.add(piece.text, marks: piece.marks) }
        for table in form.tables { for row in table.unread + table.beside { said.add(row.text) } }
        for text in input {
            var gap = ""
            for word in Tally.words(of: text.text) {
                words += 1
                if read.take(word.hash) || captions.take(word.hash) || Accounting.vocabulary.contains(word.hash)
                    || known.contains(word.hash)
                {
                    continue
                }
                if beside.take(word.hash) {
                    outside += 1
                } else if said.take(word.hash) {
                    reported += 1
                } else {
                    gap += (gap.isEmpty ? "" : " ") + text.text[word.place]
                }
            }
            if !gap.isEmpty { gaps.append(Gap(line: text.line, text: gap)) }
        }
    }

    /// How many words have no place.
    var lost: Int { gaps.reduce(0) { $0 + $1.text.split(separator: " ").count } }

    // MARK: What was read

    /// The texts that stand once on the form.
    private static func values(of form: PrintedForm) -> [String] {
        var texts = [form.period?.text, form.originalDate?.text, form.remarks].compactMap { $0 }
        for table in form.tables {
            for cell in table.rows.flatMap(\.cells) where !cell.isEmpty {
                texts.append(cell.text)
                texts += cell.marks.map { "(\($0))" }
            }
        }
        for note in form.footnotes { texts += ["(\(note.label))", note.label, note.text] }
        for signature in form.signatures { texts += [signature.name, signature.date].compactMap { $0 } }
        for item in form.leftOver { texts += [item.path, item.text] }
        return texts
    }

    /// The texts that a form may repeat: names, addresses, titles, what this program prints below the form.
    private static func names(of form: PrintedForm) -> [String] {
        var texts = [
            form.issuerName?.text, form.tradingSymbol, form.foreignTradingSymbol, form.schemaVersion, form.issuerCIK,
            form.accessionNumber?.description,
        ]
        for owner in form.owners {
            let address = owner.address
            texts += [
                owner.name, owner.cik, address.street1, address.street2, address.city, address.state, address.zipCode,
                address.country, address.stateDescription, address.nonUSStateOrTerritory, owner.boxes?.officerTitle,
                owner.boxes?.otherText,
            ]
        }
        return texts.compactMap { $0 } + form.otherDetails + form.ownDetails
    }

    /// The words of all captions, legends and headings.
    private static let vocabulary: Set<UInt64> = {
        var tally = Tally()
        for text in CaptionWording.all + Caption.all { tally.add(text) }
        for form in DocumentType.Form.allCases {
            let description = FormDescription.of(form)
            tally.add(description.omb.number)
            for table in SecurityTable.allCases {
                guard let described = description[table] else { continue }
                tally.add(described.title)
                for caption in described.columns.flatMap(\.captions) { tally.add(caption) }
            }
        }
        // The date on which the approval of the form expires.
        for text in Recovery.months + (1_995...2_040).map(String.init) + (28...31).map(String.init) + [
            "X", "hours per response", "not stated", "and others, see Reporting Owners below",
            "Address outside the United States", "Non-US address: ", "[street address withheld]",
            "Not asked: the form had no such box before April 2023.",
        ] {
            tally.add(text)
        }
        // What our own pages say of rows that could not be read; the number has been read.
        for count in 1...30 {
            tally.add(TableGap(table: .first, unreadRows: count, isMissing: false).note ?? "")
        }
        return tally.all
    }()
}

/// How often each word occurs, by its hash.
private struct Tally {
    private var counts: [UInt64: Int] = [:]

    var all: Set<UInt64> { Set(counts.keys) }

    mutating func add(_ text: String, marks: [String] = []) {
        for word in Tally.words(of: text) { counts[word.hash, default: 0] += 1 }
        for mark in marks { for word in Tally.words(of: "(\(mark))") { counts[word.hash, default: 0] += 1 } }
    }

    func contains(_ word: UInt64) -> Bool { counts[word] != nil }

    /// Takes a word out once; returns whether it was there.
    mutating func take(_ word: UInt64) -> Bool {
        guard let count = counts[word], count > 0 else { return false }
        counts[word] = count - 1
        return true
    }

    struct Word {
        var hash: UInt64
        /// Where it stands in its text.
        var place: Range<String.Index>
    }

    /// The words of a text in small letters: letters and digits, numbers with their commas, points and slashes, and numbers
    /// in brackets, which are footnote marks.
    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8
        var start: String.Index?
        var hash: UInt64 = 14_695_981_039_346_656_037
        var index = bytes.startIndex
        func isWord(_ byte: UInt8) -> Bool {
            byte.isDigit || byte.isLetter || byte >= 0x80
        }
        func isDigit(_ place: String.Index) -> Bool {
            place < bytes.endIndex && bytes[place].isDigit
        }
        func finish(_ end: String.Index) {
            guard let from = start else { return }
            words.append(Word(hash: hash, place: from..<end))
            start = nil
            hash = 14_695_981_039_346_656_037
        }
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == 0xC2 || byte == 0xE2, next < bytes.endIndex, isPunctuation(byte, bytes[next...]) {
                finish(index)
                index = bytes.index(index, offsetBy: byte == 0xC2 ? 2 : 3, limitedBy: bytes.endIndex) ?? bytes.endIndex
                continue
            }
            if isWord(byte) {
                if start == nil { start = index }
                take(byte.isUppercase ? byte + 0x20 : byte)
            } else if byte == UInt8(ascii: "("), let end = mark(bytes, from: next) {
                finish(index)
                start = index
                for place in bytes[index...end] { take(place) }
                index = bytes.index(after: end)
                finish(index)
                continue
            } else if start != nil, byte == UInt8(ascii: "."), isDigit(next) {
                take(byte)
            } else if start != nil, byte == UInt8(ascii: "/"), isDigit(next) {
                take(byte)
            } else if !(start != nil && byte == UInt8(ascii: ",") && isDigit(next)) {
                finish(index)
            }
            index = next
        }
        finish(bytes.endIndex)
        return words
    }

    /// The bracket that closes a footnote mark of up to three digits.
    private static func mark(_ bytes: String.UTF8View, from start: String.Index) -> String.Index? {
        var index = start
        var digits = 0
        while index < bytes.endIndex, bytes[index].isDigit, digits < 4 {
            digits += 1
            index = bytes.index(after: index)
        }
        guard (1...3).contains(digits), index < bytes.endIndex, bytes[index] == UInt8(ascii: ")") else { return nil }
        return index
    }

    /// A no-break space, a quotation mark, a dash or another sign of the general punctuation, a drawn box.
    private static func isPunctuation(_ first: UInt8, _ rest: Substring.UTF8View) -> Bool {
        guard let second = rest.first else { return false }
        if first == 0xC2 { return second < 0xC0 && second != 0xAA && second != 0xBA }
        return second == 0x80 || second == 0x81 || second == 0x84 || (0x94...0x9C).contains(second)
    }
}
