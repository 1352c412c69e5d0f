import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

@Suite("An access code is neither kept nor shown")
struct SecretTests {
    @Test(
        "in its place, in another, inside an unknown element, in prose",
        arguments: [
            "<reportingOwner><reportingOwnerId><rptOwnerCcc>se#ret99</rptOwnerCcc></reportingOwnerId></reportingOwner>",
            "<issuer><issuerCcc>se#ret99</issuerCcc></issuer>",
            "<odd><deep><filerCcc>se#ret99</filerCcc></deep></odd>",
            "<remarks>x <rptOwnerCcc>se#ret99</rptOwnerCcc> y</remarks>",
        ])
    func withheld(content: String) throws {
        let outcome = try read(form4(content))
        #expect(outcome.diagnostics.contains { $0.code == "ccc-withheld" })
        #expect(outcome.filings[0].source.isEmpty)
        #expect(!"\(outcome)".contains("se#ret99"))
    }

    @Test("An empty one says nothing and hides nothing")
    func empty() throws {
        let text = form4(
            "<reportingOwner><reportingOwnerId><rptOwnerCcc></rptOwnerCcc></reportingOwnerId></reportingOwner>")
        let outcome = try read(text)
        #expect(outcome.diagnostics == [])
        #expect(outcome.filings[0].source.elementsEqual(text.utf8))
    }
}
