import Diagnostics
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

/// What pages show otherwise than as plain text: check boxes of every make, what is struck out or hidden, pictures, stamps.
@Suite struct PageRenderingTests {
    private static let viewer =
        (try? Fixture.bytes("pages/viewer.html")).map { String(decoding: $0, as: UTF8.self) } ?? ""

    private static func changed(_ part: String, to other: String) throws -> ReadOutcome {
        try #require(viewer.contains(part))
        return try read(viewer.replacing(part, with: other), name: "form.html")
    }

    private func codes(_ outcome: ReadOutcome) -> [String] {
        outcome.diagnostics.filter { $0.severity > .note }.map(\.code)
    }

    /// The boxes of the first reporting person, with another sign in that of the 10 % owner.
    private func boxes(_ sign: String) throws -> (outcome: ReadOutcome, person: ReportingOwner.Relationship?) {
        let outcome = try Self.changed(
            "<td><span class=\"FormData\">X</span></td><td>10% Owner</td>", to: "<td>\(sign)</td><td>10% Owner</td>")
        return (outcome, try onlyFiling(outcome).document.reportingOwners[0].relationship)
    }

    // MARK: Check boxes

    @Test(arguments: [
        "X", "x", "☒", "☑", "&#9745;", "✓", "✔", "√", "[x]", "[✓]", "[*]", "Yes", "<input type=\"checkbox\" checked>",
        "<input type=radio checked=''>", "<img src=a.gif alt='X'>", "<img alt=\"checked\">", "<img alt='✓'>",
        "<img src='img/checked.png'>", "<span><img src=a.gif alt=yes></span>",
        "<label><input type=checkbox checked></label>",
    ])
    func ticks(sign: String) throws {
        let (outcome, person) = try boxes(sign)
        #expect(person?.isTenPercentOwner?.value == true)
        #expect(person?.isDirector == nil && person?.isOfficer?.value == true)
        #expect(person?.officerTitle == "Harbour Master")
        #expect(codes(outcome).isEmpty)
    }

    @Test(arguments: [
        "", "☐", "[ ]", "[]", "_____", "No", "<input type=checkbox>", "<img alt='unchecked'>",
        "<img src=unchecked.gif>",
    ])
    func emptyBoxes(sign: String) throws {
        let (outcome, person) = try boxes(sign)
        #expect(person?.isTenPercentOwner == nil && person?.isOfficer?.value == true)
        #expect(codes(outcome).isEmpty)
    }

    @Test(arguments: ["?", "<img src=a.gif>", "<img alt='' src=spacer.gif>", "#"])
    func whatNobodyUnderstandsIsSaid(sign: String) throws {
        let (outcome, person) = try boxes(sign)
        #expect(person?.isTenPercentOwner?.value != true && person?.officerTitle == "Harbour Master")
        let warning = try #require(outcome.diagnostics.first { $0.code == "box-not-understood" })
        #expect(warning.severity == .warning && warning.message.contains("10% Owner"))
    }

    /// A converter sets all boxes of a list before or behind their captions.
    @Test func boxesMayStandBehindTheirCaptions() throws {
        let relationship = """
            <td></td><td>Director</td><td><span class="FormData">X</span></td><td>10% Owner</td></tr>
            """
        let outcome = try Self.changed(
            relationship,
            to: "<td>Director <input type=checkbox></td><td>10% Owner <input type=checkbox checked></td></tr>")
        let person = try onlyFiling(outcome).document.reportingOwners[0].relationship
        #expect(person.isTenPercentOwner?.value == true && person.isDirector == nil)
        #expect(person.isOfficer?.value == true)
    }

    @Test func picturesElsewhereAreNoBoxes() throws {
        let outcome = try Self.changed("<body>", to: "<body><img src=logo.png>")
        #expect(try onlyFiling(outcome).document == onlyFiling(readFixture("pages/viewer.html")).document)
        #expect(codes(outcome).isEmpty)
    }

    // MARK: Struck out and hidden

