import Foundation
import SiteReports
import Testing

@Suite struct JSONFeedTests {
    private func read(_ filings: [ListedFiling], base: BaseURL?) throws -> [String: Any] {
        let feed = Feed(title: "Insiders", author: "Quillwort", page: "index.html", filings: filings)
        let object = try JSONSerialization.jsonObject(with: Data(feed.json(at: "feed.json", base: base)))
        return try #require(object as? [String: Any])
    }

    @Test func holdsWhatIsRequired() throws {
        let feed = try read([.sample(accepted: "20130726173001")], base: base())
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["title"] as? String == "Insiders")
        #expect(feed["feed_url"] as? String == "https://insiders.example/section16/feed.json")
        #expect(feed["home_page_url"] as? String == "https://insiders.example/section16/index.html")
        let item = try #require((feed["items"] as? [[String: Any]])?.first)
        #expect(item["id"] as? String == item["url"] as? String)
        #expect(item["date_published"] as? String == "2013-07-26T17:30:01-04:00")
        #expect(item["content_text"] as? String == "Sold 100 shares at $10.00.")
        let attachment = try #require((item["attachments"] as? [[String: Any]])?.first)
        #expect(attachment["mime_type"] as? String == "application/pdf")
        #expect(attachment["size_in_bytes"] as? Int == 12_345)
        let filing = try #require(item["_filing"] as? [String: Any])
        #expect(filing["accessionNumber"] as? String == "0001000001-13-000001")
        #expect((filing["issuer"] as? [String: Any])?["tradingSymbol"] as? String == "QWRT")
    }

    @Test func withoutABaseThereAreNoAddresses() throws {
        let feed = try read([.sample()], base: nil)
        #expect(Set(feed.keys) == ["version", "title", "authors", "language", "items"])
        let item = try #require((feed["items"] as? [[String: Any]])?.first)
        #expect(item["id"] as? String == "0001000001-13-000001")
        #expect(item["url"] == nil && item["attachments"] == nil)
        #expect(item["content_text"] != nil)
    }

    @Test func hostileTextIsKept() throws {
        let item = try #require(
            (try read([.sample(title: hostile, summary: hostile)], base: base())["items"] as? [[String: Any]])?.first)
        #expect(item["title"] as? String == hostile)
        #expect(item["content_text"] as? String == hostile)
    }

    @Test func nothingToTell() throws {
        #expect((try read([], base: base())["items"] as? [Any])?.isEmpty == true)
    }
}
