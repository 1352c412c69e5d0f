import Foundation
import HTMLReports
import Inputs
import OwnershipModel
import OwnershipReader
import TestSupport
import Testing

/// What stands above the form.
@Suite struct SummaryTests {
    private func summary(_ filing: Filing) throws -> Element {
        try #require(elements(of: page(filing)).all("section").first { $0.attributes["class"] == "summary" })
    }

    private func rows(_ summary: Element, labelledBy id: String) throws -> [String] {
        let region = try #require(summary.all("div").first { $0.attributes["aria-labelledby"] == id })
        return region.all("tbody").flatMap { $0.all("tr") }.map { $0.children.map(\.trimmed).joined(separator: " | ") }
    }

    private func fixture(_ name: String) throws -> Filing {
        let bytes = [UInt8](try Data(contentsOf: ProjectFolder.fixtures.appendingPathComponent(name)))
        return try #require(FilingReader.read(Input(name: "x.xml", bytes: bytes)).filings.first)
    }

    @Test func theSampleInFiveSeconds() throws {
        let summary = try summary(fixture("allied-motion-form-4-2013-11-26.xml"))
        #expect(
            summary.all("h1").map(\.text) == [
                "Robert Michel M, a director, sold 2,119 shares of common stock for about $21,305 at $10.00 to $10.80 each, held "
                    + "indirectly."
            ])
        #expect(
            summary.all("dl").flatMap { $0.all("div") }.map { $0.children.map(\.text).joined(separator: ": ") } == [
                "Issuer: ALLIED MOTION TECHNOLOGIES INC [AMOT]", "Period: 11/19/2013", "Filed: date unknown",
                "Rule 10b5-1 plan: the form had no such box",
            ])
        #expect(
            try rows(summary, labelledBy: "traded") == [
                "Common Stock, held indirectly: By Family Trust",
                "Sold common stock, 2 rows code S | 11/22/2013 to 11/25/2013 | 119 | $10.80 | $1,285.20",
                "Common Stock, held indirectly: By two trusts for the benefit of the Reporting Person's children",
                "Sold common stock code S(1) | 11/19/2013 | 2,000 | $10.00 to $10.20 | about $20,020",
            ])
        #expect(
            try rows(summary, labelledBy: "held").map { $0.replacing(/Position.*?\./, with: "") }.prefix(3) == [
                "Common Stock, held directly | – |  | 6,000", "Common Stock, held indirectly: By IRA | – |  | 145,770",
                "Common Stock, held indirectly: By Family Trust | 7,340 | −1.6 % | 7,221",
            ])
        #expect(
            summary.all("ul").last?.all("li").first?.trimmed.hasPrefix("Robert Michel M, directorC/O ALLIED MOTION")
                == true)
    }

    @Test func thePlanHasThreeStates() throws {
        for (filed, said) in [("1", "yes"), ("0", "no"), (nil, "not stated"), ("maybe", "“maybe”")] {
            let filing = Filing.sample("4") { $0.aff10b5One = filed.map { Filed($0) } }
            #expect(try summary(filing).all("dd").map(\.text).contains(said))
        }
        // The initial statement never asked.
        #expect(try !summary(.sample("3") { $0.aff10b5One = nil }).text.contains("10b5-1"))
    }

    @Test func aRowWithoutAPriceMakesTheValueAtLeast() throws {
        let filing = Filing.sample("4") { document in
            var unpriced = SecurityRow.sale
            unpriced.pricePerShare = noted(nil, "F1")
            document.nonDerivativeSecurities = [.sale, unpriced]
        }
        let rows = try rows(summary(filing), labelledBy: "traded")
        #expect(rows.last?.contains("2,500") == true)
        #expect(rows.last?.hasSuffix("| at least $13,500") == true)
    }

    @Test func aMarkInTheSummaryLeadsToItsFootnote() throws {
        let marks = try summary(.sample("4")).all("sup").flatMap(\.children)
        #expect(!marks.isEmpty)
        #expect(
            marks.filter { $0.name == "a" }.allSatisfy {
                $0.attributes["href"] == "#fn-\($0.text.dropFirst().dropLast())"
            })
        #expect(marks.allSatisfy { $0.attributes["id"] == nil })
    }

    @Test func marksThatDoNotFollowOneAnotherAreAllShown() throws {
        let filing = Filing.sample("4") { document in
            document.footnotes = (1...6).map { Footnote(id: "F\($0)", text: "Note.") }
            document.nonDerivativeSecurities = (1...6).map { number in
                var row = SecurityRow.sale
                row.pricePerShare = noted("10", "F\(number)")
                return row
            }
        }
        let prices = try summary(filing).all("td").first { $0.text.hasPrefix("$10.00") }
        #expect(prices?.all("a").map { $0.attributes["href"] } == [1, 3, 4, 5, 6].map { "#fn-\($0)" })
        #expect(prices?.trimmed == "$10.00(1)(3)(4)(5)(6)")
    }

    @Test func barsStandOnZeroAndHaveWholeNumbers() throws {
        let filing = Filing.sample("4") { document in
            var rest = SecurityRow.sale
            rest.transactionAmount = shares("134018")
            rest.amountOwned = shares("0")
            document.nonDerivativeSecurities = [.sale, rest]
        }
        let chart = try #require(summary(filing).all("svg").first)
        #expect(chart.all("desc").map(\.text) == ["Before: 135,268. Then: 134,018; 0."])
        // 40 × 134,018 ÷ 135,268 is 39.6…, rounded down.
        #expect(chart.all("rect").map { $0.attributes["height"] } == ["40", "39", "0"])
    }

    @Test func balancesThatDoNotFollowHaveNoBars() throws {
        let filing = Filing.sample("4") { $0.nonDerivativeSecurities = [.sale, .sale] }
        #expect(try summary(filing).all("svg").isEmpty)
    }

    @Test func whatChangesLessThanTwoPerCentHasNoBars() throws {
        #expect(try summary(.sample("4") { $0.nonDerivativeSecurities = [.sale] }).all("svg").isEmpty)
    }

    /// The drawing is called what the account is called.
    @Test func theChartIsNamedByItsAccount() throws {
        let filing = Filing.sample("4") { document in
            var rest = SecurityRow.sale
            (rest.transactionAmount, rest.amountOwned) = (shares("134018"), shares("0"))
            document.nonDerivativeSecurities = [.sale, rest]
        }
        let summary = try summary(filing)
        let names = try #require(summary.all("svg").first?.attributes["aria-labelledby"]).split(separator: " ")
        let name = summary.all("span").first { $0.attributes["id"].map { names.contains(Substring($0)) } ?? false }
        #expect(name?.text.hasPrefix("Common Stock") == true)
    }

    @Test func theFigureIsWhatTheSalesComeTo() throws {
        let figure = try summary(.sample("4") { $0.nonDerivativeSecurities = [.sale] }).all("p").first {
            $0.attributes["class"] == "figure"
        }
        #expect(figure?.text.contains("$13,500") == true)
    }

    @Test func anInitialStatementHasOneColumnOfWhatIsHeld() throws {
        let summary = try summary(
            .sample("3") { document in
                var stock = SecurityRow(.holding)
                stock.securityTitle = Noted("Common Stock")
                stock.amountOwned = shares("6000")
                document.nonDerivativeSecurities = [stock]
                document.derivativeSecurities = []
            })
        let heads = summary.all("thead").last?.all("th").map(\.text) ?? []
        #expect(heads.first == "Security" && heads.last == "Held" && !heads.contains("Before"))
    }

    @Test func whereEDGARKeepsIt() throws {
        var filing = Filing.sample("4")
        filing.accessionNumber = AccessionNumber("0001234567-24-000042")
        let links = try elements(of: page(filing)).all("nav").filter { $0.attributes["class"] == "sources" }
            .flatMap { $0.all("a") }.map { $0.attributes["href"] }
        let folder = "https://www.sec.gov/Archives/edgar/data/1000001/000123456724000042/"
        #expect(links == [folder + "0001234567-24-000042-index.htm", folder + "0001234567-24-000042.txt"])
        #expect(try elements(of: page(.sample("4"))).all("nav").map { $0.attributes["class"] } == ["contents"])
    }

    @Test func machinesReadTheSame() throws {
        var filing = Filing.sample("4")
        filing.accessionNumber = AccessionNumber("0001234567-24-000042")
        let address = "https://example.org/a.html"
        let bytes = try HTMLReport().render(content(filing, canonical: address))
        let page = try elements(of: String(decoding: bytes, as: UTF8.self))
        #expect(page.all("link").map(\.attributes) == [["rel": "canonical", "href": address]])
        let meta = page.all("meta").reduce(into: [:]) { $0[$1.attributes["property"] ?? ""] = $1.attributes["content"] }
        #expect(meta["og:url"] == address && meta["og:title"] == page.all("title")[0].text)
        #expect(meta["og:description"].map { $0 == page.all("h1")[0].text } == true)
        let data = Data(page.all("script")[0].source.utf8)
        let read = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(read["@type"] as? String == "Report" && read["url"] as? String == address)
        #expect(read["reportNumber"] as? String == "0001234567-24-000042" && read["datePublished"] == nil)
        #expect(
            (read["author"] as? [[String: String]])?.map(\.["name"]) == ["MARLOWE PIPPA J", "Marlowe Family Trust"])
        #expect((read["about"] as? [String: String])?["tickerSymbol"] == "SDGE")
    }

    @Test func aWithheldAddressIsSaid() throws {
        let redacted = try page(Filing.sample("4").redactingAddresses())
        #expect(!redacted.contains("REED LANE") && !redacted.contains("C/O SEDGE"))
        #expect(redacted.contains("PROVIDENCE, RI 02903") && redacted.contains("Address withheld"))
        #expect(redacted.contains("[street address withheld]"))
        #expect(try !page(.sample("4")).contains("withheld"))
    }
}
