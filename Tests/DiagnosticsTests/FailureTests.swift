import Diagnostics
import Testing

@Suite struct FailureTests {
    private let failure = Failure(.input, code: "unreadable-file", "No such device", notes: ["try again"])

    @Test func aPlaceIsAddedToAllItSays() {
        var several = failure
        several.diagnostics.append(Diagnostic(.warning, code: "odd", "this is odd"))
        let located = several.located(at: SourceLocation(file: "a.zip", line: 2))
        #expect(
            located.description == """
                a.zip:2: error: No such device [unreadable-file]
                    note: try again
                a.zip:2: warning: this is odd [odd]
                """)
        #expect(located.kind == .input)
    }

    @Test func whatWasToBeDoneStandsInFront() {
        #expect(failure.explained("the table A cannot be read").message == "the table A cannot be read: No such device")
        #expect(failure.explained("this").diagnostics[0].notes == ["try again"])
    }

    @Test func nothingSaidStaysNothing() {
        let silent = Failure(.input, [])
        #expect(silent.message == "")
        #expect(silent.explained("this cannot be read") == silent)
        #expect(silent.located(at: SourceLocation(file: "a")) == silent)
    }
}
