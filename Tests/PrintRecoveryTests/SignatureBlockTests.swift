import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Signatures of texts that keep the layout by blanks, whose names run over several lines.
@Suite struct SignatureBlockTests {
    private static let left = String(repeating: " ", count: 100)
    private static let caption = "** Signature of Reporting Person    Date"

    /// The laid-out text of the fixtures with other signatures.
    private func read(_ signatures: [String]) throws -> ReadOutcome {
        let text = String(decoding: try Fixture.bytes("texts/viewer-laid-out.txt"), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let remarks = try #require(lines.firstIndex(of: "Remarks:"))
        let reminder = try #require(lines.firstIndex { $0.hasPrefix("Reminder:") })
        let block = signatures.map { line in line.isEmpty || line == "\u{C}" ? line : Self.left + line }
        return try ReadingSupport.read(
            (lines[...remarks] + [""] + block + lines[reminder...]).joined(separator: "\n"), name: "form.txt")
    }

    private func names(_ outcome: ReadOutcome) throws -> [String?] {
        try onlyFiling(outcome).document.signatures.map(\.name)
    }

    @Test("A line of a name that is the word of a box ends no signatures")
    func wordOfABox() throws {
        let outcome = try read([
            "Tidemill Harbour plc, By :",
            "/s/ Paul Hobb,                      04/06/2026",
            "Director",
            "Quay LP, By: /s/ Ann Reed,",
            "                                    04/07/2026",
            "Chief Harbour Officer",
            Self.caption,
        ])
        let document = try onlyFiling(outcome).document
        #expect(
            document.signatures == [
                Signature(name: "Tidemill Harbour plc, By : /s/ Paul Hobb, Director", date: day("2026-04-06")),
                Signature(name: "Quay LP, By: /s/ Ann Reed, Chief Harbour Officer", date: day("2026-04-07")),
            ])
        #expect(document.footnotes.last?.text == "All at once.")
        #expect(outcome.diagnostics.map(\.code) == ["read-from-text"])
    }

    @Test("Where a page ends within a name its date stands beside any of its lines")
    func overAPage() throws {
        let outcome = try read([
            "Quay LP, by: Quay GP LLC,",
            "its partner, by: /s/ Ann            04/06/2026",
            "Reed, Treasurer",
            "Weir LP, by: Weir GP LLC,           04/06/2026",
            "\u{C}",
            "its general partner, by: /s/",
            "Ann Reed, as attorney for",
            "Paul Hobb, Secretary",
            "Lock LLC, by: /s/ Ann",
            "                                    04/06/2026",
            "Reed, Treasurer",
            Self.caption,
        ])
        #expect(
            try names(outcome) == [
                "Quay LP, by: Quay GP LLC, its partner, by: /s/ Ann Reed, Treasurer",
                "Weir LP, by: Weir GP LLC, its general partner, by: /s/ Ann Reed, as attorney for Paul Hobb, Secretary",
                "Lock LLC, by: /s/ Ann Reed, Treasurer",
            ])
    }

    @Test("A date beside the upper of two lines, as w3m puts it")
    func beside() throws {
        let outcome = try read([
            "By: /s/ Ann Reed, Corporate         04/06/2026",
            "Secretary of Quay LLC",
            "By: /s/ Paul Hobb, Assistant        04/07/2026",
            "Secretary of Weir LLC",
            Self.caption,
        ])
        #expect(
            try names(outcome) == [
                "By: /s/ Ann Reed, Corporate Secretary of Quay LLC",
                "By: /s/ Paul Hobb, Assistant Secretary of Weir LLC",
            ])
    }

    @Test("A caption that runs over two lines")
    func narrow() throws {
        let outcome = try read([
            "/s/ Ann Reed, on",
            "behalf of Quay LP and    04/06/2026",
            "each other person",
            "hereunder",
            "** Signature of          Date",
            "Reporting Person",
        ])
        #expect(try names(outcome) == ["/s/ Ann Reed, on behalf of Quay LP and each other person hereunder"])
        let remarks = try onlyFiling(outcome).document.remarks
        #expect(remarks ?? "" == "", "\(remarks ?? "")")
    }

    @Test("Lines that suit two dates alike are warned of")
    func doubtful() throws {
        let outcome = try read([
            "Ann Reed, Corporate                 04/06/2026",
            "Secretary of Quay LLC",
            "Paul Hobb, Assistant                04/07/2026",
            "Secretary of Weir LLC",
            Self.caption,
        ])
        #expect(outcome.diagnostics.map(\.code).contains("signature-doubtful"))
    }

    @Test("Signatures as a list of Markdown, a name and its date one blank apart")
    func list() throws {
        let text = String(decoding: try Fixture.bytes("texts/viewer-copied.txt"), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = try #require(lines.firstIndex { $0.hasPrefix("\t/s/") })
        let end = try #require(lines.firstIndex { $0.contains("** Signature of") })
        lines[first...end] = [
            "- /s/ Ann Reed, as attorney for Quay LP 04/07/2026", "- /s/ Ann Reed, as attorney for Weir LP 04/08/2026",
            "- ** Signature of Reporting Person Date",
        ]
        let remarks = try #require(lines.firstIndex(of: "Remarks:"))
        lines[remarks] = "**Remarks:**"
        let document = try onlyFiling(
            ReadingSupport.read(lines.joined(separator: "\n"), name: "form.md")
        ).document
        #expect(
            document.signatures == [
                Signature(name: "/s/ Ann Reed, as attorney for Quay LP", date: day("2026-04-07")),
                Signature(name: "/s/ Ann Reed, as attorney for Weir LP", date: day("2026-04-08")),
            ])
    }
}
