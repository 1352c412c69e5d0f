import Testing

/// The rules are only as good as this: it must tell code from what is not.
@Suite struct SwiftTextTests {
    @Test func commentsAreNoCode() {
        let text = SwiftText("let a = 1  // try! b\n/* as! /* nested */ c! */ let d\n")
        #expect(text.codeLines == ["let a = 1  ", " let d", ""])
        #expect(text.commentLines == [1, 2])
        #expect(text.literals.isEmpty)
    }

    @Test func literalsAreKeptApart() {
        let text = SwiftText(##"let a = "x // \"y\"" + #"raw "z" \n"# + b"##)
        #expect(text.codeLines == [#"let a = "" + "" + b"#])
        #expect(text.literals.map(\.text) == [#"x // \"y\""#, #"raw "z" \n"#])
    }

    @Test func literalsOfSeveralLines() {
        let text = SwiftText("let a = \"\"\"\n  one\n  two \"quoted\"\n  \"\"\"\nlet b = c!")
        #expect(text.codeLines == ["let a = \"", "", "", "\"", "let b = c!"])
        #expect(text.literals.map(\.line) == [1])
    }

    @Test func interpolationsMayHoldQuotes() {
        let text = SwiftText(#"f("a \(b("c", d)) e") + g!"#)
        #expect(text.codeLines == [#"f("") + g!"#])
    }
}