    @Test(arguments: [
        "<s>98,750.5</s>", "<del>98,750.5</del>", "<strike>98,750.5</strike>",
        "<span style='color:red; text-decoration: line-through'>98,750.5</span>", "<span class=gone>98,750.5</span>",
    ])
    func whatIsStruckOutIsNoValue(markup: String) throws {
        let style = "<title>SEC FORM 4/A</title><style>p{margin:0} .a, span.gone {text-decoration:line-through}</style>"
        let page = Self.viewer.replacing("<title>SEC FORM 4/A</title>", with: style)
        let outcome = try read(page.replacing("<span>98,750.5</span>", with: "\(markup) 98,000"), name: "form.html")
        #expect(
            try onlyFiling(outcome).document.nonDerivativeSecurities[0].amountOwned.value == .shares(amount("98000")))
        let warning = try #require(outcome.diagnostics.first { $0.code == "struck-out" })
        #expect(warning.notes == ["98,750.5"])
        #expect(warning.message.hasPrefix("Table I, row 1, 5. Amount of Securities Beneficially Owned"))
        #expect(codes(outcome) == ["struck-out"])
    }

    @Test(arguments: [
        "<span hidden>1</span>", "<span style='display: none'>1</span>", "<i style='visibility:hidden;'>1</i>",
        "<script>document.write(1)</script>", "<style>a{}</style>", "<template>1</template>", "<!-- 1 -->",
        "<span class=off>1</span>",
    ])
    func whatABrowserDoesNotShowIsNoValue(markup: String) throws {
        let style = "<title>SEC FORM 4/A</title><style>@media print{.FormData{display:none}} .off{display:none}</style>"
        let page = Self.viewer.replacing("<title>SEC FORM 4/A</title>", with: style)
        let outcome = try read(page.replacing("<span>98,750.5</span>", with: "\(markup)98,750.5"), name: "form.html")
        #expect(try onlyFiling(outcome).document == onlyFiling(readFixture("pages/viewer.html")).document)
        #expect(codes(outcome).isEmpty)
    }

    @Test func hiddenRowsAndStruckRowsAreNone() throws {
        let row = "<tr><td><span class=\"FormData\">Ordinary Shares</span></td><td></td>"
        let hidden = try Self.changed(row, to: row.replacing("<tr>", with: "<tr style=\"display:none\">"))
        #expect(try onlyFiling(hidden).document.nonDerivativeSecurities.count == 1)
        #expect(hidden.diagnostics.first { $0.code == "hidden-text" }?.notes[0].contains("40,000") == true)
        let struck = try Self.changed(
            row, to: row.replacing("<tr>", with: "<tr style=\"text-decoration:line-through\">"))
        #expect(try onlyFiling(struck).document.nonDerivativeSecurities.count == 1)
        #expect(codes(struck) == ["struck-out"])
    }

    @Test func fieldsAndPicturesHoldValues() throws {
        for markup in ["<input value=\"98,750.5\">", "<img alt=\"98,750.5\">"] {
            let outcome = try Self.changed("<span>98,750.5</span>", to: markup)
            #expect(
                try onlyFiling(outcome).document.nonDerivativeSecurities[0].amountOwned.value
                    == .shares(amount("98750.5")))
            #expect(codes(outcome).isEmpty)
        }
        let picture = try Self.changed("<span>98,750.5</span>", to: "<img src=number.png>")
        #expect(codes(picture) == ["value-missing", "picture"])
    }

    // MARK: Stamps, lost rows

    /// A stamp between the tables of an address is none of its lines, and the street needs no caption.
    @Test func addressesKeepTheirLines() throws {
        let expected = try document("pages/viewer.html").reportingOwners
        let stamped = try Self.changed(
            "<span>(Street)</span><table><tr><td>BOSTON",
            to: "<div>CONFIDENTIAL</div><span>(Street)</span><table><tr><td>BOSTON")
        #expect(try onlyFiling(stamped).document.reportingOwners == expected)
        #expect(codes(stamped) == ["text-not-understood"])
        let uncaptioned = try Self.changed(
            "<span>(Street)</span><table><tr><td>BOSTON", to: "<!-- (Street) --><table><tr><td>BOSTON")
        #expect(try onlyFiling(uncaptioned).document.reportingOwners == expected)
    }

    @Test func aLineAcrossATableIsNoRow() throws {
        let outcome = try Self.changed(
            "</tbody></table>\n<table border=\"1\"><thead>\n<tr><th colspan=\"16\"><b>Table II",
            to: "<tr><td colspan=11>CONFIDENTIAL</td></tr></tbody></table>\n<table border=\"1\"><thead>\n"
                + "<tr><th colspan=\"16\"><b>Table II")
        #expect(try onlyFiling(outcome).document.nonDerivativeSecurities.count == 2)
        #expect(codes(outcome) == ["text-not-understood"])
    }

    /// The pages of this program, whose tables have captions, say where there is no row.
    @Test(arguments: [
        ("", true), ("<tr><td colspan=16>None reported.</td></tr>", false),
        ("<tr><td>None reported.</td>\(String(repeating: "<td></td>", count: 15))</tr>", false),
    ])
    func aTableThatHasLostItsRows(row: String, isLost: Bool) throws {
        let rows = try #require(Self.viewer.firstMatch(of: #/<tbody><tr><td><span>Option .*<\/tbody>/#))
        let page = Self.viewer.replacing(rows.0, with: "<caption>Table II</caption><tbody>\(row)</tbody>")
        let outcome = try read(page, name: "form.html")
        #expect(codes(outcome) == (isLost ? ["missing-table"] : []))
        #expect(try onlyFiling(outcome).document.derivativeSecurities.isEmpty)
    }

    @Test func aFormWithoutAnyTableIsNotWhole() throws {
        let from = try #require(Self.viewer.range(of: "<table border=\"1\"><thead>"))
        let to = try #require(Self.viewer.range(of: "<table width=\"40%\">"))
        var page = Self.viewer
        page.removeSubrange(from.lowerBound..<to.lowerBound)
        let outcome = try read(page, name: "form.html")
        #expect(codes(outcome).count { $0 == "missing-table" } == 2)
        let document = try onlyFiling(outcome).document
        #expect(document.gap(in: .nonDerivative) != nil && document.gap(in: .derivative) != nil)
    }

    @Test func aTextBehindThePageIsNotPassedOver() throws {
        let text = try String(decoding: Fixture.bytes("texts/viewer-copied.txt"), as: UTF8.self)
        #expect(failure(Array((Self.viewer + text).utf8), name: "form.html").hasSuffix("several-pages"))
    }

    @Test func otherMarkupIsRefusedByName() throws {
        let text = try String(decoding: Fixture.bytes("texts/viewer-gfm.md"), as: UTF8.self)
        for table in ["\n{|\n|-\n| a\n|}\n", "\n[cols=2]\n|===\n|a |b\n|===\n"] {
            #expect(failure(Array((text + table).utf8), name: "form.txt") == "unreadable-filing")
        }
    }
}
