import Foundation
import TestSupport
import Testing

/// A filing that is odd but can be shown: the odd thing stands in every report as filed, and is located.
struct OddFiling: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    /// The one diagnostic.
    var message: String
    /// What must stand in the reports.
    var shown: String

    static let all: [OddFiling] = [
        OddFiling(
            testDescription: "undefined footnote",
            text: Sample.replacing("<footnoteId id=\"F1\"/>", with: "<footnoteId id=\"F1\"/><footnoteId id=\"F9\"/>"),
            message: "odd.xml:163:42: warning: the mark F9 means no footnote of this document [undefined-footnote]",
            shown: "(9)"),
        OddFiling(
            testDescription: "unknown transaction code",
            text: Sample.replacing("<transactionCode>S<", with: "<transactionCode>Q<"),
            message: "odd.xml:79:17: warning: \"Q\" is not a transaction code [unknown-transaction-code]",
            shown: "Q"),
        OddFiling(
            testDescription: "unknown element",
            text: Sample.replacing("<issuer>", with: "<shoeSize>forty-four</shoeSize><issuer>"),
            message:
                "odd.xml:14:5: warning: the element <shoeSize> is not known; it is kept as it stands [unknown-element]",
            shown: "forty-four"),
        OddFiling(
            testDescription: "amount that is no number",
            text: Sample.replacing("<value>7221<", with: "<value>7,2b1<"),
            message: "odd.xml:132:21: warning: \"7,2b1\" is not a number [unreadable-amount]",
            shown: "7,2b1"),
    ]
}

@Suite struct OddFilingTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    @Test(arguments: OddFiling.all)
    func isShownAsFiledWithALocatedWarning(_ odd: OddFiling) throws {
        try folder.write(odd.text, to: "odd.xml")
        let run = try filingpress("render", "odd.xml", "--format", "html,pdf,text")
        #expect(run.status == 0)
        let lines = run.messages.split(separator: "\n")
        #expect(lines.first.map(String.init) == odd.message)
        #expect(lines.last == "1 filing, 3 files in Output/, 1 warning")
        let page = String(decoding: try #require(folder.read("Output/odd.html")), as: UTF8.self)
        let text = String(decoding: try #require(folder.read("Output/odd.txt")), as: UTF8.self)
        let tagless = page.replacing(/<[^>]*>/, with: "")
        #expect(tagless.contains(odd.shown) && text.contains(odd.shown))
        #expect(folder.read("Output/odd.pdf") != nil)
    }

    @Test func warningsCountWhenStrict() throws {
        try folder.write(OddFiling.all[3].text, to: "odd.xml")
        try folder.write(Sample.text, to: "good.xml")
        let strict = try filingpress("render", "odd.xml", "good.xml", "--strict")
        #expect(strict.status == 2)
        #expect(folder.files().count == 6)
        #expect(try filingpress("render", "good.xml", "--strict").status == 0)
        let quiet = try filingpress("render", "odd.xml", "--strict", "--quiet")
        #expect(quiet.status == 2 && quiet.messages.isEmpty)
    }
}
