import Bytes
import CQPDF
import Diagnostics
import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// The reader of Cairo's file: what it reads is what libqpdf reads, and what it does not know it refuses.
@Suite struct CairoFileTests {
    private func drawn() throws -> [UInt8] {
        let shaper = try TextShaper(fonts: FontLibrary())
        return try DocumentPainter(shaper: shaper).draw(SampleScripts().lay(with: shaper)).file
    }

    /// Reads every object there is.
    private func readAll(_ bytes: [UInt8]) throws(Failure) -> Int {
        try bytes.withView { (buffer) throws(Failure) in
            let file = try CairoFile(buffer)
            for number in 1..<max(1, file.objectCount) { _ = try file.object(number) }
            return file.objectCount
        }
    }

    @Test func readsWhatLibqpdfReads() throws {
        let bytes = try drawn()
        let other = try ReadBack(bytes)
        try bytes.withView { buffer in
            let file = try CairoFile(buffer)
            var streams = 0
            for number in 1..<file.objectCount {
                let object = try file.object(number)
                #expect(object.stream.map { Array($0) } == other.stream(number, unpacked: false))
                if object.stream != nil { streams += 1 }
                #expect(try node(object.value) == other.object(number))
            }
            #expect(streams > 4)
        }
    }

    /// A value as libqpdf would give it.
    private func node(_ value: PDFValue) throws -> ReadBack.Node {
        if let entries = try value.entries() {
            return .dictionary(
                Dictionary(
                    uniqueKeysWithValues: try entries.map {
                        ("/" + String(decoding: value.bytes[$0.key], as: UTF8.self), try node($0.value))
                    }))
        }
        if let elements = try value.elements() { return .array(try elements.map(node)) }
        if let target = try value.reference() { return .reference(target) }
        if let number = try value.integer() { return .integer(number) }
        let text = String(decoding: value.bytes[value.range], as: UTF8.self)
        if text.hasPrefix("/") { return .name(text) }
        if text.hasPrefix("(") { return .string(Array(text.dropFirst().dropLast().utf8)) }
        return .other(text)
    }

    @Test func refusesEveryTruncation() throws {
        let bytes = try drawn()
        #expect(try readAll(bytes) > 10)
        // The last byte is a line feed that no reader needs.
        for length in 0..<(bytes.count - 1) {
            #expect(throws: Failure.self, "\(length) bytes") { try readAll(Array(bytes[..<length])) }
        }
    }

    @Test func survivesChangedBytes() throws {
        let bytes = try drawn()
        let whole = try readAll(bytes)
        var refused = 0
        var state: UInt64 = 42
        for _ in 0..<3000 {
            var changed = bytes
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            changed[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            do {
                #expect(try readAll(changed) == whole)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test func refusesAFileWithACrossReferenceStream() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let finished = try press.press(
            SampleForm(rows: 1).lay(with: press.shaper), DocumentInfo(title: "", author: "", subject: ""))
        #expect(throws: Failure.self) { try readAll(finished.bytes) }
    }

    @Test(arguments: [
        ("trailer\n<<", "trailer\n<< /Encrypt 3 0 R"), ("trailer\n<<", "trailer\n<< /Prev 17"),
        ("/Size 6", "/Size 7"), ("/Root 1 0 R", "/Root 1"), ("/Root", "/Ro#6Ft"), ("%PDF-1.5", "%PDF-2.0"),
        ("4 0 obj", "5 0 obj"), ("4 0 obj", "4 1 obj"), ("/Length 5", "/Length 4"), ("/Length 5", "/Length -1"),
        ("/Length 5", "/Length 99999999999999"), ("/Length 5", "/Length 9 0 R"), ("(x\\)y)", "(x\\)y"),
        ("[1 2]", "[1 2"),
        ("[1 2]", "[1 2>>"), ("endobj\n5", "endob\n5"), ("0 6\n", "1 6\n"), ("0 6\n", "0 999999\n"),
        ("0000000000 65535 f", "0000000000 65535 x"), ("%%EOF", "%%EO"),
    ])
    func refusesWhatItDoesNotKnow(part: String, changed: String) throws {
        let file = handMade()
        #expect(try readAll(Array(file.utf8)) == 6)
        #expect(file.contains(part))
        let other = file.replacing(part, with: changed, maxReplacements: 1)
        #expect(throws: Failure.self) { try readAll(Array(other.utf8)) }
    }

    @Test func readsSyntaxNotSpacing() throws {
        // Comments, strings that look like keys, no blanks where none are needed, CR LF behind `stream`.
        let file = handMade()
        try Array(file.utf8).withView { buffer in
            let reader = try CairoFile(buffer)
            let entries = try reader.dictionary(4)
            #expect(try entries["Length"]?.integer() == 5)
            #expect(try entries["A"]?.elements()?.count == 2)
            #expect(try entries["R"]?.reference() == 3)
            #expect(entries["Kids"] == nil)
            #expect(try reader.object(4).stream.map { String(decoding: $0, as: UTF8.self) } == "12345")
        }
    }

    /// A small file with every kind of value.
    private func handMade() -> String {
        var text = "%PDF-1.5\n"
        var offsets: [Int] = []
        func add(_ object: String) {
            offsets.append(text.utf8.count)
            text += object
        }
        add("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
        add("2 0 obj<</Kids[]/Count 0>>endobj\n")
        add("3 0 obj % a comment (with [ brackets\n[true null -1.5 +3 <48 65>]\nendobj\n")
        add("4 0 obj\n<</Length 5/S(x\\)y)/T (/Kids [9 0 R])/A[1 2]/R 3 0 R>>stream\r\n12345\nendstream endobj\n")
        add("5 0 obj 12 endobj\n")
        let table = text.utf8.count
        text += "xref\n0 6\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return text + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    }
}
