import OwnershipModel
import OwnershipReview
import Testing

@Suite struct ExactDecimalTests {
    @Test func tenthsAddUp() throws {
        #expect(number("0.1").adding(number("0.2")) == number("0.3"))
        #expect(number("10.8") == number("10.80"))
        #expect(number("1.10").adding(number("2.205"))?.description == "3.305")
        #expect(number("1").subtracting(number("1.0")) == .zero)
        #expect(number("0.30").subtracting(number("1"))?.description == "-0.7")
    }

    @Test func sixteenDigitsStayExact() {
        #expect(number("999999999999.9999").adding(number("0.0001"))?.description == "1000000000000")
        #expect(number("9007199254740993").adding(number("1"))?.description == "9007199254740994")
        #expect(
            number("999999999999.9999").multiplied(by: number("999999999999.9999"))?.description
                == "999999999999999800000000.00000001")
    }

    @Test func overflowIsNoNumber() {
        let large = number("99999999999999999999999999999999999999")
        #expect(large.adding(large) == nil)
        #expect(large.multiplied(by: number("2")) == nil)
        #expect(large.adding(number("0.1")) == nil)
        #expect(number("0.00000000000000000001").multiplied(by: number("0.00000000000000000001")) == nil)
        #expect(ExactDecimal(Amount(coefficient: 1, scale: 39)) == nil)
        #expect(ExactDecimal(Amount(coefficient: 1, scale: -1)) == nil)
    }

    @Test(arguments: [
        ("1.5", "1.50", false), ("1.49", "1.5", true), ("-1", "0", true), ("-1.5", "-1.4", true), ("2", "10", true),
        (".00000000000000000000000000000000000001", "99999999999999999999999999999999999999", true),
        ("99999999999999999999999999999999999999", ".00000000000000000000000000000000000001", false),
    ])
    func order(_ left: String, _ right: String, _ isLess: Bool) {
        #expect((number(left) < number(right)) == isLess)
    }

    @Test(arguments: [
        ("0", "$0", "$0"), ("0.00", "$0", "$0"), ("10", "$10.00", "$10"), ("10.8", "$10.80", "$10.80"),
        ("66.8350", "$66.835", "$66.835"), ("1234567.5", "$1,234,567.50", "$1,234,567.50"), ("-5", "-$5.00", "-$5"),
        ("0.5", "$0.50", "$0.50"),
    ])
    func money(_ text: String, _ price: String, _ money: String) {
        #expect(number(text).price == price)
        #expect(number(text).money == money)
    }
}

/// The heights of a chart's bars.
@Suite struct PartsTests {
    @Test(arguments: [
        ("0", "5", 0), ("5", "5", 40), ("0.0001", "1000000", 1), ("134018", "135268", 39), ("2.5", "10", 10),
        ("2.4999", "10", 9), ("3", "120.0", 1), ("0", "0", 0),
        (String(repeating: "9", count: 38), String(repeating: "9", count: 38), 40),
        ("0." + String(repeating: "9", count: 37), String(repeating: "9", count: 38), 1),
    ]) func roundsDownButNeverToNothing(part: String, whole: String, parts: Int) {
        #expect(number(part).parts(of: number(whole), outOf: 40) == parts)
    }
}
