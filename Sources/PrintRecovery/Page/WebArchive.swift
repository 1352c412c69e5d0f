import Bytes

/// The page in a web archive (MHTML, RFC 2557), as browsers save a page in a single file.
package struct WebArchive {
    /// The page, in the encoding that the archive holds it in.
    package let page: [UInt8]

    /// Nil for anything that is no web archive, or holds no page.
    package init?(_ bytes: ArraySlice<UInt8>) {
        guard WebArchive.begins(bytes), let (head, body) = WebArchive.parted(bytes),
            let boundary = WebArchive.parameter("boundary", of: WebArchive.field("content-type", in: head))
        else { return nil }
        let mark = Array("--\(boundary)".utf8)
        var found: [UInt8]?
        for part in WebArchive.parts(of: body, at: mark) where found == nil {
            guard let (head, body) = WebArchive.parted(part),
                WebArchive.field("content-type", in: head)?.lowercased().hasPrefix("text/html") == true
            else { continue }
            found = WebArchive.decoded(body, WebArchive.field("content-transfer-encoding", in: head) ?? "")
        }
        guard let found else { return nil }
        page = found
    }

    /// Whether an input begins as one: with fields such as `From:`, among them a content type for several parts.
    package static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(4_096).drop(while: \.isBlank)
        let first = head.prefix(31).prefix { $0 != UInt8(ascii: ":") }
        guard (3...30).contains(first.count), first.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") }) else {
            return false
        }
        return parted(bytes).map { field("content-type", in: $0.head)?.lowercased().hasPrefix("multipart/") == true }
            ?? false
    }

    // MARK: Parts

    /// The fields of a part and what stands below them.
    private static func parted(_ part: ArraySlice<UInt8>) -> (head: [String], body: ArraySlice<UInt8>)? {
        var fields: [String] = []
        var rest = part.drop(while: \.isBlank)
        while fields.count < 200, let end = rest.firstIndex(of: 0x0A) {
            let line = rest[..<end].trimmed
            let isFolded = rest.first == 0x20 || rest.first == 0x09
            rest = rest[(end + 1)...]
            if line.isEmpty { return (fields, rest) }
            if isFolded, !fields.isEmpty {
                fields[fields.count - 1] += " " + line.text
            } else {
                fields.append(line.text)
            }
        }
        return nil
    }

    private static func field(_ name: String, in head: [String]) -> String? {
        head.lazy.compactMap { line -> String? in
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { return nil }
            return String(line[colon...].dropFirst()).trimmedStart
        }.first
    }

    private static func parameter(_ name: String, of value: String?) -> String? {
        for part in (value ?? "").split(separator: ";").dropFirst() {
            let part = String(part).trimmedStart.trimmedEnd
            guard let equals = part.firstIndex(of: "="), part[..<equals].lowercased() == name else { continue }
            return part[equals...].dropFirst().filter { $0 != "\"" }
        }
        return nil
    }

    private static func parts(of body: ArraySlice<UInt8>, at mark: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex {
            let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[line..<end].starts(with: mark) {
                if let start { parts.append(body[start..<line]) }
                start = min(end + 1, body.endIndex)
            }
            line = end + 1
        }
        if let start, start < body.endIndex { parts.append(body[start...]) }
        return parts
    }

    // MARK: Encodings

    private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding.lowercased() {
        case "quoted-printable": QuotedPrintable.decoded(body)
        case "base64": base64(body)
        default: Array(body)
        }
    }

    private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for byte in body {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
