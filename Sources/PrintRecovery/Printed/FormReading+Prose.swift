import Bytes
import OwnershipModel

extension FormReading {
    /// Reads a piece that belongs to a footnote or the remarks; returns false if it does not.
    mutating func readProse(_ piece: PrintedPiece) -> Bool {
        switch part {
        case .explanation:
            if piece.block != lastBlock, let (label, text) = FormReading.footnote(piece, after: form.footnotes.last) {
                form.footnotes.append(PrintedFootnote(label: label, text: "", line: piece.line))
                proseBlock = piece.block
                addToFootnote(text, startsParagraph: false)
                return true
            }
            // A converter may set the label and the text apart.
            if piece.block != proseBlock, proseBlock != nil, form.footnotes.last?.text == "", captions[next] == nil {
                proseBlock = piece.block
            }
            guard piece.block == proseBlock else { return false }
            addToFootnote(piece.text, startsParagraph: piece.startsParagraph)
            return true
        case .remarks(let section):
            guard piece.section == section, proseBlock == nil || piece.block == proseBlock,
                ![.boilerplate, .closing].contains(captions[next]) || proseBlock != nil
            else { return false }
            proseBlock = piece.block
            let separator = form.remarks?.isEmpty == false ? (piece.startsParagraph ? "\n" : " ") : ""
            form.remarks = (form.remarks ?? "") + separator + piece.text
            return true
        default: return false
        }
    }

    /// Adds text to the last footnote. Lines are joined with spaces, and paragraphs, which are separated by empty lines,
    /// with line feeds.
    private mutating func addToFootnote(_ text: String, startsParagraph: Bool) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let prose = lines.split(separator: "").map { $0.joined(separator: " ") }.joined(separator: "\n")
        guard !prose.isEmpty, let last = form.footnotes.indices.last else { return }
        let separator = form.footnotes[last].text.isEmpty ? "" : startsParagraph ? "\n" : " "
        form.footnotes[last].text += separator + prose
    }

    /// The label and the text of a piece that begins a footnote: `1. text`, `(1) text`, or a footnote mark alone. Nil for
    /// other pieces and for a number that is not greater than that of the last footnote.
    private static func footnote(
        _ piece: PrintedPiece, after last: PrintedFootnote?
    ) -> (label: String, text: String)? {
        if piece.text.isEmpty, piece.marks.count == 1 { return (piece.marks[0], "") }
        var rest = piece.text[...]
        let isBracketed = rest.hasPrefix("(")
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        guard rest.first == (isBracketed ? ")" : ".") else { return nil }
        if let last, let before = Int(last.label), number <= before { return nil }
        return (String(digits), String(rest.dropFirst().drop { $0 == " " }))
    }

    // MARK: Signatures

    /// Groups the pieces read so far into signatures, each of which is a row with a name and a date.
    ///
    /// Where the signatures stand before their caption, nothing that follows the last caption is one.
    mutating func takeSignatures(isBeforeCaption: Bool) {
        guard !loose.isEmpty, isBeforeCaption || !hasSignaturesFirst else { return }
        if isBeforeCaption { hasSignaturesFirst = true }
        var rows: [[PrintedPiece]] = []
        for piece in loose.flatMap(FormReading.withDateApart) {
            if let last = rows.last?.last {
                let isSameRow = piece.row != nil && piece.row == last.row && !FormReading.isDate(last.text)
                let isLoose = piece.row == nil && !FormReading.isDate(last.text)
                if isSameRow || isLoose {
                    rows[rows.count - 1].append(piece)
                    continue
                }
            }
            rows.append([piece])
        }
        loose = []
        for row in rows {
            let texts = row.map(\.text.onOneLine)
            let hasDate = texts.last.map(FormReading.isDate) == true || (row.count == 2 && row[0].row != nil)
            let names = hasDate ? texts.dropLast() : texts[...]
            form.signatures.append(
                PrintedSignature(
                    name: names.isEmpty ? nil : names.joined(separator: " "), date: hasDate ? texts.last : nil))
        }
    }

    /// The name and the date of a signature, where one blank parts them; nil if the text does not end with a date.
    static func nameAndDate(_ text: String) -> (name: String, date: String)? {
        guard let blank = text.lastIndex(of: " ") else { return nil }
        let date = String(text[blank...].dropFirst())
        return isDate(date) ? (String(text[..<blank]).trimmedEnd, date) : nil
    }

    private static func withDateApart(_ piece: PrintedPiece) -> [PrintedPiece] {
        guard let parts = nameAndDate(piece.text.onOneLine) else { return [piece] }
        var (name, date) = (piece, piece)
        (name.text, date.text) = parts
        return [name, date]
    }

    static func isDate(_ text: String) -> Bool { Recovery.date(text).value != nil }

    // MARK: This product's own lists

    /// Reads a label, or the text beside the label read last.
    mutating func readLabelled(_ piece: PrintedPiece) {
        guard piece.column == 1, let label, label.row == piece.row else {
            label = piece
            return
        }
        if case .leftOver = part {
            form.leftOver.append(UnrecognizedItem(path: label.text.onOneLine, text: piece.text))
            return
        }
        form.ownDetails += [label.text, piece.text]
        switch label.text {
        case "Accession number": form.accessionNumber = AccessionNumber(piece.text)
        case "Issuer CIK": form.issuerCIK = piece.text
        case "Reporting owner CIK":
            let cik = String(piece.text.prefix { $0 != " " })
            if let owner = form.owners.firstIndex(where: { $0.cik == nil }) { form.owners[owner].cik = cik }
        case "Filed date": form.filedDate = Recovery.date(piece.text).value
        case "Accepted": form.acceptance = FormReading.acceptance(piece.text)
        case "Schema version": form.schemaVersion = piece.text
        default: if !form.otherDetails.contains(label.text) { form.otherDetails.append(label.text) }
        }
    }

    /// The acceptance time in text such as `05/11/2023 16:30:07 Eastern`.
    private static func acceptance(_ text: String) -> AcceptanceTime? {
        let words = text.split(separator: " ")
        guard words.count == 3, let date = Recovery.date(String(words[0])).value else { return nil }
        return AcceptanceTime(compact: (date.description + words[1]).filter(\.isNumber))
    }
}

extension String {
    /// The string with line feeds replaced by spaces.
    var onOneLine: String { utf8.contains(0x0A) ? split(separator: "\n").joined(separator: " ") : self }

    var trimmedStart: String { String(drop { $0 == " " }) }
    var trimmedEnd: String { trimmedEnd(of: " ") }

    func trimmedEnd(of characters: String) -> String {
        var text = self[...]
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
