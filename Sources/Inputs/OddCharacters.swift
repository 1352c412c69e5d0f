import Bytes
import Diagnostics

/// The characters of a text that browsers take for others, and those for which nothing can be shown.
package struct OddCharacters {
    /// How characters are written in a text besides as they stand.
    package enum Syntax {
        case plain
        /// By references such as `&#146;`.
        case xml
        /// The same, where the semicolon may be missing.
        case html
    }

    private struct Find {
        /// In the text, counted from its start.
        var range: Range<Int>
        /// As it is written.
        var scalar: Unicode.Scalar
    }

    private var finds: [Find] = []

    /// Nil where all characters of a text are of ASCII, and none is written as a reference: mostly.
    ///
    /// - Parameter text: in UTF-8.
    package init?(of text: ArraySlice<UInt8>, _ syntax: Syntax) {
        let isFound = text.withView { view in
            guard syntax == .plain || !view.isPlain else { return false }
            find(in: view, syntax)
            return true
        }
        guard isFound else { return nil }
    }

    private mutating func find(in text: ByteView, _ syntax: Syntax) {
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte >= 0x80 || byte < 0x20 || byte == 0x7F {
                let scalar = text.scalar(at: place)
                let length = scalar.map { UTF8.width($0) } ?? 1
                if let scalar { note(scalar, place..<place + length) }
                place += length
            } else if byte == UInt8(ascii: "&"), syntax != .plain, let (scalar, end) = text.reference(at: place, syntax)
            {
                note(scalar, place..<end)
                place = end
            } else {
                place += 1
            }
        }
    }

    private mutating func note(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
        if scalar.hindrance != nil { finds.append(Find(range: range, scalar: scalar)) }
    }

    /// Whether there is any.
    package var areFound: Bool { !finds.isEmpty }

    /// The text with what browsers take characters for in their place; nil where that changes nothing.
    package static func mended(_ text: ArraySlice<UInt8>, _ syntax: Syntax) -> ArraySlice<UInt8>? {
        OddCharacters(of: text, syntax)?.mended(text)
    }

    /// The same for the text in which the characters were found.
    package func mended(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard finds.contains(where: { $0.scalar.asInBrowsers != $0.scalar }) else { return nil }
        var mended: [UInt8] = []
        mended.reserveCapacity(text.count)
        var copied = text.startIndex
        for find in finds where find.scalar.asInBrowsers != find.scalar {
            mended += text[copied..<text.startIndex + find.range.lowerBound]
            mended += Array(String(find.scalar.asInBrowsers).utf8)
            copied = text.startIndex + find.range.upperBound
        }
        return (mended + text[copied...])[...]
    }

    /// A note on each character that is taken for another, and a warning on each that cannot be shown.
    ///
    /// - Parameters:
    ///   - text: that in which they were found.
    ///   - start: where it begins in the input.
    package func diagnostics(_ text: ArraySlice<UInt8>, from start: TextPosition, in file: String) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        var (position, reached) = (start, text.startIndex)
        for find in finds {
            var diagnostic = diagnostic(find, in: text)
            counts[diagnostic.code, default: 0] += 1
            guard counts[diagnostic.code, default: 0] <= Remarks.limit else { continue }
            let place = text.startIndex + find.range.lowerBound
            position.advance(over: text[reached..<place])
            reached = place
            diagnostic.location = SourceLocation(file: file, line: position.line, column: position.column)
            diagnostics.append(diagnostic)
        }
        return diagnostics + Remarks.unlisted(diagnostics, counts: counts, in: file)
    }

    private func diagnostic(_ find: Find, in text: ArraySlice<UInt8>) -> Diagnostic {
        let (scalar, meant) = (find.scalar, find.scalar.asInBrowsers)
        let isReference = text[text.startIndex + find.range.lowerBound] == UInt8(ascii: "&")
        if meant != scalar {
            let written = text[text.startIndex + find.range.lowerBound..<text.startIndex + find.range.upperBound].text
            return Diagnostic(
                .note, code: "windows-1252-character",
                "\(isReference ? written : "the control character \(scalar.codePoint)") is read as \(meant) "
                    + "(\(meant.codePoint)), as browsers do")
        }
        return .notShown(scalar, because: scalar.hindrance ?? "")
    }
}

extension Diagnostic {
    fileprivate static func notShown(_ scalar: Unicode.Scalar, because hindrance: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "character-not-shown", "the character \(scalar.codePoint) cannot be shown: \(hindrance)")
    }

    /// A warning on each character of some texts that cannot be shown, for texts whose places are not known.
    package static func notShown(in texts: some Sequence<String>, at location: SourceLocation) -> [Diagnostic] {
        var met: Set<Unicode.Scalar> = []
        return texts.lazy.flatMap(\.unicodeScalars).compactMap { scalar in
            guard let hindrance = scalar.hindrance, met.insert(scalar).inserted else { return nil }
            var diagnostic = notShown(scalar, because: hindrance)
            diagnostic.location = location
            return diagnostic
        }
    }
}

extension ByteView {
    /// Whether all characters are of ASCII, DEL is none of them, and none is written as a reference to its number.
    fileprivate var isPlain: Bool {
        guard isASCII, firstIndex(of: 0x7F, from: 0) == nil else { return false }
        var place = 0
        while let ampersand = firstIndex(of: UInt8(ascii: "&"), from: place) {
            place = ampersand + 1
            if place < count, self[place] == UInt8(ascii: "#") { return false }
        }
        return true
    }

    /// The character that a numeric reference at a place means, and where the reference ends; nil where there is none.
    fileprivate func reference(at place: Int, _ syntax: OddCharacters.Syntax) -> (scalar: Unicode.Scalar, end: Int)? {
        guard place + 2 < count, self[place + 1] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = self[place + 2] | 0x20 == UInt8(ascii: "x")
        var end = place + (isHexadecimal ? 3 : 2)
        var value: UInt32 = 0
        let first = end
        while end < count, value < 0x11_0000, let digit = self[end].hexValue, isHexadecimal || digit < 10 {
            value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
            end += 1
        }
        guard end > first, let scalar = Unicode.Scalar(value) else { return nil }
        if end < count, self[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
        return syntax == .html ? (scalar, end) : nil
    }
}
