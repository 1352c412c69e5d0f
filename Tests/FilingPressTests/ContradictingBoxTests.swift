import FilingPress
import OwnershipReader
import TestSupport
import Testing

/// The boxes of the first reporting person stand on our pages twice: in box 5 and in the list of owners.
@Suite struct ContradictingBoxTests {
    private func page() throws -> String {
        let filing = try Fixture.bytes("allied-motion-form-4-2013-11-26.xml")
        let pressed = try ReportPress(PressOptions(formats: [.html])).press(filing, named: "filing.xml")
        return String(decoding: try #require(pressed.filings.first?.reports.first?.bytes), as: UTF8.self)
    }

    private func lost(_ page: String) throws -> [String] {
        try FilingReader.read(Input(name: "page.html", bytes: Array(page.utf8))).diagnostics
            .filter { $0.code == "value-missing" }.map(\.message)
    }

    private let ticked = "<li><span class=\"tick\" role=\"img\" aria-label=\"yes\">☒</span> <span>Director</span></li>"
    private let open = "<li><span class=\"tick\" role=\"img\" aria-label=\"no\">☐</span> <span>10% Owner</span></li>"

    @Test func aPageThatAgreesSaysNothing() throws {
        #expect(try lost(page()).isEmpty)
    }

    @Test func aBoxThatIsTickedOnceIsSaid() throws {
        let page = try page()
        for (box, caption) in [(ticked, "Director"), (open, "10% Owner")] {
            let isTicked = box.contains("☒")
            let turned = box.replacing(isTicked ? "☒" : "☐", with: isTicked ? "☐" : "☒")
                .replacing(isTicked ? "\"yes\"" : "\"no\"", with: isTicked ? "\"no\"" : "\"yes\"")
            let place = try #require(page.range(of: box))
            let damaged = page.replacingCharacters(in: place, with: turned)
            #expect(try lost(damaged).contains { $0.contains("which state of the box “\(caption)” is right") })
        }
    }
}
