import Templating
import Testing

/// What HTML takes for a comment is no place for a value.
@Suite("Comments that are not written as such")
struct BogusCommentTests {
    @Test(
        "<? and </ that begin no tag",
        arguments: ["<? ⟦{{title}} ?>{{title}}", "<?⟦{{title}}>", "</ ⟦{{title}}>{{title}}"])
    func refusal(page: String) { Faulty("a bogus comment", page, "no-escape").check() }

    @Test("Behind them is text again", arguments: ["<?xml version=\"1.0\"?>{{title}}", "<!-- x --!>{{title}}"])
    func silence(page: String) { #expect(MarkedTemplates(["page": page]).diagnostics() == []) }
}
