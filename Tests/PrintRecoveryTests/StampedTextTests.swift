import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Copied text and Markdown on which somebody wrote or stamped something.
@Suite struct StampedTextTests {
    private static let names = ["texts/viewer-copied.txt", "texts/viewer-markitdown.md", "texts/viewer-html2text.md"]

    private func text(_ name: String) throws -> String { String(decoding: try Fixture.bytes(name), as: UTF8.self) }

    @Test("Stamps and page numbers anywhere, and an office's running lines, are no part of the form", arguments: names)
    func stamps(_ name: String) throws {
        let text = try text(name)
        let whole = try onlyFiling(read(text)).document
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices where index % 4 == name.count % 4 {
            for stamp in [["CONFIDENTIAL"], ["", "C O N F I D E N T I A L", ""], ["Page 2 of 3"]] {
                let damaged = (lines[..<index] + stamp + lines[index...]).joined(separator: "\n")
                let document = try onlyFiling(read(damaged)).document
                #expect(document == whole, "\(stamp) above line \(index + 1): \(lines[index])")
            }
        }
        var page = 0
        let running = lines.indices.flatMap { index -> [String] in
            guard index.isMultiple(of: 25) else { return [lines[index]] }
            page += 1
            return ["", "Doe & Roe LLP      Attorney Work Product      Page \(page)", "", lines[index]]
        }.joined(separator: "\n")
        #expect(page > 1)
        #expect(try onlyFiling(read(running)).document == whole)
    }

    @Test("A remark between the rows of a table does not end it, and is named", arguments: names)
    func remarks(_ name: String) throws {
        let text = try text(name)
        let whole = try onlyFiling(read(text)).document
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let row = try #require(lines.lastIndex { $0.contains("1,250") })
        for behind in [row, row + 1] {
            let damaged = (lines[..<behind] + ["client says sold"] + lines[behind...]).joined(separator: "\n")
            let outcome = try read(damaged)
            let document = try onlyFiling(outcome).document
            #expect(document.nonDerivativeSecurities == whole.nonDerivativeSecurities)
            #expect(document.derivativeSecurities == whole.derivativeSecurities)
            #expect(outcome.diagnostics.contains { $0.notes == ["client says sold"] })
        }
    }

    @Test(
        "The titles of tables with any dash, with a colon or with nothing",
        arguments: [" \u{2013} ", " \u{2014} ", ": ", " "])
    func dashes(_ dash: String) throws {
        let text = try text("texts/viewer-copied.txt")
        let other = text.replacing("Table I - ", with: "Table I\(dash)").replacing(
            "Table II - ", with: "Table II\(dash)")
        #expect(other != text)
        let outcome = try read(other)
        #expect(try onlyFiling(outcome).document == onlyFiling(read(text)).document)
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test("Lines quoted by an e-mail program, and the source of an e-mail")
    func quoted() throws {
        let text = try text("texts/viewer-markitdown.md")
        let whole = try onlyFiling(read(text)).document
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for sign in [">", "> "] {
            let quoted = lines.map { sign + $0 }.joined(separator: "\n")
            #expect(try onlyFiling(read(quoted)).document == whole)
        }
        var printable = ""
        for line in lines {
            var count = 0
            for byte in line.utf8 {
                let code =
                    byte == 0x3D || byte > 0x7E
                    ? "=" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
                if count + code.count > 75 { (printable, count) = (printable + "=\n", 0) }
                printable += code
                count += code.count
            }
            printable += "\n"
        }
        #expect(try onlyFiling(read(printable)).document == whole)
    }

    @Test("A footnote that no mark names may be that of a lost row")
    func unused() throws {
        let text = try text("texts/viewer-copied.txt")
        let lost = text.replacing("(2)", with: "")
        #expect(lost != text)
        #expect(try read(lost).diagnostics.contains { $0.code == "unused-footnote" })
    }
}
