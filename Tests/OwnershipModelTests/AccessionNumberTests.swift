import OwnershipModel
import Testing

@Suite("Accession numbers")
struct AccessionNumberTests {
    @Test("With hyphens or without", arguments: ["0001234567-13-012345", "000123456713012345"])
    func reading(text: String) throws {
        let number = try #require(AccessionNumber(text))
        #expect(number.digits == "000123456713012345")
        #expect(number.description == "0001234567-13-012345")
    }

    @Test(
        "Nothing else",
        arguments: [
            "", "0001234567-13-01234", "0001234567-13-0123456", "0001234567_13_012345", "00012345671-3-012345",
            "00012345671301234x",
            "0001234567-13-01234٣", " 0001234567-13-012345",
        ])
    func junk(text: String) {
        #expect(AccessionNumber(text) == nil)
    }
}
