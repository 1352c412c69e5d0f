import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// The viewer's page of an invented filing as inscriptis writes it: grids whose columns are as wide as their widest cell.
@Suite struct UnfoldedGridTests {
    private static let text =
        (try? Fixture.bytes("texts/viewer-unfolded.txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    private static var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private func expectSame(_ text: String, _ comment: Comment) throws {
        let outcome = try read(text)
        var page = try document("pages/viewer.html")
        // The CIKs stand in links, and a text does not tell where a paragraph ends.
        page.remarks = page.remarks?.split(whereSeparator: \.isNewline).joined(separator: " ")
        page.issuer.cik = nil
        for index in page.reportingOwners.indices { page.reportingOwners[index].cik = nil }
        #expect(try onlyFiling(outcome).document == page, comment)
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .note }, comment)
    }

    @Test func readsAsThePage() throws { try expectSame(Self.text, "as it was made") }

    @Test("Editors drop the blanks at the ends of lines")
    func trimmed() throws {
        try expectSame(
            Self.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n"), "trimmed")
    }

    @Test("Lines that end with CR LF")
    func windows() throws { try expectSame(Self.lines.joined(separator: "\r\n"), "CR LF") }

    @Test("A row that was moved by a blank suits no columns: it is refused, and nothing is said of the whole")
    func moved() throws {
        let moved = Self.lines.map { line in
            line.hasPrefix("Option (right to buy)")
                ? String(line).replacing(" 04/02/2026 ", with: "  04/02/2026 ") : String(line)
        }
        let outcome = try read(moved.joined(separator: "\n"))
        let document = try onlyFiling(outcome).document
        #expect(outcome.diagnostics.contains { $0.severity == .error && $0.message.contains("Table II") })
        #expect(document.derivativeSecurities.isEmpty)
        #expect(document.missingParts.contains(.derivativeSecurities))
    }

    @Test(
        "The town above all three captions",
        arguments: [
            ("(Street) CORK    T12", "CORK", nil, "T12"), ("(Street) DULUTH  MN  55802", "DULUTH", "MN", "55802"),
            ("(Street) ST MARY MEAD  ME", "ST MARY MEAD", "ME", nil), ("(Street) CORK", "CORK", nil, nil),
            ("(Street) NEW YORK  NY  10001-2345", "NEW YORK", "NY", "10001-2345"),
            ("(Street) LONDON  X0  EC2V 7HN", "LONDON", "X0", "EC2V 7HN"),
        ] as [(String, String, String?, String?)])
    func town(_ line: String, _ city: String, _ state: String?, _ zipCode: String?) throws {
        let text = Self.text.replacing("(Street) CORK    T12", with: line)
        let address = try #require(onlyFiling(read(text)).document.reportingOwners.first?.address)
        #expect(address.city == city && address.state == state && address.zipCode == zipCode)
        #expect(address.street1 == "C/O TIDEMILL PLC" && address.street2 == "7 QUAY ROW")
    }
}
