import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// The viewer's page of an invented filing as Markdown of three converters, and in spellings of Markdown that others use.
@Suite struct MarkdownPrintTests {
    private static let markitdown = text("texts/viewer-markitdown.md")
    private static let names = ["texts/viewer-markitdown.md", "texts/viewer-gfm.md", "texts/viewer-html2text.md"]

    private static func text(_ name: String) -> String {
        (try? Fixture.bytes(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func expectSame(_ text: String, _ comment: Comment) throws {
        let outcome = try read(text)
        var page = try document("pages/viewer.html")
        var found = try onlyFiling(outcome).document
        // Some converters drop the links in which the CIKs stand, and the ends of paragraphs.
        for index in page.reportingOwners.indices { page.reportingOwners[index].cik = nil }
        for index in found.reportingOwners.indices { found.reportingOwners[index].cik = nil }
        (page.issuer.cik, found.issuer.cik) = (nil, nil)
        page.remarks = page.remarks?.split(whereSeparator: \.isNewline).joined(separator: " ")
        found.remarks = found.remarks?.split(whereSeparator: \.isNewline).joined(separator: " ")
        #expect(found == page, comment)
        #expect(!outcome.diagnostics.contains { $0.severity == .error }, comment)
    }

    @Test(arguments: names)
    func readsAsThePage(_ name: String) throws { try expectSame(Self.text(name), "\(name)") }

    @Test(
        "Other spellings",
        arguments: [
            ("\\*", "*"), (" --- |", " :---: |"), (" --- |", " ---: |"), (" --- |", "---|"), ("1. Held", "1\\. Held"),
            ("(1)(2)", "[(1)](#fn-1)[(2)](#fn-2)"), ("S/K(2)", "S/K[(2)](#fn-2)"),
            ("Shares(1)", "Shares<sup>(1)</sup>"), ("Shares(1)", "Shares^(1)^"),
            ("*See*", "_See_"), ("<u>", ""), ("**", "__"), ("\n", "\r\n"), ("|\n", "|  \n"),
            ("Ordinary Shares", "Ordinary  Shares"),
            ("$0.00(1)(2)", "\\$0.00(1)(2)"),
        ])
    func spelt(_ words: String, _ others: String) throws {
        try expectSame(
            Self.markitdown.replacing(words, with: others), "\(words.debugDescription) as \(others.debugDescription)")
    }

    @Test("A table whose rows lost a cell is not read as another")
    func lostCell() throws {
        let text = Self.markitdown.replacing("| S/K(2) | V | 1,250 | D |", with: "| S/K(2) | V | D |")
        let outcome = try read(text)
        #expect(outcome.diagnostics.contains { $0.severity == .error && $0.message.contains("Table I") })
        let rows = try onlyFiling(outcome).document.nonDerivativeSecurities
        #expect(rows.allSatisfy { $0.kind == .holding })
    }
}
