import Bytes
import Diagnostics

/// Reads the PDF file that Cairo wrote, without relying on the exact layout of any Cairo version's output.
///
/// It accepts an unencrypted file of one revision with a classic cross-reference table, in which every object lies
/// where the table says and is terminated. Anything else throws `Failure`.
struct CairoFile: PDFObjectSource {
    let bytes: ByteView
    /// The object number of the document catalog.
    let root: Int
    /// The offset of each object; 0 for a free number.
    private let offsets: [Int]

    /// One more than the highest object number; 0 is never in use.
    var objectCount: Int { offsets.count }

    init(_ bytes: ByteView) throws(Failure) {
        self.bytes = bytes
        guard PDFTokens(bytes, in: 0..<bytes.count).matches(0..<min(7, bytes.count), "%PDF-1.") else {
            throw .unreadableFile("it does not begin as PDF", offset: 0)
        }
        let table = try Self.tableOffset(bytes)
        var tokens = PDFTokens(bytes, in: table..<bytes.count)
        guard case let word = try tokens.next(), tokens.reads(word, "xref") else {
            throw .unreadableFile("no cross-reference table", offset: table)
        }
        offsets = try Self.readTable(&tokens)
        let trailer = try PDFValue.read(from: &tokens)
        guard let entries = try trailer.entries(), let root = try entries["Root"]?.reference() else {
            throw .unreadableFile("a trailer without a catalogue", offset: trailer.range.lowerBound)
        }
        for entry in entries where entry.has("Encrypt") || entry.has("Prev") || entry.has("XRefStm") {
            throw .unreadableFile("it is encrypted or has been changed", offset: entry.key.lowerBound)
        }
        guard try entries["Size"]?.integer() == offsets.count else {
            throw .unreadableFile("a table of another size than the trailer says", offset: trailer.range.lowerBound)
        }
        self.root = root
    }

    func object(_ number: Int) throws(Failure) -> PDFObject {
        guard number > 0, number < offsets.count, offsets[number] > 0 else {
            throw .unreadableFile("object \(number) is missing", offset: 0)
        }
        let start = offsets[number]
        var tokens = PDFTokens(bytes, in: start..<bytes.count)
        let head = (try tokens.next(), try tokens.next(), try tokens.next())
        guard head.0.kind == .integer, head.0.integer == number, head.1.kind == .integer, head.1.integer == 0,
            tokens.reads(head.2, "obj")
        else { throw .unreadableFile("object \(number) is not where the table says", offset: start) }
        var object = PDFObject(value: try PDFValue.read(from: &tokens), stream: nil)
        var end = try tokens.next()
        if tokens.reads(end, "stream") {
            let range = try streamRange(of: object.value, after: tokens.position)
            object.stream = bytes.part(range)
            tokens.position = range.upperBound
            guard case let word = try tokens.next(), tokens.reads(word, "endstream") else {
                throw .unreadableFile("a stream of another length than it says", offset: start)
            }
            end = try tokens.next()
        }
        guard tokens.reads(end, "endobj") else {
            throw .unreadableFile("object \(number) does not end", offset: end.range.lowerBound)
        }
        return object
    }

    private func streamRange(of dictionary: PDFValue, after position: Int) throws(Failure) -> Range<Int> {
        var start = position
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        guard start < bytes.count, bytes[start] == 0x0A, let entries = try dictionary.entries(),
            let length = entries["Length"], let count = try resolve(length).integer(), count >= 0,
            count <= bytes.count - start - 1
        else { throw .unreadableFile("a stream without a length", offset: position) }
        return (start + 1)..<(start + 1 + count)
    }

    /// The offset after the last `startxref`, which nothing but `%%EOF` may follow.
    private static func tableOffset(_ bytes: ByteView) throws(Failure) -> Int {
        let word: StaticString = "startxref"
        var start = bytes.count - word.utf8CodeUnitCount
        let stop = max(0, bytes.count - 64)
        var tokens = PDFTokens(bytes, in: 0..<bytes.count)
        while start >= stop, !tokens.matches(start..<(start + word.utf8CodeUnitCount), word) { start -= 1 }
        guard start >= stop else { throw .unreadableFile("it ends before its time", offset: bytes.count) }
        tokens.position = start + word.utf8CodeUnitCount
        let offset = try tokens.next()
        guard offset.kind == .integer, offset.integer > 0, offset.integer < start,
            let mark = bytes[offset.range.upperBound...].firstIndex(of: UInt8(ascii: "%")),
            mark + 5 <= bytes.count, tokens.matches(mark..<(mark + 5), "%%EOF")
        else { throw .unreadableFile("it ends before its time", offset: start) }
        return offset.integer
    }

    private static func readTable(_ tokens: inout PDFTokens) throws(Failure) -> [Int] {
        var offsets: [Int] = []
        while true {
            let first = try tokens.next()
            if tokens.reads(first, "trailer") { return offsets }
            let count = try tokens.next()
            guard first.kind == .integer, count.kind == .integer, first.integer == offsets.count, count.integer >= 0,
                count.integer <= tokens.end / 20
            else {
                throw .unreadableFile("a cross-reference table we do not know", offset: first.range.lowerBound)
            }
            for _ in 0..<count.integer {
                let (offset, generation, state) = (try tokens.next(), try tokens.next(), try tokens.next())
                let isUsed = tokens.reads(state, "n")
                guard offset.kind == .integer, generation.kind == .integer, isUsed || tokens.reads(state, "f"),
                    !isUsed || (generation.integer == 0 && offset.integer > 0 && offset.integer < tokens.end)
                else {
                    throw .unreadableFile("a cross-reference entry we do not know", offset: offset.range.lowerBound)
                }
                offsets.append(isUsed ? offset.integer : 0)
            }
        }
    }
}
