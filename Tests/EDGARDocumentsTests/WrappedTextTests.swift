import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

@Suite("Text cut into lines of 1,023 characters is joined on evidence only")
struct WrappedTextTests {
    @Test("Element names cut in two: joined, the lines named, the document whole")
    func cutNames() throws {
        let outcome = try readFixture("wrapped-at-1023.txt")
        #expect(try onlyFiling(outcome).document == document("x0303-form4-ten-owners.xml"))
        let warning = try #require(outcome.diagnostics.first { $0.code == "rejoined-lines" })
        #expect(warning.severity == .warning)
        #expect(warning.location?.line == 67)
        #expect(warning.message.hasSuffix("at the end of lines 67, 68, 69, 70, 71, 72"))
    }

    /// A document in one line, its footnote filled so that a cut falls where a test wants it.
    private func oneLine(padding: Int, name: String = "issuerName") -> String {
        "<ownershipDocument><documentType>4</documentType><footnotes><footnote id=\"F1\">"
            + String(repeating: "x", count: padding)
            + "</footnote></footnotes><issuer><\(name)>Harrow Lane</\(name)></issuer></ownershipDocument>"
    }

    private func cut(_ text: String, at width: Int) -> String {
        var lines: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(width))
            rest = rest.dropFirst(width)
        }
        return lines.joined(separator: "\n")
    }

    @Test("A cut at every place of a name, a value and a tag gives the whole document or an error, never another name")
    func everyCut() throws {
        for padding in 860...960 {
            let whole = oneLine(padding: padding)
            let expected = try onlyFiling(read(whole)).document
            let result = try? onlyFiling(read(cut(whole, at: 1_023)))
            let document = try #require(result?.document)
            #expect(document.unrecognized == [])
            // A cut inside the value alone leaves no trace: a line feed in text is a blank.
            let name = document.issuer.name?.replacing(" ", with: "")
            #expect(name == expected.issuer.name?.replacing(" ", with: ""))
        }
    }

    @Test("Several lines of one width are evidence enough, even where every cut falls into text")
    func oneWidth() throws {
        let text = oneLine(padding: 3_000)
        let outcome = try read(cut(text, at: 1_023))
        #expect(try onlyFiling(outcome).document.footnotes[0].text.count == 3_000)
        #expect(outcome.diagnostics.contains { $0.code == "rejoined-lines" })
    }

    @Test("Long lines of a sound document stay as they are")
    func soundDocument() throws {
        let note = String(repeating: "word ", count: 300)
        let outcome = try read(
            form4("<footnotes><footnote id=\"F1\">\(note)\nend</footnote></footnotes>"))
        #expect(places(outcome.diagnostics) == ["3:12 unreferenced-footnote"])
        #expect(try onlyFiling(outcome).document.footnotes[0].text.hasSuffix("word end"))
    }

    @Test("Damage that joining does not mend is reported where it is")
    func otherDamage() {
        let text = cut(oneLine(padding: 3_000), at: 1_023).replacing("Harrow", with: "&Harrow")
        #expect(failure(Array(text.utf8)).hasSuffix("malformed-xml"))
    }

    @Test("Short lines are never joined")
    func shortLines() {
        #expect(failure(Array(cut(oneLine(padding: 100), at: 40).utf8)).hasSuffix("malformed-xml"))
    }
}
