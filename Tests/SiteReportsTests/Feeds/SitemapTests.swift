import SiteReports
import Testing

@Suite struct SitemapTests {
    private func files(
        _ pages: [Sitemap.Page], limits: Sitemap.Limits = .init(), base: BaseURL = base()
    ) -> (files: [String: [UInt8]], order: [String], tooLong: [String]) {
        var files: [String: [UInt8]] = [:]
        var order: [String] = []
        let tooLong = Sitemap(base: base, limits: limits).write(pages) { name, bytes in
            files[name] = bytes
            order.append(name)
        }
        return (files, order, tooLong)
    }

    private func addresses(_ xml: [UInt8]?) throws -> [String] {
        try readByPython(try #require(xml)).filter { $0.contains("/loc ") }.map {
            String($0.split(separator: "'")[1])
        }
    }

    @Test func aSmallSite() throws {
        let written = files([
            .init(path: "index.html", changed: date("2013-11-26")), .init(path: "o'neil & co/a?.html"),
        ])
        #expect(written.order == ["sitemap.xml"])
        #expect(
            try readByPython(try #require(written.files["sitemap.xml"])) == [
                "/urlset ''", "/urlset/url ''",
                "/urlset/url/loc 'https://insiders.example/section16/index.html'",
                "/urlset/url/lastmod '2013-11-26'", "/urlset/url ''",
                "/urlset/url/loc 'https://insiders.example/section16/o%27neil%20%26%20co/a%3F.html'",
            ])
    }

    /// The real limit, one beyond it.
    @Test func beyondFiftyThousand() throws {
        let pages = (0...50_000).map { Sitemap.Page(path: "p/\($0).html") }
        let written = files(pages)
        #expect(written.order == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        #expect(
            try addresses(written.files["sitemap.xml"])
                == ["sitemap-1.xml", "sitemap-2.xml"].map { base().address(of: $0) })
        let all = try ["sitemap-1.xml", "sitemap-2.xml"].flatMap { try addresses(written.files[$0]) }
        let root = base()
        #expect(all == pages.map { root.address(of: $0.path) })
    }

    @Test func asManyAsAllowedStayInOneFile() {
        let pages = (1...3).map { Sitemap.Page(path: "p/\($0).html") }
        #expect(files(pages, limits: .init(addresses: 3)).order == ["sitemap.xml"])
        #expect(files(pages, limits: .init(addresses: 2)).order == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    }

    @Test(arguments: [600, 1_000, 5_000])
    func noFileIsLargerThanItMayBe(_ size: Int) throws {
        let ampersands = base("https://insiders.example/a&b&c&d&e&f&g/")
        let pages = (0..<50).map { Sitemap.Page(path: "p/\($0).html", changed: date("2013-11-26")) }
        let written = files(pages, limits: .init(size: size), base: ampersands)
        let parts = written.order.dropLast()
        #expect(parts.count > 1)
        for part in parts { #expect(try #require(written.files[part]).count <= size, "\(part)") }
        #expect(try parts.flatMap { try addresses(written.files[$0]) }.count == 50)
    }

    @Test func addressesTooLongAreNamed() {
        let long = String(repeating: "x", count: 2_048)
        let written = files([.init(path: long), .init(path: "index.html")])
        #expect(written.tooLong == [long])
    }

    @Test func robotsFile() {
        #expect(String(decoding: robots(base: nil), as: UTF8.self) == "User-agent: *\nAllow: /\n")
        #expect(
            String(decoding: robots(base: base()), as: UTF8.self)
                == "User-agent: *\nAllow: /\n\nSitemap: https://insiders.example/section16/sitemap.xml\n")
    }
}
