import Testing

@testable import DataReports

/// Which fields of CSV stand in quotes: those whose blanks a reader would drop, and those that would be taken apart.
@Suite struct CSVQuotingTests {
    @Test(arguments: [
        ("a ", "\"a \""), (" a", "\" a\""), (" ", "\" \""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("", ""), ("=1 ", "\"'=1 \""),
    ])
    func blanksAtEitherEndAreKept(text: String, field: String) {
        var writer = CSVWriter()
        writer.put(line: [.text(text), .value("x")])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == field + ",x\r\n")
    }

    /// What is of our own making is no formula, and may end in a blank as well.
    @Test func valuesAreQuotedAlike() {
        var writer = CSVWriter()
        writer.put(line: [.value("-1 "), .value("-1")])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"-1 \",-1\r\n")
    }
}
