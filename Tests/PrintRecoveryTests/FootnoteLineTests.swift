import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Where footnotes begin and end in a text whose lines a margin broke: texts of an invented form, whose marks use 1 to 4.
@Suite struct FootnoteLineTests {
    private static let text =
        (try? Fixture.bytes("texts/viewer-laid-out.txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""

    /// The form with other footnotes.
    private func form(_ notes: String) throws -> String {
        let start = try #require(Self.text.firstRange(of: "Explanation of Responses:\n")?.upperBound)
        let end = try #require(Self.text.firstRange(of: "Remarks:")?.lowerBound)
        return Self.text.replacingCharacters(in: start..<end, with: notes + "\n")
    }

    @Test(
        "A line is a footnote only if its label can be the next",
        arguments: [
            ("1. One.\n2. Two.\n3. Three.\n4. Four.", ["One.", "Two.", "Three.", "Four."]),
            // A label of the text itself, broken to the beginning of a line.
            (
                "1. As said in\n(3) of the plan.\n2. Two.\n3. Three.\n4. Four.",
                ["As said in (3) of the plan.", "Two.", "Three.", "Four."]
            ),
            (
                "1. On January\n16. The rest.\n2. Two.\n3. Three.\n4. Four.",
                ["On January 16. The rest.", "Two.", "Three.", "Four."]
            ),
            (
                "1. See\n1. of the plan.\n2. Two.\n3. Three.\n4. Four.",
                ["See 1. of the plan.", "Two.", "Three.", "Four."]
            ),
            (
                "1. One.\n2. Beside\n(2) and\n(1).\n3. Three.\n4. Four.",
                ["One.", "Beside (2) and (1).", "Three.", "Four."]
            ),
            (
                "(1) One.\n(2) On line\n3. of it.\n(3) Three.\n(4) Four.",
                ["One.", "On line 3. of it.", "Three.", "Four."]
            ),
            ("1. One.\n2. In 19\n99.\n3. Three.\n4. Four.", ["One.", "In 19 99.", "Three.", "Four."]),
            ("1. One.\n2. Two\n10. ten.\n3. Three.\n4. Four.", ["One.", "Two 10. ten.", "Three.", "Four."]),
            // A footnote over a page break, with and without empty lines.
            (
                "1. One.\n2. Two goes\n\u{C}on here.\n3. Three.\n4. Four.",
                ["One.", "Two goes on here.", "Three.", "Four."]
            ),
            (
                "1. One.\n2. Two goes\n\n\u{C}\non here.\n3. Three.\n4. Four.",
                ["One.", "Two goes on here.", "Three.", "Four."]
            ),
            ("1.  One.\n\n2.  Two.\n\n3.  Three.\n\n4.  Four.", ["One.", "Two.", "Three.", "Four."]),
            ("  1. One.\n  2. Two.\n  3. Three.\n  4. Four.", ["One.", "Two.", "Three.", "Four."]),
        ])
    func labels(_ notes: String, _ texts: [String]) throws {
        let document = try onlyFiling(read(form(notes))).document
        #expect(document.footnotes.map(\.text) == texts)
        #expect(document.footnotes.map(\.id) == ["F1", "F2", "F3", "F4"])
    }

    @Test("Footnotes in two columns, read line by line, are an error")
    func twoColumns() throws {
        let two = try read(form("(1) Held by                (2) As said by\nthe fund.                   the partner."))
        #expect(two.diagnostics.contains { $0.code == "footnotes-side-by-side" })
        let columns =
            "(1) Held by                (3) As said by\nthe fund.                   the partner.\n(2) In part.               (4) Whole."
        let outcome = try read(form(columns))
        #expect(outcome.diagnostics.contains { $0.code == "footnotes-side-by-side" && $0.severity == .error })
    }

    @Test("A footnote that no mark names: read where its line shows it, doubted where it may go on with the last")
    func unmarked() throws {
        let apart = try read(form("1. One.\n2. Two.\n3. Three.\n4. Four.\n5. Five."))
        #expect(try onlyFiling(apart).document.footnotes.map(\.text).last == "Five.")
        #expect(!apart.diagnostics.contains { $0.code == "footnote-doubtful" })
        let full = String(repeating: "word ", count: 20) + "end"
        let doubtful = try read(form("1. One.\n2. \(full)\nmore.\n3. Three.\n4. \(full)\n5. Five."))
        #expect(try onlyFiling(doubtful).document.footnotes.count == 4)
        #expect(doubtful.diagnostics.contains { $0.code == "footnote-doubtful" && $0.severity == .warning })
    }
}
