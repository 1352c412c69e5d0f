import OwnershipForms
import OwnershipModel
import OwnershipReview
import Testing

@testable import HTMLReports

/// Where footnote marks stand, and how many there may be.
@Suite struct MarkStyleTests {
    private func styles(_ count: Int) throws -> [String?] {
        let filing = Filing.sample("4") { document in
            document.footnotes = (1...5).map { Footnote(id: "F\($0)", text: "Note \($0).") }
            var row = SecurityRow.sale
            row.transactionAmount.marks = []
            row.pricePerShare = Noted(Filed("10"), marks: (0..<count).map { FootnoteMark("F\($0 + 1)") })
            document.nonDerivativeSecurities = [row]
        }
        let table = fill(filing, file: "x.xml").form.tables[0]
        let price = try #require(table.columns.firstIndex { $0.captions.last == "Price" })
        let amount = try #require(table.columns.firstIndex { $0.captions.last == "Amount" })
        let styles = TableOnPage(table).styles
        return [styles[price], styles[amount]]
    }

    /// One mark or two hang beside the digits; for more there is no room, and they stand in line.
    @Test(arguments: [(0, "n"), (1, "n m"), (2, "n m m2"), (3, "n"), (5, "n")])
    func marksOnNumbers(count: Int, style: String) throws {
        #expect(try styles(count) == [style, "n"])
    }

    private func shown(_ count: Int) throws -> [String] {
        let filing = Filing.sample("4") { document in
            document.footnotes = (1...6).map { Footnote(id: "F\($0)", text: "Note.") }
            document.nonDerivativeSecurities = (1...count).map { number in
                var row = SecurityRow.sale
                // What explains the deed stands at the code: then the price has footnotes of its own.
                row.transactionCoding?.marks = [FootnoteMark("F6")]
                row.pricePerShare = noted("10", "F\(number)")
                return row
            }
        }
        let summary = try elements(of: page(filing)).all("section").first { $0.attributes["class"] == "summary" }
        let prices = summary?.all("td").first { $0.text.hasPrefix("$10.00") }
        return prices?.all("a").compactMap { $0.attributes["href"] } ?? []
    }

    @Test func fourMarksAreShownAndOfMoreTheEnds() throws {
        #expect(try shown(3) == ["#fn-1", "#fn-2", "#fn-3"])
        #expect(try shown(4) == ["#fn-1", "#fn-2", "#fn-3", "#fn-4"])
        // What is left out is one link away.
        #expect(try shown(5) == ["#fn-1", "#fn-2", "#fn-5"])
    }
}

@Suite struct PositionChartTests {
    /// Twelve units for each bar, as many as fit; more become narrower.
    @Test(arguments: [(2, 24, 24), (24, 288, 288), (25, 288, 300), (60, 288, 720)])
    func aChartIsNoWiderThanItsPlace(positions: Int, width: Int, drawn: Int) throws {
        let filing = Filing.sample("4") { document in
            document.nonDerivativeSecurities = (1..<positions).map { number in
                var row = SecurityRow.sale
                row.transactionAmount = shares("20")
                row.amountOwned = shares("\(900 + 20 * (positions - number))")
                return row
            }
        }
        let chart = try #require(elements(of: page(filing)).all("svg").first)
        #expect(chart.all("rect").count == positions)
        #expect(chart.attributes["width"] == "\(width)")
        #expect(chart.attributes["viewBox"] == "0 0 \(drawn) 41" || chart.attributes["viewbox"] == "0 0 \(drawn) 41")
    }
}

@Suite struct LinkedDataEscapeTests {
    /// Noncharacters are for nobody's eyes; whatever can be seen stands as it is.
    @Test(
        arguments: [
            ([0xFFFF], "\\uFFFF"), ([0xFFFE], "\\uFFFE"), ([0xFDD0], "\\uFDD0"), ([0xFDEF], "\\uFDEF"),
            ([0xDBFF, 0xDFFF], "\\uDBFF\\uDFFF"), ([0xD83F, 0xDFFE], "\\uD83F\\uDFFE"), ([0xFDF0], "\u{FDF0}"),
            ([0xFFFD], "\u{FFFD}"), ([0xD83E, 0xDDFE], "🧾"), ([0x2028], "\\u2028"), ([0xE9], "é"),
        ] as [([UInt16], String)])
    func noncharactersAreWrittenByNumber(units: [UInt16], written: String) {
        var json = JSONText()
        json.object { $0.member("a", "x" + String(decoding: units, as: UTF16.self) + "y") }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"a\":\"x\(written)y\"}")
    }
}

@Suite struct MailColourTests {
    @Test(arguments: ["#0b5394", "#ABCDEF", "#000000", "#ffffff"])
    func sixHexadecimalDigits(text: String) throws {
        #expect(try #require(MailColour(text)).text == text)
    }

    @Test(arguments: [
        "0b5394", "#0b539", "#0b53944", "#gggggg", "#0b539g", "#0b 394", "red", "", "#12345\"", "#１２３４５６",
    ])
    func whatIsNoColour(text: String) {
        #expect(MailColour(text) == nil)
    }
}
