import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

/// A markup and what the text of a field is that holds it.
private struct FieldCase: Sendable, CustomTestStringConvertible {
    var markup: String
    var text: String?
    var codes: [String] = []
    var testDescription: String { markup }
}

private let fieldCases: [FieldCase] = [
    FieldCase(markup: "", text: nil),
    FieldCase(markup: " \n\t ", text: nil),
    FieldCase(markup: "\r\n Harrow \r\n Lane \r\n", text: "Harrow Lane"),
    FieldCase(markup: "Harrow<!-- and --> Lane", text: "Harrow Lane"),
    FieldCase(markup: "<!-- nothing -->", text: nil),
    FieldCase(markup: "<![CDATA[]]>", text: nil),
    FieldCase(markup: "Harrow <![CDATA[<Lane> & ]]>Co", text: "Harrow <Lane> & Co"),
    FieldCase(markup: "Harrow &amp; L&#xE4;ne &lt;&#65;&gt; &quot;&apos;", text: "Harrow & Läne <A> \"'"),
    FieldCase(markup: "Harrow&#32;&#32;Lane", text: "Harrow Lane"),
    FieldCase(markup: "Ä Harrow ä\n— Läne €", text: "Ä Harrow ä — Läne €"),
    FieldCase(markup: "Harrow<?ask me?> Lane", text: "Harrow Lane", codes: ["processing-instruction"]),
    FieldCase(markup: "Harrow <b/>Lane", text: "Harrow Lane", codes: ["unknown-element"]),
    FieldCase(markup: " <value> Harrow </value> ", text: "Harrow", codes: ["value-in-plain-field"]),
]

@Suite("Markup is read as XML has it")
struct MarkupTests {
    @Test("in a field", arguments: fieldCases)
    private func field(field: FieldCase) throws {
        let outcome = try read(form4("<issuer>\n<issuerName>\(field.markup)</issuerName>\n</issuer>"))
        #expect(try onlyFiling(outcome).document.issuer.name == field.text)
        #expect(outcome.diagnostics.map(\.code) == field.codes)
    }

    /// White space beside texts and elements is neither text nor odd, wherever it stands.
    @Test func blanks() throws {
        let row = "<nonDerivativeHolding><securityTitle><value>A</value></securityTitle></nonDerivativeHolding>"
        let table = "<nonDerivativeTable>\(row)\(row)</nonDerivativeTable>"
        let plain = try onlyFiling(read(form4(table))).document
        for blank in [" ", "\n", "\r\n", "\t\r\n ", "<!-- -->", " <!-- -->\n"] {
            let outcome = try read(form4(blank + table.replacing("><", with: ">\(blank)<") + blank))
            #expect(try onlyFiling(outcome).document == plain)
            #expect(outcome.diagnostics.isEmpty)
        }
    }

    @Test func attributes() throws {
        let outcome = try read(
            form4(
                "<issuer a=\"&amp;&#38;&lt;\n\" xmlns:q=\"urn:q&amp;&#38;\" q:b='\"ä\"' r:c='' xml:space=\"preserve\">"
                    + "</issuer>"))
        let kept = try onlyFiling(outcome).document.unrecognized
        #expect(
            kept.map { "\($0.path.dropFirst(17))=\($0.text)" } == [
                "/issuer@xmlns:q=urn:q&&", "/issuer@a=&&< ", "/issuer@q:b=\"ä\"", "/issuer@r:c=",
                "/issuer@xml:space=preserve",
            ])
    }

    /// A prefix that is declared is none of the name; one that is declared nowhere is.
    @Test func prefixes() throws {
        let outcome = try read(
            "<q:ownershipDocument xmlns:q=\"urn:q\"><q:documentType>4</q:documentType>"
                + "<r:issuer>7</r:issuer></q:ownershipDocument>")
        let document = try onlyFiling(outcome).document
        #expect(document.documentType.text == "4")
        #expect(document.unrecognized.map(\.path) == ["ownershipDocument@xmlns:q", "ownershipDocument/r:issuer"])
    }

    @Test func instructionsBesideTheRoot() throws {
        let outcome = try read("<?xml version=\"1.0\"?><?one 1?><!-- --><?two?>\(form4(""))<?three 3 ?><!-- -->")
        #expect(
            try onlyFiling(outcome).document.unrecognized.map { "\($0.path)=\($0.text)" } == [
                "ownershipDocument?one=1", "ownershipDocument?two=", "ownershipDocument?three=3 ",
            ])
    }

    /// More nodes than there is room for at first, the innermost as deep as may be.
    @Test func manyNodes() throws {
        let deep = String(repeating: "<a>", count: 250) + "x" + String(repeating: "</a>", count: 250)
        let outcome = try read(form4(String(repeating: "<a/>", count: 5_000) + deep))
        let kept = try onlyFiling(outcome).document.unrecognized
        #expect(kept.count == 5_001)
        #expect(kept.last == UnrecognizedItem(path: "ownershipDocument/a", text: "x"))
        let deeper = deep.replacing("x", with: String(repeating: "<a>", count: 7) + String(repeating: "</a>", count: 7))
        #expect(failure(Array(form4(deeper).utf8)).hasSuffix("nested-too-deep"))
    }

    @Test func mixedProse() throws {
        let outcome = try read(
            form4(
                "<footnotes><footnote id=\"F1\"> One <b>two<!-- --> <i>three</i></b><p/>\n<p>four &amp; <![CDATA[five]]></p>"
                    + "</footnote></footnotes>"))
        #expect(try onlyFiling(outcome).document.footnotes.map(\.text) == ["One two three\nfour & five"])
    }
}
