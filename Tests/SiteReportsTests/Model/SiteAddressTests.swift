import Testing

@testable import SiteReports

@Suite struct SiteAddressTests {
    @Test(arguments: [
        ("index.html", "issuers/1.html", "issuers/1.html"), ("issuers/1.html", "index.html", "../index.html"),
        ("issuers/1.html", "issuers/2.html", "2.html"), ("filings/a.html", "issuers/1.html", "../issuers/1.html"),
        ("a/b/c.html", "a/d.html", "../d.html"),
    ])
    func waysAreRelative(_ page: String, _ file: String, _ way: String) {
        #expect(SiteAddress.way(from: page, to: file) == way)
    }

    @Test func theWayUpEndsInASlash() {
        #expect(SiteAddress.wayUp(from: "index.html") == "./")
        #expect(SiteAddress.wayUp(from: "issuers/1.html") == "../")
        #expect(SiteAddress.wayUp(from: "a/b/c.html") == "../../")
    }

    @Test func feedsLieBesideTheirPages() {
        #expect(SiteAddress.Feed.all.json == "feed.json")
        #expect(SiteAddress.Feed.party(.issuer, cik: "1").json == "issuers/1.json")
        #expect(SiteAddress.Feed.party(.person, cik: "2").atom == "persons/2.xml")
    }

    @Test func filesOfAFilingLieTogether() {
        #expect(SiteAddress.filing("x-1") == "filings/x-1.html")
        #expect(SiteAddress.isOfFiling(SiteAddress.file(ofFiling: "x-1", ending: ".pdf")))
        #expect(!SiteAddress.isOfFiling("filings.json"))
        #expect(SiteAddress.foldersOfText == ["filings", "issuers", "persons"])
    }

    @Test func addressesAreBuiltFromCodes() {
        #expect(SiteAddress.form("4/A") == "forms/4-a.html")
        #expect(SiteAddress.page(3, of: "issuers/1.html") == "issuers/1-p3.html")
        #expect(SiteAddress.kind(SiteWords.name(of: .smallAcquisition)) == "kinds/small-acquisition.html")
    }
}
