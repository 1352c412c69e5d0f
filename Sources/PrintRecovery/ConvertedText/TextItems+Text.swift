import Bytes
import Diagnostics
import OwnershipModel

extension TextItems {
    /// The form that a text names in a line or cell of its own, within the first 200 lines.
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

    /// The labels of the footnotes, which follow the heading "Explanation of Responses" as `(1) text` or `1. text`.
    static func labels(in lines: [TextLines.Line]) -> Set<String> {
        guard let heading = lines.firstIndex(where: { $0.text.lowercased().contains("explanation of responses") })
        else { return [] }
        var labels: Set<String> = []
        for line in lines[heading...] {
            if let label = label(of: line.text) { labels.insert(label) }
        }
        return labels
    }

    /// The label of a line that begins a footnote: `(1) text`, `1. text`, `(1)`.
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

    /// Reads a footnote or the remarks, which may run over several lines, as one piece. Returns false if neither is here.
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

    /// Whether a line continues the prose before it: it is not empty and is neither a rule, a caption nor a signature.
    private func continuesProse(_ line: TextLines.Line) -> Bool {
        guard !line.isEmpty, !Markdown.isRuler(line.text) else { return false }
        let cells = cells(of: line).filter { !$0.isEmpty }
        guard let first = cells.first, Caption(first.text) == nil else { return false }
        return !isSignature(cells)
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
        if isSignature(cells(of: line).filter({ !$0.isEmpty })) {
            if part != .signatures { endRemarks() }
            return false
        }
        guard part == .signatures else { return false }
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
