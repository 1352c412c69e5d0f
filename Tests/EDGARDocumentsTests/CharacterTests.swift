import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import Testing

/// A Form 4 with the given words at the given places.
private func filing(
    name: String = "QUILLON MARA T", title: String = "Common Stock", shares: String = "100",
    date: String = "2025-03-11",
    footnote: String = "A note.", remarks: String = "None.", between: String = ""
) -> String {
    """
    <ownershipDocument>
    <documentType>4</documentType>
    <issuer><issuerCik>0009900777</issuerCik><issuerTradingSymbol>PLRV</issuerTradingSymbol></issuer>
    <reportingOwner><reportingOwnerId><rptOwnerName>\(name)</rptOwnerName></reportingOwnerId></reportingOwner>
    <nonDerivativeTable>\(between)
    <nonDerivativeTransaction>
    <securityTitle><value>\(title)</value><footnoteId id="F1"/></securityTitle>
    <transactionDate><value>\(date)</value></transactionDate>
    <transactionAmounts><transactionShares>\(between)<value>\(shares)</value></transactionShares></transactionAmounts>
    </nonDerivativeTransaction>
    </nonDerivativeTable>
    <footnotes><footnote id="F1">\(footnote)</footnote></footnotes>
    <remarks>\(remarks)</remarks>
    <ownerSignature><signatureName>/s/ \(name)</signatureName></ownerSignature>
    </ownershipDocument>
    """
}

@Suite("Characters of XML")
struct CharacterTests {
    @Test(
        "Names, titles, footnotes and remarks have what browsers show",
        arguments: ["&#146;", "&#x92;", "\u{92}", "<![CDATA[\u{92}]]>", "&amp;#146;", "&#8217;", "’"])
    func quotation(mark: String) throws {
        let words = "Holder\(mark)s"
        let outcome = try read(filing(name: words, title: words, footnote: "\n\(words)\n", remarks: words))
        let document = try onlyFiling(outcome).document
        #expect(document.reportingOwners[0].name == "Holder’s")
        #expect(document.nonDerivativeSecurities[0].securityTitle.value == "Holder’s")
        #expect(document.footnotes.map(\.text) == ["Holder’s"])
        #expect(document.remarks == "Holder’s")
        #expect(document.signatures[0].name == "/s/ Holder’s")
        let notes = outcome.diagnostics.filter { $0.code == "windows-1252-character" }
        let isSaid = !["&amp;#146;", "&#8217;", "’"].contains(mark)
        #expect(notes.map(\.severity) == Array(repeating: .note, count: isSaid ? 5 : 0))
    }

    @Test("Attributes and elements that are not known have it too")
    func unknown() throws {
        let outcome = try read(
            filing(remarks: "a").replacing("<remarks>", with: "<new>&#147;x&#148;</new><remarks by=\"it&#146;s\">"))
        #expect(try onlyFiling(outcome).document.unrecognized.map(\.text) == ["“x”", "it’s"])
    }

    @Test("The note stands where the character does, also in a part of a submission")
    func place() throws {
        let xml = filing(remarks: "ü &#146;s")
        #expect(places(try read(xml).diagnostics) == ["13:12 windows-1252-character"])
        let submission =
            "<SUBMISSION>\n<DOCUMENT>\n<TEXT>\n<XML>\n\(xml)\n</XML>\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n"
        #expect(places(try read(submission).diagnostics) == ["17:12 windows-1252-character"])
    }

    @Test("A byte of a document in ISO-8859-1 is what browsers take it for")
    func latin1() throws {
        let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + filing(remarks: "The trust\u{92}s")
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let outcome = try FilingReader.read(Input(name: "x.xml", bytes: bytes))
        #expect(outcome.filings[0].document.remarks == "The trust’s")
        #expect(Array(outcome.filings[0].source) == bytes)
    }

    @Test("A fault has its place in the text as it stands")
    func fault() {
        #expect(failure(Array(filing(remarks: "&#146;&#146;<b>").utf8)).hasPrefix("13:25 "))
    }

    @Test(
        "Whatever cannot be shown is a warning with its place",
        arguments: [
            "\u{FFFD}", "&#xFFFD;", "&#129;", "\u{9D}", "\u{7F}", "\u{E000}", "&#xF0B7;", "&#xFDD0;", "\u{202E}",
            "&#x1FFFF;",
        ])
    func notShown(character: String) throws {
        let outcome = try read(filing(name: "QUILLON \(character) MARA"))
        #expect(places(outcome.diagnostics).contains("4:57 character-not-shown"))
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(
        "Names and numbers with white space of any kind",
        arguments: [
            "\u{A0}", "&#160;", "&#xA0;", "\u{2007}", "&#8199;", "\u{2009}", "&#x2009;", "\u{202F}", "\u{2003}",
            "\u{3000}",
            " \u{A0} ", "&amp;nbsp;", "&amp;#160;", "\u{205F}\n",
        ])
    func spaces(space: String) throws {
        let outcome = try read(
            filing(
                name: "QUILLON\(space)MARA\(space)", title: "\(space)Common\(space)Stock",
                shares: "\(space)100\(space)",
                date: "2025-03-11\(space)"))
        let document = try onlyFiling(outcome).document
        #expect(document.reportingOwners[0].name == "QUILLON MARA")
        #expect(document.signatures[0].name == "/s/ QUILLON MARA")
        let row = document.nonDerivativeSecurities[0]
        #expect(row.securityTitle.value == "Common Stock")
        #expect(row[.transactionAmount].meaning == .amount(Amount(coefficient: 100, scale: 0)))
        #expect(row.transactionDate.value?.value == CalendarDate(year: 2025, month: 3, day: 11))
        #expect(outcome.diagnostics.allSatisfy { $0.code == "escaped-twice" })
    }

    @Test(
        "What has no width is left out, with a note",
        arguments: ["\u{200B}", "\u{FEFF}", "\u{AD}", "&#173;", "&#8203;", "\u{2060}"])
    func zeroWidth(character: String) throws {
        let outcome = try read(filing(name: "QUIL\(character)LON", shares: "\(character)1\(character)00"))
        let document = try onlyFiling(outcome).document
        #expect(document.reportingOwners[0].name == "QUILLON")
        #expect(
            document.nonDerivativeSecurities[0][.transactionAmount].meaning
                == .amount(Amount(coefficient: 100, scale: 0)))
        #expect(
            places(outcome.diagnostics).map { $0.split(separator: " ")[1] }
                == Array(repeating: "invisible-characters", count: 3))
    }

    @Test("Unseen characters between elements are white space")
    func between() throws {
        for unseen in ["\u{A0}", "&#160;", "\u{FEFF}", "\u{2003}\n"] {
            #expect(try read(filing(between: unseen)).diagnostics == [])
        }
    }

    @Test("Prose keeps its spaces, and a field of nothing else is empty")
    func prose() throws {
        let document = try onlyFiling(
            read(filing(name: "&#160;", footnote: "10\u{A0}shares", remarks: "5\u{202F}%"))
        ).document
        #expect(document.footnotes[0].text == "10\u{A0}shares")
        #expect(document.remarks == "5\u{202F}%")
        #expect(document.reportingOwners[0].name == nil)
    }

    @Test("Words in other scripts stay as they are")
    func scripts() throws {
        let name = "木村 さくら ن\u{200C}ک 👩\u{200D}🔬"
        let outcome = try read(filing(name: name))
        #expect(try onlyFiling(outcome).document.reportingOwners[0].name == name)
        #expect(outcome.diagnostics == [])
    }
}
