import FilingPress
import Testing

@testable import FilingPressTool

@Suite struct TallyTests {
    private func tally(_ outcomes: [Outcome]) -> Tally {
        outcomes.reduce(into: Tally()) { $0.count($1) }
    }

    private func outcome(_ severities: Diagnostic.Severity..., filings: Int = 1, fails: Bool = false) -> Outcome {
        var outcome = Outcome()
        outcome.filings = filings
        outcome.files = 3 * filings
        outcome.diagnostics = severities.map { Diagnostic($0, code: "x", "x") }
        outcome.isFailure = fails
        return outcome
    }

    @Test func exitStatus() {
        #expect(tally([outcome()]).exitStatus(isStrict: true) == 0)
        #expect(tally([outcome(.note)]).exitStatus(isStrict: true) == 0)
        #expect(tally([outcome(.warning)]).exitStatus(isStrict: false) == 0)
        #expect(tally([outcome(.warning)]).exitStatus(isStrict: true) == 2)
        #expect(tally([outcome(.warning), outcome(.error)]).exitStatus(isStrict: true) == 1)
        #expect(tally([outcome(fails: true)]).exitStatus(isStrict: false) == 1)
    }

    @Test func summary() {
        let whole = tally(Array(repeating: outcome(filings: 1), count: 1341) + [outcome(.warning, .warning, .note)])
        #expect(whole.summary(folder: Path("Output")) == "1,342 filings, 4,026 files in Output/, 2 warnings, 1 note")
        let one = tally([outcome(.error, fails: true), Outcome(remark: .skipped("a", "b"))])
        #expect(one.summary(folder: Path(".")).contains(" in ./, "))
        #expect(one.summary(folder: Path("a/")) == "1 filing, 3 files in a/, 1 failed, 1 skipped, 1 error")
    }
}

@Suite struct ProgressBarTests {
    @Test func theBarFitsTheTerminal() {
        #expect(ProgressBar.line(done: 512, total: 1342, width: 34) == "[======>           ] 512 of 1,342")
        for width in 1...120 {
            #expect(ProgressBar.line(done: 999, total: 1000, width: width).count < max(2, width))
        }
        #expect(ProgressBar.line(done: 0, total: 10, width: 80).hasPrefix("[>   "))
    }
}

@Suite struct PrintingTests {
    private let diagnostic = Diagnostic(
        .warning, code: "odd", "this is odd", at: SourceLocation(file: "a: warning: b\u{1B}.xml", line: 2, column: 3),
        notes: ["see there"])

    @Test func colourStandsOnTheSeverityAlone() {
        #expect(
            diagnostic.printed(isColoured: true)
                == "a: warning: b\\u{1B}.xml:2:3: \u{1B}[1;33mwarning\u{1B}[0m: this is odd [odd]\n    note: see there")
    }

    @Test func plainIsTheDescription() {
        #expect(diagnostic.printed(isColoured: false) == diagnostic.description)
    }
}

@Suite struct FormatNameTests {
    @Test func namesAreReadInTheirOrder() throws {
        #expect(try formats(named: "text,HTML,text") == [.text, .html, .text])
        for list in ["html,", "docx", ""] {
            #expect(throws: (any Error).self) { try formats(named: list) }
        }
    }
}
