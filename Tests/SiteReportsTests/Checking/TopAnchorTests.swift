import Testing

@testable import SiteReports

@Suite struct TopAnchorTests {
    /// `#top` leads to the top of every page, whether anything there is called so (HTML, "scroll to the fragment").
    @Test func theTopIsNoDeadAnchor() {
        let check = SiteCheck(files: ["a.html", "b.html"], base: nil)
        let outcome = check.look(at: "a.html", Array("<a href=\"#top\">x</a><a href=\"b.html#top\">x</a>".utf8))
        #expect(outcome.links == 2)
        #expect(outcome.diagnostics.isEmpty && outcome.questions.isEmpty)
        let dead = check.look(at: "a.html", Array("<a href=\"#topmost\">x</a>".utf8))
        #expect(dead.diagnostics.map(\.code) == ["dead-anchor"])
    }
}
