import Bytes
import Diagnostics
import Inputs

/// The lines of a text, with their line numbers in the input.
struct TextLines {
    /// A line without its line ending and trailing spaces, and with no-break spaces replaced by spaces.
    struct Line: Equatable {
        var number: Int
        var text: String
        /// The page it stands on, counted by form feeds from 0.
        var page = 0
        /// Whether it is a row of a table whose cells could not be told apart.
        var isRefused = false
        /// Whether it is a check mark beside no box.
        var isLooseTick = false
        /// Whether it is a row of a table to which some words may not belong.
        var isDoubtful = false

        /// Whether nothing is left of the line.
        var isEmpty: Bool { text.isEmpty }
    }

    let lines: [Line]

    /// Size limits, in bytes and lines. The largest forms, with as many rows and footnotes as EDGAR accepts, have about
    /// 4,000 lines and 300 KB.
    private static let maximumSize = 4 << 20
    private static let maximumLines = 20_000

    /// Splits a text into lines, which end with LF, CR LF, CR, or the form feed that `pdftotext` puts between pages.
    ///
    /// - Throws: `Failure` if the text is larger than any form.
    init(_ text: ArraySlice<UInt8>, of source: SourceText) throws(Failure) {
        guard text.count <= TextLines.maximumSize else {
            throw Failure(
                .input, code: "text-too-large",
                "the text has \(text.count) bytes; no form in text has more than "
                    + "\(TextLines.maximumSize)", at: source.location)
        }
        var lines: [Line] = []
        var number = source.location(at: text.startIndex).line ?? 1
        var start = text.startIndex
        var page = 0
        func take(_ end: Int) {
            lines.append(Line(number: number, text: TextLines.plain(text[start..<end]), page: page))
        }
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
                index += 1
                continue
            }
            // A page that ends with a line has nothing between that and the next page.
            if byte != 0x0C || index > start { take(index) }
            if byte == 0x0D, index + 1 < text.endIndex, text[index + 1] == 0x0A { index += 1 }
            // Line numbers are those of editors, in which a form feed does not end a line.
            if byte == 0x0C { page += 1 } else { number += 1 }
            index += 1
            start = index
        }
        if start < text.endIndex { take(text.endIndex) }
        guard lines.count <= TextLines.maximumLines else {
            throw Failure(
                .input, code: "text-too-large",
                "the text has \(lines.count) lines; no form in text has more than "
                    + "\(TextLines.maximumLines)", at: source.location)
        }
        self.lines = lines
    }

    private static func plain(_ line: ArraySlice<UInt8>) -> String {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x0D { line = line.dropLast() }
        let text = line.text
        return text.utf8.contains(0xC2) ? text.replacingNoBreakSpaces : text
    }
}

extension String {
    fileprivate var replacingNoBreakSpaces: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }
}
