import Diagnostics
import Testing

@Suite("Diagnostics in print")
struct DiagnosticPrintingTests {
    @Test("Place, severity, sentence, code; shorter where less is known")
    func shape() {
        let place = SourceLocation(file: "a/b.xml", line: 3, column: 9)
        #expect(
            Diagnostic(.warning, code: "odd", "this is odd", at: place).description
                == "a/b.xml:3:9: warning: this is odd [odd]")
        #expect(
            Diagnostic(.note, code: "odd", "this is odd", at: SourceLocation(file: "a.xml", line: 3)).description
                == "a.xml:3: note: this is odd [odd]")
        #expect(
            Diagnostic(.error, code: "odd", "this is odd", at: SourceLocation(file: "a.xml")).description
                == "a.xml: error: this is odd [odd]")
        #expect(Diagnostic(.error, code: "odd", "this is odd").description == "error: this is odd [odd]")
    }

    @Test("Notes stand beneath, a line each")
    func notes() {
        let diagnostic = Diagnostic(.warning, code: "odd", "this is odd", notes: ["first", "second"])
        #expect(diagnostic.description == "warning: this is odd [odd]\n    note: first\n    note: second")
    }

    @Test("Severities in order")
    func severities() {
        #expect(Diagnostic.Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    }

    @Test(
        "What a terminal could obey is shown instead",
        arguments: [
            ("plain", "plain"), ("\u{1B}[2J", "\\u{1B}[2J"), ("a\nb", "a\\u{A}b"), ("\r", "\\u{D}"),
            ("\u{7F}", "\\u{7F}"),
            ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}txt", "\\u{202E}txt"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("\0", "\\u{0}"),
            ("Ærø 漢字 €", "Ærø 漢字 €"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("\r\n", "\\u{D}\\u{A}"),
        ])
    func terminal(text: String, shown: String) {
        #expect(text.safeForTerminal == shown)
    }

    @Test("Hostile text in every part of a diagnostic")
    func hostile() {
        let diagnostic = Diagnostic(
            .error, code: "odd", "a\u{1B}]0;x\u{7}", at: SourceLocation(file: "b\u{1B}[1m.xml"), notes: ["c\nd"])
        #expect(
            diagnostic.description
                == "b\\u{1B}[1m.xml: error: a\\u{1B}]0;x\\u{7} [odd]\n    note: c\\u{A}d")
    }
}
