import OwnershipModel
import Testing

@Suite("Amounts are exact and keep their digits")
struct AmountTests {
    @Test(
        "Texts that are numbers",
        arguments: [
            ("0", 0, 0), ("7", 7, 0), ("0.0000", 0, 4), ("1234.50", 123_450, 2), (".5", 5, 1), ("5.", 5, 0),
            ("-3.25", -325, 2),
            ("+8", 8, 0), ("007", 7, 0), ("999999999999.9999", 9_999_999_999_999_999, 4),
        ] as [(String, Int128, Int)])
    func numbers(text: String, coefficient: Int128, scale: Int) {
        #expect(Amount(filed: text) == Amount(coefficient: coefficient, scale: scale))
    }

    @Test(
        "Texts that are none",
        arguments: [
            "", ".", "-", "+", "-.", "1,234.5", "12abc", "1E5", "$5", "1.2.3", "--1", "1-", "1 2", " 1", "٣", "0x10",
            "NaN", "½",
            "5%", "(5)",
        ])
    func junk(text: String) {
        #expect(Amount(filed: text) == nil)
    }

    @Test("38 digits fit, one more is refused rather than wrapped round")
    func overflow() throws {
        let nines = String(repeating: "9", count: 38)
        #expect(try #require(Amount(filed: nines)).description == nines)
        #expect(try #require(Amount(filed: "-" + nines)).description == "-" + nines)
        #expect(try #require(Amount(filed: "0." + String(nines.dropFirst()))).scale == 37)
        #expect(Amount(filed: nines + "9") == nil)
        #expect(Amount(filed: nines + ".0") == nil)
    }

    @Test(
        "What is printed",
        arguments: [
            ("0", "0", "0", "0"), ("0.00", "0.00", "0.00", "0"), (".5", "0.5", "0.5", "0.5"), ("5.", "5", "5", "5"),
            ("999", "999", "999", "999"), ("1000", "1000", "1,000", "1,000"),
            ("134018.0", "134018.0", "134,018.0", "134,018"),
            ("89.50", "89.50", "89.50", "89.50"), ("1234567.8901", "1234567.8901", "1,234,567.8901", "1,234,567.8901"),
            ("-1234.5", "-1234.5", "-1,234.5", "-1,234.5"), ("100", "100", "100", "100"),
            ("1200.00", "1200.00", "1,200.00", "1,200"),
            ("0.0100", "0.0100", "0.0100", "0.0100"),
            ("999999999999.9999", "999999999999.9999", "999,999,999,999.9999", "999,999,999,999.9999"),
        ])
    func printing(text: String, plain: String, grouped: String, count: String) throws {
        let amount = try #require(Amount(filed: text))
        #expect(amount.description == plain)
        #expect(amount.grouped == grouped)
        #expect(amount.groupedCount == count)
    }

    @Test("A tenth and two tenths are three tenths")
    func exactness() throws {
        let (tenth, fifth) = (try #require(Amount(filed: "0.1")), try #require(Amount(filed: "0.2")))
        #expect(tenth.coefficient + fifth.coefficient == Amount(filed: "0.3")?.coefficient)
    }

    @Test("Zero and negative are told apart from missing")
    func signs() throws {
        #expect(try #require(Amount(filed: "0.0000")).isZero)
        #expect(try #require(Amount(filed: "-0.01")).isNegative)
        #expect(try #require(Amount(filed: "0.01")).isNegative == false)
    }
}
