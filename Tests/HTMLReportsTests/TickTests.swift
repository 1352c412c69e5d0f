import HTMLReports
import Inputs
import OwnershipForms
import OwnershipReader
import TestSupport
import Testing

/// Boxes and their ticks on the page, from the XML on.
@Suite struct TickTests {
    @Test(arguments: TickMatrix.cases) func everyBoxInEverySpelling(_ tick: TickMatrix.Case) throws {
        let filing = try #require(
            FilingReader.read(Input(name: "x.xml", bytes: Array(tick.xml.utf8))).filings.first)
        let items = try elements(of: page(filing)).all("li").filter { item in
            item.all("span").contains { $0.trimmed.hasPrefix(tick.caption) }
        }
        // A person's boxes stand in box 4 or 5 and again in the block of reporting owners.
        #expect(items.count == (tick.element.hasPrefix("is") ? 2 : 1))
        for item in items {
            let sign = item.all("span").first { $0.attributes["class"] == "tick" }
            #expect((sign?.attributes["aria-label"] ?? item.all("b").first?.trimmed) == tick.words)
            #expect(sign?.trimmed == ["yes": "☒", "no": "☐", "not stated": "☐"][tick.words])
        }
    }
}
