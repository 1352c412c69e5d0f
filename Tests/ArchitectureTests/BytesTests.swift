import Foundation
import TestSupport
import Testing

/// What belongs to `Bytes` stands there and nowhere else: unsafe memory, escapes, digits of base 16, kinds of bytes.
@Suite struct BytesTests {
    /// Small classes and structures around C libraries and calls of the system, by file.
    private static let wrappers: Set = [
        "ArchiveHandle", "ArchiveLibrary", "CharacterConverter", "CurlLibrary", "Folder", "FolderExchange", "Gunzip",
        "Interrupts", "MIMELibrary", "SharedLibrary",
        // libxml2.
        "MarkupTree", "XMLParser",
    ]

    @Test func unsafeCodeHasItsPlaces() {
        for file in SourceFile.all where file.target != "Bytes" && !file.path.hasPrefix("Sources/CairoDrawing/Text/") {
            let name = file.path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
            if Self.wrappers.contains(String(name)) { continue }
            #expect(
                file.lines(matching: /[uU]nsafe/) == [], "unsafe memory belongs to Bytes or a class around a C library")
        }
    }

    /// Comments and strings count, too.
    @Test func unsafeCodeStaysLittle() throws {
        let files = ProjectFolder.files(below: ProjectFolder.root.appending(path: "Sources"), withExtension: "swift")
        let counts = try files.map { try String(contentsOf: $0, encoding: .utf8).matches(of: /\w*[uU]nsafe\w*/).count }
        #expect(counts.reduce(0, +) <= 80)
        #expect(counts.count { $0 > 0 } <= 25)
    }

    @Test func digitsOfBase16AreMadeInOnePlace() {
        for file in SourceFile.all where file.target != "Bytes" {
            #expect(file.lines(matching: /radix: 16/) == [])
            for literal in file.text.literals {
                #expect(!literal.text.lowercased().contains("0123456789abcdef"), "\(file.path):\(literal.line)")
            }
        }
    }

    @Test func referencesOfMarkupStandInOnePlace() {
        let references: Set = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&apos;"]
        for file in SourceFile.all where file.target != "Bytes" {
            for literal in file.text.literals {
                #expect(!references.contains(literal.text), "\(file.path):\(literal.line)")
            }
        }
    }

    /// `PageLayout` imports nothing; what is white space to it goes beyond ASCII.
    @Test func kindsOfBytesAreToldInOnePlace() {
        for file in SourceFile.all where file.target != "Bytes" && file.target != "PageLayout" {
            #expect(
                file.lines(matching: /\(0x(?:09\.\.\.0x0D|30\.\.\.0x39|41\.\.\.0x(?:5A|46)|61\.\.\.0x(?:7A|66))\)/)
                    == [])
            #expect(file.lines(matching: /func (?:isBlank|isSpace|isDigit|isLetter|isHexDigit)\(_ byte/) == [])
            #expect(file.lines(matching: /func \w*[eE]ditDistance/) == [])
        }
    }
}
