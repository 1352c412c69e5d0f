import Bytes
import Diagnostics
import OwnershipModel

extension TextItems {
    /// How far down a form may begin: in the print of a page of this program it does so below a summary, which has a sentence
    /// for each row.
    private static let linesToTitle = 3_000

    /// The form that a text names in a line or cell of its own, within the first 3,000 lines.
    static func form(in lines: [TextLines.Line], _ markdown: Markdown) -> DocumentType.Form? {
        for line in lines.prefix(linesToTitle) {
            let separator = CellSeparator(of: line.text, isMarkdown: markdown.isUsed)
            let parts = markdown.parts(line.text)
            for cell in parts.count > 1 ? parts : separator.cells(of: line.text) {
                if case .form(let type)? = Caption(markdown.cell(cell).text) { return type.form }
            }
        }
        // In capitals, it is the form's own heading, whatever stands beside it.
        for line in lines.prefix(linesToTitle) where line.text.holds("FORM") {
            let words = markdown.cell(line.text).text.split(separator: " ")
            for (word, number) in zip(words, words.dropFirst()) where word == "FORM" {
                if case .form(let type)? = Caption("form \(number)") { return type.form }
            }
        }
        return nil
    }

    /// Whether two numbered captions stand in a line, parted by nothing but blanks.
    static func mixesBoxes(_ line: TextLines.Line) -> Bool {
        guard !line.text.holds("|"), !line.text.holds("\t") else { return false }
        let words = line.text.split(separator: " ")
        let captions = words.indices.filter { index in
            LaidOutText.isNumbered(words[index...].prefix(2).joined(separator: " "))
                && CaptionWording.isBeginning(words[(index + 1)...].prefix(4).map { $0 })
        }
        return captions.count > 1
    }

    // MARK: Prose

    /// Reads a footnote or the remarks, which may run over several lines, as one piece. Returns false if neither is here.
    mutating func readProse(_ line: TextLines.Line) -> Bool {
        switch part {
        case .explanation:
            guard notes.labels[line.number] != nil else { return false }
            var texts = [markdown.cell(line.text.withoutOuterPipes).text]
            var last = next
            while let following = continuation(after: last) {
                last = following
                texts.append(markdown.cell(lines[last].text.withoutOuterPipes).text)
            }
            beginBlock()
            append(TextCell(text: TextItems.prose(texts)), line)
            beginBlock()
            next = last
            return true
        case .remarks:
            var texts: [String] = []
            var last = next
            while last < lines.count, continuesProse(last) {
                texts.append(markdown.cell(lines[last].text.withoutOuterPipes).text)
                last = continuation(after: last) ?? last + 1
            }
            guard !texts.isEmpty else { return false }
            append(TextCell(text: TextItems.prose(texts, separator: "\n")), line)
            endRemarks()
            next = last - 1
            return true
        default: return false
        }
    }

    /// The lines of a paragraph as one. A word that was divided at its hyphen is whole again; a hyphen that stands for a part of
    /// a later word, as in `three- and five-year`, keeps its blank.
    static func prose(_ lines: [String], separator: String = " ") -> String {
        lines.reduce(into: "") { text, line in
            let isDivided = text.last == "-" && text.dropLast().last.map { $0.isLetter || $0.isNumber } == true
            let isSuspended = isDivided && ["and", "or", "to", "and/or"].contains(line.prefix { $0 != " " })
            text += (text.isEmpty ? "" : isSuspended ? " " : isDivided ? "" : separator) + line
        }
    }

    /// The index of the line that continues a footnote: the next one, or the first on a new page.
    private func continuation(after last: Int) -> Int? {
        var following = last + 1
        while following < lines.count, lines[following].isEmpty { following += 1 }
        guard following < lines.count, notes.labels[lines[following].number] == nil, continuesProse(following) else {
            return nil
        }
        if following == last + 1 { return following }
        // Behind empty lines stands the rest of a footnote, or a signature above its caption.
        return beginsSignature(following) ? nil : following
    }

    private mutating func endRemarks() {
        section += 1
        beginBlock()
        part = .signatures
    }

    /// Whether a line continues the prose before it: it is not empty and is neither a rule, a caption nor a signature.
    private func continuesProse(_ index: Int) -> Bool {
        let line = lines[index]
        guard !line.isEmpty, !Markdown.isRuler(line.text) else { return false }
        let cells = cells(of: line).filter { !$0.isEmpty }
        guard let first = cells.first, !beginsCaption(index, first.text), !isSignatureInOneCell(index) else {
            return false
        }
        return !isSignature(cells) && TextColumns.table(ofHead: cells) == nil
    }

