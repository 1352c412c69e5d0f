import Testing

@testable import OwnershipModel

@Suite struct CommaTests {
    @Test(arguments: [
        (["A", "B"], "A, B"), (["C/O A INC.,", "B"], "C/O A INC., B"), (["A, ", "B,"], "A,  B,"), (["A"], "A"),
        ([], ""),
    ])
    func textsThatEndInACommaGetNoOther(texts: [String], joined: String) {
        #expect(texts.joinedByCommas() == joined)
    }

    @Test func aCommaIsAddedOnce() {
        #expect("A".withComma == "A,")
        #expect("A,".withComma == "A,")
        #expect("A,".commaToAdd == "")
        #expect("".commaToAdd == ",")
    }
}
