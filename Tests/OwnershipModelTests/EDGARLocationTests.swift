import OwnershipModel
import Testing

@Suite struct EDGARLocationTests {
    private let number = AccessionNumber("0001181431-13-060470")

    @Test func indexAndSubmission() throws {
        let number = try #require(number)
        let location = try #require(EDGARLocation(number, issuerCIK: "0000046129"))
        let folder = "https://www.sec.gov/Archives/edgar/data/46129/000118143113060470/"
        #expect(location.index == folder + "0001181431-13-060470-index.htm")
        #expect(location.submission == folder + "0001181431-13-060470.txt")
    }

    @Test(arguments: ["", "0", "0000000000", "12a", "../1", "12345678901", "１２"]) func noNumberNoAddress(
        cik: String
    ) throws {
        let number = try #require(number)
        #expect(EDGARLocation(number, issuerCIK: cik) == nil)
    }
}
