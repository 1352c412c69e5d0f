import Bytes
import OwnershipModel
import Testing

@testable import SiteReports

/// What a filing is called, and what of it may be handed out.
@Suite struct SiteKeyTests {
    private let content = Digest(of: "content")

    private func filing(_ accession: String?) -> Filing {
        Filing(
            document: OwnershipDocument(documentType: Filed("4")),
            accessionNumber: accession.flatMap { AccessionNumber($0) })
    }

    @Test func accessionNumbersName() {
        let filing = filing("0001181431-13-060435")
        #expect(SiteKey.key(of: filing, content: content) == "0001181431-13-060435")
        #expect(SiteKey.key(of: filing, content: content, number: 2) == "0001181431-13-060435-2")
    }

    @Test func contentNamesWhatHasNoNumber() {
        let key = SiteKey.key(of: filing(nil), content: content)
        #expect(key.wholeMatch(of: /x-[0-9a-f]{12}/) != nil)
        #expect(key == SiteKey.key(of: filing(nil), content: content))
        #expect(key != SiteKey.key(of: filing(nil), content: Digest(of: "other content")))
    }

    @Test(arguments: [
        ("46129", "0000046129"), ("0000046129", "0000046129"), ("0", nil), ("", nil), ("12345678901", nil),
        ("../evil", nil), ("４６１２９", nil),
    ])
    func onlyNumbersAreCIKs(_ text: String, _ cik: String?) {
        #expect(SiteKey.cik(text) == cik)
    }

    @Test(arguments: [
        ("<ownershipDocument/>", ".xml"),
        ("<ownershipDocument><a xmlns=\"http://www.w3.org/1999/xhtml\"/></ownershipDocument>", ".xml.txt"),
        ("<?xml-stylesheet href=\"x\"?><ownershipDocument/>", ".xml.txt"), ("<\u{0}o\u{0}", ".xml.txt"), ("", nil),
    ])
    func whatABrowserCouldRunIsText(_ source: String, _ ending: String?) {
        #expect(SiteSource.ending(of: Array(source.utf8)[...]) == ending)
    }

    @Test func digestsComeBackFromTheirText() {
        #expect(Digest(content.description) == content)
        #expect(Digest(high: 1, low: 2).description == "00000000000000010000000000000002")
        #expect(Digest("xyz") == nil)
    }
}
