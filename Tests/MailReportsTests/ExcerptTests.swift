import Foundation
import HTMLReports
import OwnershipReview
import Testing

@testable import MailReports

/// What a message of one filing shows and leaves out.
@Suite struct ExcerptTests {
    private func mail(_ document: String, attachments: [MailAttachment] = [MailSamples.pdf]) throws -> ComposedMail {
        try MailSamples.press().mail(
            try MailSamples.item(document, attachments: attachments), to: try MailSamples.list())
    }

    /// Both parts, each with words in a row.
    private func flat(_ mail: ComposedMail) -> [String] {
        mail.parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    @Test func fiveRowsThenHowManyMore() throws {
        // 12 transactions of different kinds or accounts, and 18 holdings.
        var rows = (1...12).map { number in
            MailSamples.trade("G", "D", number, at: "0", after: 1_000 - number, nature: "By Trust \(number)")
        }
        rows += (1...18).map { MailSamples.holding($0, nature: "By Fund \($0)") }
        let parts = flat(try mail(MailSamples.document(rows)))
        #expect(parts.count == 2)
        for part in parts {
            #expect(part.contains("And 25 more in the attached PDF: 7 transactions and 18 holdings."), "\(part)")
            #expect(part.contains("By Trust 5") && !part.contains("By Trust 6") && !part.contains("By Fund"))
        }
    }

    @Test func withoutAPDFTheFormHasTheRest() throws {
        let rows = (1...6).map { MailSamples.holding($0, nature: "By Fund \($0)") }
        for part in flat(try mail(MailSamples.document(rows, form: "3"), attachments: [])) {
            #expect(part.contains("And 1 more in the form: 1 holding."))
        }
    }

    @Test func sixtyHoldingsAreCounted() throws {
        let rows = (1...60).map { MailSamples.holding($0, nature: "By Fund \($0)") }
        for part in flat(try mail(MailSamples.document(rows, form: "3"))) {
            #expect(part.contains("And 55 more in the attached PDF: 55 holdings."))
        }
    }

    @Test func nothingIsLeftOutOfFive() throws {
        let rows = (1...5).map { MailSamples.holding($0, nature: "By Fund \($0)") }
        for part in flat(try mail(MailSamples.document(rows, form: "3"))) { #expect(!part.contains("more in the")) }
    }

    @Test func purchasesAndSalesComeFirstThenByValue() throws {
        let excerpt = MailExcerpt(
            try MailSamples.item(
                MailSamples.document([
                    MailSamples.trade("F", "D", 500, at: "90", after: 9_500),
                    MailSamples.trade("M", "A", 500, at: "0", after: 10_000),
                    MailSamples.trade("S", "D", 10, at: "90", after: 9_490),
                    MailSamples.trade("S", "D", 20, at: "90", after: 980, nature: "By Trust"),
                    MailSamples.holding(77, nature: "By Spouse"),
                ])
            ).filing)
        #expect(excerpt.rows.map(\.figure) == ["$1,800", "$900", "$45,000", "–", ""])
        #expect(excerpt.rows.map(\.isMarket) == [true, true, false, false, false])
        #expect(excerpt.rows.last?.held == "77")
        #expect(excerpt.moreRows == nil)
    }

    /// Sales of a day are one row, and count as many where they are left out.
    @Test func rowsOfOneKindAreSummed() throws {
        let sales = (1...26).map { MailSamples.trade("S", "D", 10, at: "5", after: 1_000 - 10 * $0) }
        let excerpt = MailExcerpt(try MailSamples.item(MailSamples.document(sales)).filing)
        #expect(excerpt.rows.count == 1 && excerpt.moreRows == nil)
        #expect(excerpt.rows[0].deed == "Sold common stock, 26 rows, code S" && excerpt.rows[0].figure == "$1,300")
        #expect(excerpt.rows[0].held == "740 (−26 %)")
        #expect(
            MailExcerpt(try MailSamples.item(MailSamples.document(sales)).filing, limit: 0).moreRows?.hasPrefix(
                "And 26 more") == true)
    }

    @Test func withoutRowsTheHeadlineSaysSo() throws {
        for part in flat(try mail(MailSamples.document([], form: "3"))) {
            #expect(part.contains("filed an initial statement of ownership") && part.contains("no securities"))
            #expect(!part.contains("held after") && !part.contains("more in the"))
        }
    }

    @Test func aTypedStatementOfNoneIsNoHolding() throws {
        let excerpt = MailExcerpt(
            try MailSamples.item(
                MailSamples.document(
                    [MailSamples.holding(0, title: "No securities are beneficially owned.")], form: "3")
            ).filing)
        #expect(excerpt.rows.isEmpty && excerpt.moreRows == nil)
    }

    @Test func footnotesOfTheRowsShownComeAlong() throws {
        let notes = (1...12).map { "Note \($0) of twelve." }
        let rows = [MailSamples.trade("S", "D", 10, at: "5", after: 90, notes: [3, 7])]
        for part in flat(try mail(MailSamples.document(rows, notes: notes))) {
            #expect(part.contains("(3)") && part.contains("Note 3 of twelve.") && part.contains("Note 7 of twelve."))
            #expect(!part.contains("Note 4") && part.contains("10 more footnotes are in the attached PDF."))
        }
    }

    @Test func tenPersonsAreNamedOrCounted() throws {
        let people = (1...10).map { "Fund \($0) LP" }
        for part in flat(try mail(MailSamples.document([MailSamples.holding(5)], form: "3", people: people))) {
            #expect(part.contains("Fund 5 LP") && !part.contains("Fund 6 LP"))
            #expect(part.contains("and 5 more reporting persons in the attached PDF"))
        }
    }

    @Test func whatIsOddIsSaidOrCounted() throws {
        let document = MailSamples.document([MailSamples.trade("S", "D", 10, at: "5", after: 90)])
        let oddities = (1...5).map { "the cell number \($0) cannot be read" }
        let item = try MailSamples.item(document, oddities: oddities)
        for part in flat(try MailSamples.press().mail(item, to: MailSamples.list())) {
            #expect(part.lowercased().contains("to check against the filing"))
            #expect(part.contains("The cell number 3 cannot be read.") && !part.contains("cell number 4"))
            #expect(part.contains("And 2 more like these."))
        }
        for part in flat(try MailSamples.press().digest([item], to: MailSamples.list())[0]) {
            #expect(part.contains("5 points to check"))
        }
        for part in flat(try mail(document)) { #expect(!part.lowercased().contains("to check")) }
    }

    /// The largest filings EDGAR takes, and larger ones, of the texts that take most room.
    @Test(arguments: ["x", "\"", "é", "😀", "=", "&amp;", "&lt;b&gt; ", "a\u{0301}\u{0302}\u{0303}\u{0304}"])
    func aMessageIsNeverClipped(_ text: String) throws {
        let long = String(repeating: text, count: 10_000 / text.utf8.count)
        let rows = (1...30).map {
            MailSamples.trade(
                "S", "D", $0, at: "5", after: 1_000, notes: Array(1...99), title: "\($0) " + long,
                nature: "\($0)" + long)
        }
        let document = MailSamples.document(
            rows, people: (1...10).map { "\($0)" + long }, symbol: long, issuer: long,
            notes: (1...99).map { "\($0)" + long }, remarks: long)
        let mail = try mail(document)
        #expect(mail.longPage == nil)
        for part in mail.sentParts { #expect(part.utf8.count < 102_000) }
        for part in flat(mail) {
            #expect(part.contains("is whole in the attached PDF."))
            #expect(part.contains("more footnotes are in the attached PDF."), "\(text)")
            #expect(part.contains(" more in the attached PDF: "))
        }
    }

    /// One account with a code, a title and a nature without end.
    @Test(arguments: ["Q", "\"", "é"])
    func oneLongRowIsCut(_ text: String) throws {
        let long = String(repeating: text, count: 20_000)
        for code in ["S", long] {
            let row = MailSamples.trade(code, "D", 10, at: "5", after: 90, title: long, nature: long)
            let document = MailSamples.document([row], symbol: long)
            for part in try mail(document).sentParts { #expect(part.utf8.count < 50_000) }
            let item = try MailSamples.item(document, oddities: [long, long, long, long])
            for part in try MailSamples.press().digest([item], to: MailSamples.list())[0].sentParts {
                #expect(part.utf8.count < 20_000)
            }
        }
    }

    @Test func namesOfEnemiesAreText() throws {
        let name = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;&#10;Bcc: e@example.org"
        let mail = try mail(
            MailSamples.document(
                [MailSamples.trade("S", "D", 10, at: "5", after: 90, title: name, nature: name)], people: [name],
                symbol: name, issuer: name, notes: [name], remarks: name))
        #expect(!mail.parts[1].contains("<script") && !mail.parts[1].contains("<img"))
        #expect(!mail.subject.contains("\n"))
    }

    /// They could make a text read otherwise than it was filed.
    @Test func controlsOfDirectionTakeNoEffect() throws {
        let name = "Fennel &#x202E;Odile"
        let mail = try mail(MailSamples.document([MailSamples.holding(5)], people: [name]))
        for part in mail.parts { #expect(!part.unicodeScalars.contains("\u{202E}")) }
        #expect(mail.parts[0].lowercased().contains("\\u{202e}") && mail.parts[1].contains("[U+202E]"))
    }

    @Test func theSubjectSaysWhatHappened() throws {
        let rows = [MailSamples.trade("S", "D", 10, at: "5", after: 90)]
        #expect(
            try mail(MailSamples.document(rows)).subject
                == "QWRT: Fennel Odile K, a director, sold 10 shares of common stock for $50 at $5.00 each, leaving 90 directly (−10 %) (Form 4)"
        )
        #expect(
            try mail(MailSamples.document(rows, symbol: "NONE")).subject.hasPrefix("Quillwort Instruments Inc: Fennel"))
        let item = try MailSamples.item(MailSamples.document(rows, people: ["{title} {headline}"]))
        let own = try MailSamples.press("[{headline}] {title}").mail(item, to: MailSamples.list()).subject
        #expect(own.hasPrefix("[QWRT: {title} {headline}, a director, sold 10 shares"))
        #expect(own.hasSuffix("(Form 4)] Form 4 – Quillwort Instruments Inc [QWRT] – {title} {headline} – 03/14/2025"))
    }
}
