import Foundation
import HTMLReports
import OwnershipModel
import OwnershipReview
import TestSupport
import Testing

@testable import SiteReports

/// The pages of a site as bytes.
@Suite struct SitePageTests {
    private func site(_ filings: [SurveyedFiling], base: String? = nil) throws -> Site {
        Site(filings, settings: SiteSettings(title: "Quillwort insiders", base: try base.map { try BaseURL($0) }))
    }

    private func filing(_ number: Int, filed: String? = "2013-11-26", name: String = "Fennel Odile K") -> SurveyedFiling
    {
        var listed = ListedFiling.sample(number, filed: filed)
        listed.persons = [ListedFiling.Party(name: name, cik: "0001000002")]
        listed.page = SiteAddress.filing(listed.key)
        return SurveyedFiling(
            listed: listed, documentType: DocumentType(.form4), relationships: ["director"],
            trades: [
                SurveyedTrade(
                    table: .nonDerivative, kind: .sale, direction: .disposed, unit: .shares, rowCount: 1,
                    amount: .exact(ExactDecimal(100)), value: .exact(ExactDecimal(1_000)))
            ], filedDate: filed.map { .asOf(date($0), remark: nil) } ?? .unknown)
    }

    private func pages(_ site: Site) throws -> [String: String] {
        let templates = try SiteTemplates()
        return Dictionary(
            uniqueKeysWithValues: site.plans.map { plan in
                let file = site.render(plan, with: templates)
                return (file.path, String(decoding: file.bytes, as: UTF8.self))
            })
    }

    @Test func everyPlanHasAPageAtItsAddress() throws {
        let site = try site((1...250).map { filing($0) })
        let templates = try SiteTemplates()
        var paths: Set<String> = []
        for plan in site.plans {
            let file = site.render(plan, with: templates)
            #expect(file.path == site.address(of: plan).path)
            #expect(paths.insert(file.path).inserted, "two pages at \(file.path)")
        }
        #expect(
            paths.isSuperset(of: ["index.html", "issuers/0001000001-p1.html", "years/2013-11.html", "kinds/sale.html"]))
    }

    /// Text from filings is text, whatever it holds.
    @Test func hostileTextStaysText() throws {
        var odd = filing(1, name: "<script>alert(1)</script>\u{202E}&\"'")
        odd.listed.summary = hostile
        odd.listed.issuer?.name = hostile
        for (path, page) in try pages(site([odd])) {
            #expect(!page.contains("<script>alert"), "\(path)")
            #expect(!page.unicodeScalars.contains("\u{202E}"), "\(path)")
            #expect(!page.utf8.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }, "\(path)")
        }
    }

    @Test func whoHasNoCIKHasNoPageAndIsListed() throws {
        var one = filing(1)
        one.listed.persons = [ListedFiling.Party(name: "Nobody Ann", cik: nil)]
        let pages = try pages(site([one]))
        #expect(pages["index.html"]?.contains("Nobody Ann") == true)
        #expect(!pages.keys.contains { $0.hasPrefix("persons/") && $0 != "persons/index.html" })
    }

    @Test func oneIssuerWithTwoNamesHasOnePage() throws {
        var renamed = filing(2, filed: "2014-02-03")
        renamed.listed.issuer?.name = "Quillwort Group Inc"
        let page = try #require(try pages(site([filing(1), renamed]))["issuers/0001000001.html"])
        #expect(page.contains("<h1>Quillwort Group Inc [QWRT]</h1>"))
        #expect(page.contains("Also filed as") && page.contains("Quillwort Instruments Inc"))
    }

    /// What machines read is JSON, whatever a name holds.
    @Test func pagesSayWhatTheyAreToMachines() throws {
        var odd = filing(1)
        odd.listed.issuer?.name = "</script><b>\"&"
        let pages = try pages(site([odd], base: "https://insiders.example/x"))
        func data(_ path: String) throws -> [String: Any] {
            let page = try #require(pages[path])
            let text = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)).output
                .1
            return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        #expect(try data("index.html")["@type"] as? String == "WebSite")
        #expect(try data("index.html")["url"] as? String == "https://insiders.example/x/")
        let about = try #require(try data("issuers/0001000001.html")["about"] as? [String: String])
        #expect(
            about["name"] == "</script><b>\"&" && about["identifier"] == "0001000001" && about["@type"] == "Corporation"
        )
        #expect(try data("persons/0001000002.html")["@type"] as? String == "CollectionPage")
    }

    @Test func anEmptySiteSaysSo() throws {
        let pages = try pages(site([]))
        #expect(pages["index.html"]?.contains("There are no filings here.") == true)
    }

    /// Its address may be any, so nothing on it may be relative.
    @Test func thePageForNothingFoundLinksFromTheTop() throws {
        let page = try #require(try pages(site([filing(1)], base: "https://insiders.example/x"))["404.html"])
        let links = page.matches(of: /(?:href|src|action)="([^"]*)"/).map { String($0.output.1) }
        #expect(links.count > 5)
        for link in links where !link.hasPrefix("#") {
            #expect(link.hasPrefix("https://insiders.example/x/"), "\(link)")
        }
        #expect(page.contains("noindex"))
    }

    @Test func gapsAreFilledAndNothingElse() {
        let page = Array("a\u{1}Hb\u{1}Fc\u{1}xd\u{1}".utf8)
        let filled = PageGap.fill(page) { $1 += "<\($0)>".utf8 }
        #expect(String(decoding: filled, as: UTF8.self) == "a<head>b<filing>c\u{1}xd\u{1}")
    }
}
