import OwnershipForms
import OwnershipModel
import Testing

@testable import HTMLReports

/// What those rely on who go through a page by its headings, by its links or by the keyboard.
@Suite struct PageAccessTests {
    private func headings(_ page: Element) -> [String] {
        page.everything.filter { ["h1", "h2", "h3", "h4"].contains($0.name) }.map { "\($0.name) \($0.trimmed)" }
    }

    @Test func theHeadings() throws {
        let headings = try headings(elements(of: page(.sample("4"))))
        #expect(headings.first?.hasPrefix("h1 ") == true && headings.filter { $0.hasPrefix("h1") }.count == 1)
        #expect(
            headings.filter { $0.hasPrefix("h2 ") } == [
                "h2 Transactions", "h2 Holdings", "h2 Reporting persons", "h2 Row by row, in words",
                "h2 FORM 4 STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", "h2 Filed, but without a place on this form",
                "h2 About this filing",
            ])
        // Beneath the form: its boxes, its tables and what follows them.
        let form = try #require(headings.firstIndex { $0.hasPrefix("h2 FORM") })
        let below = headings[(form + 1)...].prefix { $0.hasPrefix("h3") }
        #expect(below.first == "h3 1. Name and Address of Reporting Person*")
        #expect(below.filter { $0.hasPrefix("h3 Table ") }.count == 2)
        #expect(below.suffix(3) == ["h3 Reporting Owners", "h3 Explanation of Responses:", "h3 Remarks:"])
    }

    @Test func theCaptionOfATableHoldsItsHeading() throws {
        let page = try elements(of: page(.sample("4")))
        let captions = page.all("table").flatMap { $0.all("caption") }
        #expect(captions.map { $0.all("h2").count + $0.all("h3").count } == [1, 1, 1, 1])
    }

    @Test func theKeyboardSkipsToTheContent() throws {
        let body = try #require(elements(of: page(.sample("4"))).all("body").first)
        let first = try #require(body.children.first)
        #expect(first.name == "a" && first.attributes["href"] == "#main" && first.text == "Skip to content")
        #expect(body.all("main").map { $0.attributes["id"] } == ["main"])
    }

    @Test func whatTheSummaryLeavesOutIsOneLinkAway() throws {
        let page = try elements(of: page(.sample("4")))
        let contents = try #require(page.all("nav").first { $0.attributes["aria-label"] == "On this page" })
        #expect(
            contents.all("a").map { "\($0.text) \($0.attributes["href"] ?? "-")" } == [
                "Form 4 as filed #form", "Table I #table-I", "Table II #table-II", "Footnotes #explanation",
                "Remarks #remarks", "Signatures #signatures", "Filed, but without a place on this form #left-over",
                "Row by row #rows",
            ])
    }

    @Test func rowByRowIsOpenSoThatItPrints() throws {
        let text = try page(.sample("4"))
        let details = try elements(of: text).all("details")
        #expect(details.count == 1 && text.contains("<details open>"))
        #expect(!text.contains(/@media print\{[^@]*details\{display:none/))
    }

    /// No screen reader hears of six drawings of the same name.
    @Test func aDrawingIsNamedByItsAccount() throws {
        let filing = Filing.sample("4") { document in
            var rest = SecurityRow.sale
            (rest.transactionAmount, rest.amountOwned) = (shares("134018"), shares("0"))
            document.nonDerivativeSecurities = [.sale, rest]
        }
        let page = try elements(of: page(filing))
        let chart = try #require(page.all("svg").first)
        let names = (chart.attributes["aria-labelledby"] ?? "").split(separator: " ").map { id in
            page.everything.first { $0.attributes["id"] == String(id) }?.trimmed
        }
        #expect(names == ["Common Stock, held indirectly: By trust", "Position by transaction"])
    }

    @Test func everyMarkOfTheSummaryHasAName() throws {
        let summary = try elements(of: page(.sample("4"))).all("section").first { $0.attributes["class"] == "summary" }
        let marks = (summary?.all("sup") ?? []).flatMap { $0.all("a") }
        #expect(!marks.isEmpty)
        #expect(marks.allSatisfy { $0.attributes["aria-label"] == "Footnote \($0.text.dropFirst().dropLast())" })
    }
}

/// How wide the columns of Tables I and II are.
@Suite struct PageWidthTests {
    private func table(_ rows: [SecurityRow], _ number: Int = 0) -> TableOnPage {
        let filing = Filing.sample("4") { document in
            document.nonDerivativeSecurities = rows
            document.footnotes = (1...6).map { Footnote(id: "F\($0)", text: "Note.") }
        }
        return TableOnPage(fill(filing, file: "x.xml").form.tables[number])
    }

    private func column(_ caption: String, of table: TableOnPage) throws -> Int {
        try #require(table.filled.columns.firstIndex { $0.captions.last?.contains(caption) == true })
    }

    @Test func theyAddUpToTheTable() {
        for rows in [[], [SecurityRow.sale], Array(repeating: .sale, count: 30)] {
            #expect(abs(table(rows).thousandths.reduce(0, +) - 1_000) <= 6)
        }
    }

    @Test func anEmptyColumnIsAtItsMinimumWhereOthersNeedTheRoom() throws {
        var long = SecurityRow.sale
        long.securityTitle = noted(Array(repeating: "Common Stock", count: 20).joined(separator: ", "))
        let table = table([long])
        let deemed = try column("Deemed", of: table)
        // The widest piece of its head is “Execution”.
        #expect((40...60).contains(table.thousandths[deemed]))
    }

    @Test func aColumnIsAsWideAsItsContentNeeds() throws {
        var long = SecurityRow.sale
        long.natureOfOwnership = noted("By the Marlowe Family Irrevocable Trust, of which she is trustee")
        let (short, wide) = (table([.sale]), table([long]))
        let nature = try column("Nature", of: wide)
        #expect(wide.thousandths[nature] > short.thousandths[nature] + 100)
        // On one line: 64 letters of about half an em, in 92 em.
        #expect(wide.thousandths[nature] > 290)
    }

    @Test func theTableIsNeverNarrowerThanItsWords() {
        let (short, long) = (
            table([.sale]).least,
            table([
                {
                    var row = SecurityRow.sale
                    row.securityTitle = noted("Wandelschuldverschreibung")
                    row.amountOwned = shares("123456789012.1234")
                    return row
                }()
            ]).least
        )
        #expect(short < long)
        #expect([50, 60, 70].contains(short))
    }

    @Test func theWidthsStandOnThePage() throws {
        let tables = try elements(of: page(.sample("4"))).all("div").filter {
            $0.attributes["class"]?.hasPrefix("scroll ") == true
        }
        #expect(tables.count == 2)
        for table in tables {
            #expect(table.attributes["class"]?.contains(/^scroll w\d+$/) == true)
            let widths = table.all("col").compactMap { $0.attributes["style"] }
                .compactMap { Double($0.dropFirst("width:".count).dropLast()) }
            #expect(widths.count == table.all("col").count && abs(widths.reduce(0, +) - 100) < 0.7)
        }
    }

    /// The style joins a mark to the word before it by a no-break space of no width: line breaking has no other rule for a
    /// bracket after a stop.
    @Test func aMarkIsJoinedToWhatItMarks() throws {
        let style = try elements(of: page(.sample("4"))).all("style").map(\.source).joined()
        #expect(style.contains("sup::before") && style.contains(#"{content:"\a0";font-size:0}"#))
        #expect(style.contains("sup a::after{content:\"\";position:absolute;"))
    }
}
