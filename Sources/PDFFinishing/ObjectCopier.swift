import Bytes
import Diagnostics

/// Copies objects from Cairo's file and renumbers them: everything reachable from what is asked for and nothing else.
struct ObjectCopier {
    let source: any PDFObjectSource
    let widths: ExactWidths
    /// The new number of each of Cairo's objects; 0 if nothing refers to it so far.
    private var numbers: [Int]
    private var waiting: [Int] = []

    init(from source: any PDFObjectSource, widths: ExactWidths) {
        self.source = source
        self.widths = widths
        numbers = [Int](repeating: 0, count: source.objectCount)
    }

    /// Returns the new number of one of Cairo's objects, which `copyRest(into:)` copies.
    mutating func number(of object: Int, _ writer: inout ObjectWriter) -> Int { want(object, &writer) }

    /// Writes a resource dictionary.
    mutating func copy(
        _ resources: [(category: StaticString, entries: [PDFValue.Entry])], into writer: inout ObjectWriter
    ) throws(Failure) {
        writer.body.append("<<")
        for (category, entries) in resources {
            writer.body.append("/")
            writer.body.append(category)
            writer.body.append("<<")
            for entry in entries { try copy(entry, into: &writer) }
            writer.body.append(">>")
        }
        writer.body.append(">>")
    }

    private mutating func copy(_ entry: PDFValue.Entry, into writer: inout ObjectWriter) throws(Failure) {
        writer.body.append(UInt8(ascii: "/"))
        writer.body.append(entry.name)
        writer.body.append(0x20)
        try copy(entry.value, into: &writer)
    }

    /// Writes a value with its references renumbered. The objects they refer to are copied by `copyRest(into:)`.
    mutating func copy(_ value: PDFValue, into writer: inout ObjectWriter) throws(Failure) {
        var tokens = value.tokens
        var copied = value.range.lowerBound
        // The last two tokens if they are integers, such as `12 0` before `R`.
        var number: PDFTokens.Token?
        var generation: PDFTokens.Token?
        while case let token = try tokens.next(), token.kind != .end {
            if token.kind == .keyword, tokens.reads(token, "R"), let target = number, let generation {
                guard generation.integer == 0, target.integer > 0, target.integer < numbers.count else {
                    throw .unreadableFile("a reference to no object", offset: target.range.lowerBound)
                }
                writer.body.append(value.bytes.part(copied..<target.range.lowerBound))
                writer.body.reference(want(target.integer, &writer))
                copied = token.range.upperBound
            }
            number = generation
            generation = token.kind == .integer ? token : nil
        }
        writer.body.append(value.bytes.part(copied..<value.range.upperBound))
    }

    /// Copies all objects that copied values refer to, directly or indirectly.
    mutating func copyRest(into writer: inout ObjectWriter) throws(Failure) {
        while let old = waiting.popLast() {
            let object = try source.object(old)
            if let stream = object.stream {
                try copyStream(object.value, stream, to: numbers[old], &writer)
                continue
            }
            writer.begin(numbers[old])
            if let entries = try object.value.entries() {
                // A standard encoding already gives the codes a meaning, so no `ToUnicode` table is needed (ISO
                // 19005-3, 6.2.11.7.2); it would add half a kilobyte per font.
                let isStandard = entries["Encoding"]?.isName("WinAnsiEncoding") == true
                writer.body.append("<<")
                let exact = isStandard ? try widths.exact(for: entries, in: source) : nil
                for entry in entries where !(isStandard && entry.has("ToUnicode")) {
                    if let exact, entry.has("Widths") {
                        writer.body.append("/Widths[")
                        for width in exact {
                            writer.body.append(hundredths: width)
                            writer.body.append(0x20)
                        }
                        writer.body.append("]")
                    } else {
                        try copy(entry, into: &writer)
                    }
                }
                // Cairo 1.16 omits this entry; PDF/A requires it (ISO 19005-3, 6.2.11.3.2).
                if entries["Subtype"]?.isName("CIDFontType2") == true, entries["CIDToGIDMap"] == nil {
                    writer.body.append("/CIDToGIDMap/Identity")
                }
                writer.body.append(">>")
            } else {
                try copy(object.value, into: &writer)
            }
            try writer.end()
        }
    }

    private mutating func want(_ old: Int, _ writer: inout ObjectWriter) -> Int {
        if numbers[old] == 0 {
            numbers[old] = writer.allocate()
            waiting.append(old)
        }
        return numbers[old]
    }

    /// Copies a stream. Its dictionary must not contain references, arrays or dictionaries; Cairo's fonts need none.
    private func copyStream(
        _ dictionary: PDFValue, _ stream: ByteView, to number: Int, _ writer: inout ObjectWriter
    ) throws(Failure) {
        guard let entries = try dictionary.entries() else {
            throw .unreadableFile("a stream without a dictionary", offset: dictionary.range.lowerBound)
        }
        for entry in entries where !entry.has("Length") {
            guard try entry.value.reference() == nil, try entry.value.entries() == nil,
                try entry.value.elements() == nil
            else { throw .unreadableFile("a stream with a dictionary we do not know", offset: entry.key.lowerBound) }
        }
        try writer.stream(number, stream) { (target) throws(Failure) in
            for entry in entries where !entry.has("Length") {
                target.append(UInt8(ascii: "/"))
                target.append(entry.name)
                target.append(0x20)
                target.append(entry.value.bytes.part(entry.value.range))
            }
        }
    }
}
