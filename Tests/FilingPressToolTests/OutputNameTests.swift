import Testing

@testable import FilingPressTool

@Suite struct OutputNameTests {
    @Test(arguments: [
        ("sale.xml", "sale"), ("sale", "sale"), ("a.b.xml", "a.b"), (".xml", "_xml"), ("-rf.xml", "_rf"), ("..", "_"),
        ("...", "_"), ("a .xml", "a"), ("Müller & Söhne (2).txt", "Müller & Söhne (2)"), ("a\nb;c.xml", "a_b_c"),
        ("日本.xml", "日本"), ("a\u{202E}b.xml", "a_b"), ("", "_"), ("C:\\x.xml", "C__x"),
    ])
    func namesAreMadeSafe(file: String, stem: String) {
        #expect(OutputName(file: [Array(file.utf8)]).description == stem)
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        #expect(OutputName(file: [[0x61, 0xFF, 0x62]]).description == "a_b")
    }

    @Test func foldersAreMadeSafeToo() {
        let name = OutputName(file: ["..", "a b", "x.xml"].map { Array($0.utf8) })
        #expect(name.path(ending: ".pdf").description == "_/a b/x.pdf")
    }

    @Test func longNamesAreCutBetweenCharacters() {
        let name = OutputName(file: [Array(String(repeating: "é", count: 300).utf8)])
        #expect(name.description == String(repeating: "é", count: 100))
    }

    @Test func laterFilingsAreNumbered() {
        let name = OutputName(file: ["a", "x.xml"].map { Array($0.utf8) })
        #expect(name.numbered(1) == name)
        #expect(name.numbered(12).path(ending: "-table1.csv").description == "a/x-12-table1.csv")
    }
}
