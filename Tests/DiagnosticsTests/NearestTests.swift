import Diagnostics
import Testing

@Suite("The name that was probably meant")
struct NearestTests {
    @Test(
        "A slip of the pen is one step: a letter too many, too few, another one, two that changed places",
        arguments: [
            ("titles", "title"), ("titl", "title"), ("tidle", "title"), ("tilte", "title"), ("TITLE", "title"),
            // In short names too, where a third of the letters is less than one.
            ("f", "ff"), ("x", "ff"), ("as", "ax"), ("xa", "ax"),
        ])
    func near(typed: String, meant: String) {
        #expect(nearest(to: typed, among: ["no-such-name", meant]) == (typed == "x" ? nil : meant))
    }

    @Test("Up to a third of the letters may be wrong, and no more")
    func limit() {
        #expect(nearest(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
        #expect(nearest(to: "abcdef", among: ["abcxyz"]) == nil)
        // Both letters of two may not have been meant otherwise, unless they changed places.
        #expect(nearest(to: "ab", among: ["ba"]) == "ba")
        #expect(nearest(to: "ab", among: ["cd"]) == nil)
        #expect(nearest(to: "abc", among: []) == nil)
    }

    @Test("The nearest of several, of equally near ones the first")
    func choice() {
        #expect(nearest(to: "remarks", among: ["remark", "remarks2", "remarks"]) == "remarks")
        #expect(nearest(to: "row", among: ["rows", "how", "low"]) == "rows")
    }
}

@Suite("Characters that a terminal could obey")
struct TerminalHazardTests {
    /// Both ends of every range, and their neighbours.
    @Test(
        "One by one",
        arguments: [
            (0x00, true), (0x1F, true), (0x20, false), (0x7E, false), (0x7F, true), (0x9F, true), (0xA0, false),
            (0x200D, false), (0x200E, true), (0x200F, true), (0x2010, false), (0x2029, false), (0x202A, true),
            (0x202E, true), (0x202F, false), (0x2065, false), (0x2066, true), (0x2069, true), (0x206A, false),
        ] as [(UInt32, Bool)])
    func hazard(value: UInt32, isShownByNumber: Bool) throws {
        let character = String(try #require(Unicode.Scalar(value)))
        let shown = "\\u{" + String(value, radix: 16, uppercase: true) + "}"
        #expect("a\(character)b".safeForTerminal == (isShownByNumber ? "a\(shown)b" : "a\(character)b"))
    }
}