    /// Whether a caption or a legend begins with a line. A long one may run over several lines, of which each must be
    /// there; a short one is alone in its line.
    private func beginsCaption(_ index: Int, _ text: String) -> Bool {
        guard let caption = Caption(text) else { return false }
        if cells(of: lines[index]).filter({ !$0.isEmpty }).count > 1 { return true }
        switch caption {
        case .remarks, .explanation, .signatures, .signature, .owners, .leftOver, .details, .noSecurities,
            .reportingPerson:
            return true
        case .boilerplate, .closing:
            let words = lines[index...].prefix(8).prefix { !$0.isEmpty }.flatMap { line in
                markdown.cell(line.text).text.split(separator: " ")
            }
            return !words.isEmpty && CaptionWording.Words(words).length(at: 0, in: .anywhere) != nil
        default: return false
        }
    }

    /// Whether a signature begins with a line: its caption follows at once, or a date does.
    private func beginsSignature(_ index: Int) -> Bool {
        for line in lines[index...].prefix(9) {
            let text = markdown.cell(line.text).text
            if line.text.holds("Signature of Reporting") || FormReading.isDate(text) { return true }
            if isSignature(cells(of: line).filter { !$0.isEmpty }) { return true }
            if notes.labels[line.number] != nil || Caption(text) == .closing { return false }
        }
        return false
    }

    /// Whether a line is a name and a date with one blank between them, right above the caption of signatures or above
    /// others of the kind.
    private func isSignatureInOneCell(_ index: Int) -> Bool {
        func isSignature(_ line: TextLines.Line) -> Bool {
            FormReading.nameAndDate(markdown.cell(line.text).text) != nil
        }
        guard isSignature(lines[index]) else { return false }
        let following = lines[(index + 1)...].prefix(100).filter { !$0.isEmpty && !Markdown.isRuler($0.text) }
        return following.first { !isSignature($0) }?.text.holds("Signature of Reporting") == true
    }

    /// Whether the cells are a signature: a name and a date, side by side.
    private func isSignature(_ cells: [TextCell]) -> Bool {
        cells.count >= 2 && cells.last.map { FormReading.isDate($0.text) } == true
    }

    // MARK: Signatures

    /// Detects where the signatures begin, since the SEC viewer prints them before their caption: at the first line after
    /// the footnotes that ends with a date. Returns true if the line was read, as part of a broken name.
    mutating func readSignatures(_ line: TextLines.Line) -> Bool {
        guard part == .explanation || part == .remarks || part == .signatures else { return false }
        if isSignature(cells(of: line).filter({ !$0.isEmpty })) || isSignatureInOneCell(next) {
            if part != .signatures { endRemarks() }
            return false
        }
        guard part == .signatures || beginsSignature(next) else { return false }
        return readBrokenName(line)
    }

    /// Reads a name that runs over two lines, with its date on a line of its own.
    private mutating func readBrokenName(_ line: TextLines.Line) -> Bool {
        let first = cells(of: line)
        guard first.count == 1, Caption(first[0].text) == nil, !FormReading.isDate(first[0].text),
            next + 1 < lines.count
        else { return false }
        let second = cells(of: lines[next + 1])
        guard second.count == 1, !second[0].isEmpty, Caption(second[0].text) == nil, !FormReading.isDate(second[0].text)
        else { return false }
        let date = lines[(next + 2)...].prefix(3).first { !$0.isEmpty }
        guard let date, FormReading.isDate(markdown.cell(date.text).text) else { return false }
        append(TextCell(text: first[0].text + " " + second[0].text), line)
        diagnostics.append(
            Diagnostic(
                .note, code: "rejoined-name",
                "the name of a signature runs over lines \(line.number) and \(line.number + 1), before its date",
                at: SourceLocation(file: file, line: line.number)))
        next += 1
        return true
    }
}

extension String {
    /// A line of a table with one column, without the bars around it.
    var withoutOuterPipes: String {
        guard utf8.first == UInt8(ascii: "|"), utf8.count(where: { $0 == UInt8(ascii: "|") }) <= 2 else { return self }
        return String(drop { $0 == "|" || $0 == " " }).trimmedEnd(of: "| ")
    }
}
