import Bytes

/// A text as it was before an e-mail program quoted it, with `>` before each line, or before all of it was indented.
struct QuotedText {
    let lines: [TextLines.Line]

    init(_ given: [TextLines.Line]) {
        var all = QuotedText.isPrintable(given) ? QuotedText.decoded(given) : given
        if let first = all.firstIndex(where: QuotedText.isQuoted),
            let last = all.lastIndex(where: QuotedText.isQuoted), last - first > 20,
            all[first...last].allSatisfy({ QuotedText.isQuoted($0) || $0.isEmpty })
        {
            let hasBlank = all[first...last].allSatisfy { $0.text.utf8.count < 2 || $0.text.hasPrefix("> ") }
            for index in first...last {
                all[index].text = String(all[index].text.dropFirst(hasBlank ? 2 : 1))
            }
        }
        lines = all
    }

    /// Whether a text is quoted-printable, as the source of an e-mail is (RFC 2045): lines of at most 76 characters, the
    /// longer ones broken behind an equals sign.
    private static func isPrintable(_ lines: [TextLines.Line]) -> Bool {
        guard lines.count(where: { $0.text.utf8.last == UInt8(ascii: "=") }) > 4 else { return false }
        return lines.allSatisfy { $0.text.utf8.count <= 78 }
    }

    /// The lines as they were before they were broken and encoded. A character that was broken in its middle is whole again
    /// before it is decoded.
    private static func decoded(_ lines: [TextLines.Line]) -> [TextLines.Line] {
        var decoded: [TextLines.Line] = []
        var bytes: [UInt8] = []
        var first: TextLines.Line?
        func end() {
            guard var line = first else { return }
            line.text = String(decoding: QuotedPrintable.decoded(bytes[...]), as: UTF8.self).trimmedEnd
            decoded.append(line)
            (first, bytes) = (nil, [])
        }
        for line in lines {
            first = first ?? line
            bytes += line.text.utf8
            if bytes.last == UInt8(ascii: "=") { bytes.removeLast() } else { end() }
        }
        end()
        return decoded
    }

    private static func isQuoted(_ line: TextLines.Line) -> Bool { line.text.utf8.first == UInt8(ascii: ">") }
}

/// The head of an e-mail above a form: its lines `From: …`, `Subject: …` and the like, and what programs write above a
/// message that is forwarded or answered.
struct MailHead {
    private let lines: Set<Int>

    /// Nil if the lines hold no such head.
    init?(in given: some Sequence<TextLines.Line>) {
        var found: [Int] = []
        var names: Set<Substring> = []
        var isOpen = false
        for line in given {
            if let name = MailHead.name(line.text) {
                names.insert(name)
                isOpen = true
                found.append(line.number)
            } else if isOpen, line.text.utf8.first == UInt8(ascii: " ") || line.text.utf8.first == 0x09 {
                // A long field goes on in the next line.
                found.append(line.number)
            } else {
                isOpen = false
                if MailHead.isRule(line.text) { found.append(line.number) }
            }
        }
        guard names.intersection(["From", "To", "Subject", "Date", "Sent"]).count > 1 else { return nil }
        lines = Set(found)
    }

    func holds(_ line: TextLines.Line) -> Bool { lines.contains(line.number) }

    private static let names: Set<Substring> = [
        "From", "To", "Cc", "CC", "Bcc", "Subject", "Date", "Sent", "Reply-To", "Message-ID", "Attachments",
        "Importance",
    ]

    private static func name(_ line: String) -> Substring? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = line[..<colon].drop { $0 == "*" }
        return names.contains(name) ? name : nil
    }

    /// `-----Original Message-----`, `Begin forwarded message:`, `On Monday, Jane Doe wrote:`.
    private static func isRule(_ line: String) -> Bool {
        line.hasPrefix("-----") && line.hasSuffix("-----") || line.hasPrefix("Begin forwarded message")
            || line.hasPrefix("On ") && line.hasSuffix(" wrote:")
    }
}
