import Testing

@testable import SiteReports

/// A check that finds nothing proves nothing unless it finds what is there.
@Suite struct SiteCheckTests {
    private let files: Set = ["index.html", "a/b.html", "a/c d.html", "a/index.html", "assets/s.css", "x.pdf"]

    private func codes(_ page: String, at path: String = "a/b.html", base: String? = nil) -> [String] {
        SiteCheck(files: files, base: base).look(at: path, Array(page.utf8)).diagnostics.map(\.code)
    }

    @Test(arguments: [
        "c%20d.html", "../index.html", "/index.html", "", ".", "../a/", "./b.html?q=1#x", "#x", "../x.pdf",
        "https://else.example/",
        "mailto:a@b.c", "data:text/plain,x", "//else.example/x", "../x.pdf#page=2",
    ])
    func goodLinks(_ link: String) {
        #expect(codes("<p id=x><a href=\"\(link)\">x</a>").isEmpty)
    }

    @Test(arguments: [
        ("gone.html", "dead-link"), ("../gone/", "dead-link"), ("B.html", "dead-link"), ("../../x", "link-outside"),
        ("file:///etc/passwd", "link-outside"), ("#gone", "dead-anchor"), ("c%2520d.html", "dead-link"),
    ])
    func badLinks(_ link: String, _ code: String) {
        #expect(codes("<p id=x><a href='\(link)'>x</a>") == [code])
    }

    @Test func linksOfEveryKindAreSeen() {
        let page = """
            <!-- <a href="no.html"> --><script>"<a href='no.html'>"</script><link href=gone1.css>
            <IMG SRC="gone2.png" srcset="gone3.png 1x, gone4.png 2x"><form action='gone5'></form>
            <title><a href="no.html"></title><a href="gone6.html?a=1&amp;b=2">x</a>
            """
        let found = SiteCheck(files: files, base: nil).look(at: "a/b.html", Array(page.utf8)).diagnostics
        #expect(found.count == 6)
        for number in 1...6 { #expect(found.contains { $0.message.contains("gone\(number)") }) }
    }

    @Test func theSitesOwnAddressIsItsOwn() {
        let base = "https://insiders.example/x/"
        #expect(codes("<a href=\"https://insiders.example/x/a/b.html\">", base: base).isEmpty)
        #expect(codes("<a href=\"https://insiders.example/x/\">", base: base).isEmpty)
        #expect(codes("<a href=\"https://insiders.example/x/gone.html\">", base: base) == ["dead-link"])
        #expect(
            codes("<url><loc>https://insiders.example/x/gone.html</loc></url>", at: "sitemap.xml", base: base) == [
                "dead-link"
            ])
        #expect(SiteCheck.base(ofHome: Array("<link rel=\"canonical\" href=\"\(base)\">".utf8)) == base)
    }

    @Test func anIdMayStandOnce() {
        #expect(codes("<p id=\"x\"><p id='x'>") == ["anchor-twice"])
    }

    @Test func anchorsOfOtherPagesAreAskedFor() {
        let check = SiteCheck(files: files, base: nil)
        let questions = check.look(at: "index.html", Array("<a\nhref=\"a/b.html#t1-r2\">".utf8)).questions
        #expect(questions.map(\.page) == ["a/b.html"] && questions.map(\.anchor) == ["t1-r2"])
        #expect(questions.first?.location.line == 2)
        #expect(check.answer(questions, about: "a/b.html", Array("<tr id=\"t1-r2\">".utf8)).isEmpty)
        #expect(
            check.answer(questions, about: "a/b.html", Array("<tr id=\"t1-r1\">".utf8)).map(\.code) == ["dead-anchor"])
    }

    /// Whatever bytes: it ends, and does not crash.
    @Test func anythingCanBeScanned() {
        var seed: UInt64 = 7
        let signs = Array("<>\"'=/ a&#x;-!\n\u{0}é".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<60).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return signs[Int(seed >> 33) % signs.count]
            }
            _ = PageScan(bytes)
        }
    }
}
