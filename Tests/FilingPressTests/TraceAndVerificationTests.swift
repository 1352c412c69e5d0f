import FilingPress
import Foundation
import TestSupport
import Testing

/// A submission of documents that differ in an amount.
private func submission(_ number: Int, accepted: String, _ amounts: String...) throws -> [UInt8] {
    let sample = String(decoding: try Fixture.bytes("allied-motion-form-4-2013-11-26.xml"), as: UTF8.self)
    let documents = amounts.map { amount in
        "<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n\(sample.replacing("145770", with: amount))</XML>\n</TEXT>\n</DOCUMENT>\n"
    }
    return Array(
        """
        <SEC-DOCUMENT>0001234567-13-00000\(number).txt : 20131126
        <SEC-HEADER>0001234567-13-00000\(number).hdr.sgml : 20131126
        <ACCEPTANCE-DATETIME>\(accepted)
        ACCESSION NUMBER:\t\t0001234567-13-00000\(number)
        CONFORMED SUBMISSION TYPE:\t4
        FILED AS OF DATE:\t\t20131126
        </SEC-HEADER>
        \(documents.joined())</SEC-DOCUMENT>

        """.utf8)
}

@Suite struct FilingTraceTests {
    private func trace(_ number: Int, accepted: String) throws -> FilingTrace {
        try #require(FilingTrace.traces(of: submission(number, accepted: accepted, "1"), named: "x.txt").first)
    }

    /// By day, then by time of day, then by number.
    @Test func theEarlierIsWhatEDGARAcceptedFirst() throws {
        let morning = try trace(7, accepted: "20131126090000")
        let noon = try trace(5, accepted: "20131126120000")
        let again = try trace(6, accepted: "20131126120000")
        let before = try trace(8, accepted: "20131125230000")
        #expect(morning.isEarlier(than: noon) && !noon.isEarlier(than: morning))
        #expect(noon.isEarlier(than: again) && !again.isEarlier(than: noon))
        #expect(before.isEarlier(than: morning) && !morning.isEarlier(than: before))
        #expect(!noon.isEarlier(than: noon))
    }

    /// What does not tell its day is earlier than nothing.
    @Test func anUnknownDayComesLast() throws {
        let bare = try #require(
            FilingTrace.traces(of: Fixture.bytes("allied-motion-form-4-2013-11-26.xml"), named: "x.xml").first)
        let dated = try trace(1, accepted: "20131126120000")
        #expect(dated.isEarlier(than: bare) && !bare.isEarlier(than: dated) && !bare.isEarlier(than: bare))
    }
}

@Suite struct VerificationTests {
    /// A filing that one of two inputs has and the other lacks is a difference, whatever the others say.
    @Test func aFilingMoreIsADifference() throws {
        let one = try submission(1, accepted: "20131126120000", "1")
        let two = try submission(1, accepted: "20131126120000", "1", "2")
        let same = try Verification(one, named: "a", against: one, named: "b")
        #expect(same.holds && same.counts == (1, 1))
        let more = try Verification(one, named: "a", against: two, named: "b")
        #expect(!more.holds && more.counts == (1, 2))
        #expect(more.comparisons.count == 1 && more.comparisons[0].differences.isEmpty)
        let less = try Verification(two, named: "a", against: one, named: "b")
        #expect(!less.holds && less.counts == (2, 1))
        #expect(more.unpaired.second.count == 1 && less.unpaired.first.count == 1)
    }

    /// Filings are compared with their counterparts, wherever these stand.
    @Test func filingsFindTheirCounterparts() throws {
        func joined(_ filings: (Int, String)...) throws -> [UInt8] {
            try filings.flatMap { try submission($0, accepted: "20131126120000", $1) + [0x0A] }
        }
        let one = try joined((1, "1"), (2, "2"), (3, "3"))
        let turned = try Verification(one, named: "a", against: joined((3, "3"), (1, "1"), (2, "2")), named: "b")
        #expect(turned.holds && turned.pairs.map(\.second) == [1, 2, 0])
        let changed = try Verification(one, named: "a", against: joined((2, "4"), (3, "3")), named: "b")
        #expect(!changed.isEqual && changed.pairs.map(\.first) == [1, 2])
        #expect(changed.unpaired.first.map(\.index) == [0] && changed.unpaired.second.isEmpty)
    }

    /// What could not be read proves nothing.
    @Test func anErrorIsNoProof() throws {
        let whole = String(decoding: try Fixture.bytes("pages/viewer.html"), as: UTF8.self)
        let page = Array(whole.replacing("<td><span>By Trust</span></td>", with: "").utf8)
        let same = try Verification(page, named: "a.html", against: page, named: "b.html")
        #expect(same.isEqual && !same.holds)
    }
}

@Suite struct WithheldRemarkTests {
    /// What the reader says of a filing may quote what is to be withheld: redacted data do not repeat it.
    @Test func redactedDataQuoteNoInput() throws {
        let sample = String(decoding: try Fixture.bytes("allied-motion-form-4-2013-11-26.xml"), as: UTF8.self)
        let odd = sample.replacing("</reportingOwner>", with: "<street3>9 Side Door</street3></reportingOwner>")
        func json(_ redacts: Bool) throws -> [String: Any] {
            let press = ReportPress(try PressOptions(formats: [.json], redactsAddresses: redacts))
            let bytes = try press.press(Array(odd.utf8), named: "a.xml").filings[0].reports[0].bytes
            return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        }
        let codes = { (json: [String: Any]) in
            (json["diagnostics"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        }
        #expect(try codes(json(false)) == ["unknown-element"])
        #expect(try codes(json(true)) == [])
        #expect(try "\(json(false))".contains("9 Side Door") && !"\(json(true))".contains("9 Side Door"))
    }
}
