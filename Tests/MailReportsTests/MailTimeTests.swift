import MailReports
import OwnershipModel
import OwnershipReview
import Testing

@Suite struct MailTimeTests {
    @Test(arguments: [
        ("2013-11-26T17:30:00-05:00", "Tue, 26 Nov 2013 17:30:00 -0500"),
        ("2025-07-04T00:00:59Z", "Fri, 4 Jul 2025 00:00:59 +0000"),
        ("2000-02-29T23:59:01+05:30", "Tue, 29 Feb 2000 23:59:01 +0530"),
        // Noon on the US East Coast, in winter and in summer.
        ("2025-01-15", "Wed, 15 Jan 2025 12:00:00 -0500"), ("2025-07-15", "Tue, 15 Jul 2025 12:00:00 -0400"),
    ])
    func momentsAreWrittenAsMailHasThem(text: String, header: String) throws {
        #expect(try #require(MailTime(text)).text == header)
    }

    @Test(arguments: [
        "", "today", "2025-13-01", "2025-02-29", "2025-01-01T", "2025-01-01T10:00:00", "2025-01-01T24:00:00Z",
        "2025-01-01T10:00:00+5", "2025-01-01 10:00:00Z", "2025-01-01T10:00:00Z\n",
    ])
    func whatIsNoMomentIsRefused(text: String) {
        #expect(MailTime(text) == nil)
    }

    @Test func secondsSince1970AreUniversalTime() throws {
        #expect(try #require(MailTime(secondsSince1970: 0)).text == "Thu, 1 Jan 1970 00:00:00 +0000")
        #expect(try #require(MailTime(secondsSince1970: -1)).text == "Wed, 31 Dec 1969 23:59:59 +0000")
        #expect(try #require(MailTime(secondsSince1970: 1_385_505_000)).text == "Tue, 26 Nov 2013 22:30:00 +0000")
        #expect(try #require(MailTime("2013-11-26T17:30:00-05:00")).secondsSince1970 == 1_385_505_000)
    }

    @Test func acceptanceIsEasternTime() throws {
        let winter = try #require(AcceptanceTime(compact: "20131126173000"))
        #expect(MailTime(EasternTime(winter)).text == "Tue, 26 Nov 2013 17:30:00 -0500")
        let summer = try #require(AcceptanceTime(compact: "20250704160506"))
        #expect(MailTime(EasternTime(summer)).text == "Fri, 4 Jul 2025 16:05:06 -0400")
    }
}
