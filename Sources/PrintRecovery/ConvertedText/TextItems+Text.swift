import Bytes
import Diagnostics
import OwnershipModel

extension TextItems {
    /// The form a text says it is, in a line or cell of its own.
    static func form(in lines: [TextLines.Line], _ markdown: Markdown) -> DocumentType.Form? {
        for line in lines.prefix(200) {
            let separator = CellSeparator(of: line.text, isMarkdown: markdown.isUsed)
            let parts = markdown.parts(line.text)
            for cell in parts.count > 1 ? parts : separator.cells(of: line.text) {
                if case .form(let type)? = Caption(markdown.cell(cell).text) { return type.form }
            }
        }
        return nil
    }

    /// The labels of the footnotes: `(1) text` or `1. text` behind the heading of the explanation.
    static func labels(in lines: [TextLines.Line]) -> Set<String> {
        guard let heading = lines.firstIndex(where: { $0.text.lowercased().contains("explanation of responses") })
        else { return [] }
        var labels: Set<String> = []
        for line in lines[heading...] {
            if let label = label(of: line.text) { labels.insert(label) }
        }
        return labels
    }

    /// `(1) text`, `1. text`, `(1)`.
    static func label(of line: String) -> String? {
        var rest = line.drop { $0 == " " || $0 == "\t" }
        let isBracketed = rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        guard rest.first == (isBracketed ? ")" : "."), rest.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
        else { return nil }
        return String(digits)
    }

    // MARK: Prose

    /// Footnotes and remarks run over lines; each footnote is one piece, and the remarks are one.
    mutating func readProse(_ line: TextLines.Line) -> Bool {
        switch part {
        case .explanation:
            guard TextItems.label(of: line.text) != nil, Caption(markdown.cell(line.text).text) == nil else {
                return false
            }
            var text = markdown.cell(line.text).text
            var last = next
            while last + 1 < lines.count, continuesProse(lines[last + 1]),
                TextItems.label(of: lines[last + 1].text) == nil
            {
                last += 1
                text += " " + markdown.cell(lines[last].text).text
            }
            beginBlock()
            append(TextCell(text: text), line)
            beginBlock()
            next = last
            return true
        case .remarks:
            var texts: [String] = []
            var last = next
            while last < lines.count, continuesProse(lines[last]) {
                texts.append(markdown.cell(lines[last].text).text)
                last += 1
            }
            guard !texts.isEmpty else { return false }
            append(TextCell(text: texts.joined(separator: "\n")), line)
            endRemarks()
            next = last - 1
            return true
        default: return false
        }
    }

    private mutating func endRemarks() {
        section += 1
        beginBlock()
        part = .signatures
    }

    /// Whether a line goes on with the prose before it: neither empty, nor a caption, nor a signature.
    private func continuesProse(_ line: TextLines.Line) -> Bool {
        guard !line.isEmpty, !Markdown.isRuler(line.text) else { return false }
        let cells = cells(of: line).filter { !$0.isEmpty }
        guard let first = cells.first, Caption(first.text) == nil else { return false }
        return !isSignature(cells)
    }

    /// A name and a date, side by side.
    private func isSignature(_ cells: [TextCell]) -> Bool {
        cells.count >= 2 && cells.last.map { FormReading.isDate($0.text) } == true
    }

    // MARK: Signatures

    /// Signatures stand before their caption in the viewer's layout: what follows the notes and ends with a date.
    mutating func readSignatures(_ line: TextLines.Line) -> Bool {
        guard part == .explanation || part == .remarks || part == .signatures else { return false }
        if isSignature(cells(of: line).filter({ !$0.isEmpty })) {
            if part != .signatures { endRemarks() }
            return false
        }
        guard part == .signatures else { return false }
        return readBrokenName(line)
    }

    /// A name that runs over two lines, with its date in a line of its own.
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
