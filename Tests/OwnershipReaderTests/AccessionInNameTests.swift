import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

@Suite("The accession number of a bare document comes from its name")
struct AccessionInNameTests {
    @Test(
        "one by one",
        arguments: [
            ("0001234567-13-012345.xml", "0001234567-13-012345"),
            ("data/0001234567-13-012345/form4.xml", "0001234567-13-012345"),
            ("edgar/data/46129/000123456713012345/form4.xml", "0001234567-13-012345"),
            ("amot-4-2013-11-19-0001234567-13-012345.xml", "0001234567-13-012345"),
            ("copy000123456713012345b.xml", "0001234567-13-012345"),
            ("0001111111-11-111111/0002222222-22-222222.xml", "0002222222-22-222222"),
            ("0001111111-11-111111/form4.xml", "0001111111-11-111111"),
            ("form4.xml", nil), ("00012345671301234.xml", nil), ("0001234567130123456.xml", nil),
            ("90001234567-13-012345.xml", nil), ("0001234567-13-0123456.xml", nil), ("0001234567-13-01234", nil),
            ("0001234567_13_012345.xml", nil), ("", nil),
        ] as [(String, String?)])
    func name(name: String, expected: String?) throws {
        let outcome = try read(form4(""), name: name)
        #expect(outcome.filings[0].accessionNumber?.description == expected)
        #expect(places(outcome.diagnostics) == (expected == nil ? [] : ["accession-number-from-name"]))
    }

    @Test("Another number further out is named")
    func several() throws {
        let outcome = try read(form4(""), name: "0001111111-11-111111/0002222222-22-222222.xml")
        #expect(outcome.diagnostics[0].severity == .note)
        #expect(outcome.diagnostics[0].notes == ["the name also holds 0001111111-11-111111, which stands further out"])
        let same = try read(form4(""), name: "000222222222222222/0002222222-22-222222.xml")
        #expect(same.diagnostics[0].notes == [])
    }

    @Test("A header's number wins")
    func header() throws {
        let text =
            "<SEC-DOCUMENT>x\nACCESSION NUMBER: 0009990001-23-000042\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n\(form4(""))</XML>\n</TEXT>\n</DOCUMENT>\n"
        let outcome = try read(text, name: "0001111111-11-111111.txt")
        #expect(outcome.filings[0].accessionNumber?.description == "0009990001-23-000042")
    }
}
