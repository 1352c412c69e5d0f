import Foundation
import HTMLReports
import OwnershipReview
import Testing

@testable import MailReports

@Suite struct DigestTests {
    private func sale(_ amount: Int, _ name: String, form: String = "4") -> String {
        MailSamples.document(
            [MailSamples.trade("S", "D", amount, at: "10", after: 90_000)], form: form, people: [name])
    }

    private func digest(_ documents: [String], attachments: [MailAttachment] = []) throws -> [ComposedMail] {
        try MailSamples.press().digest(
            try documents.map { try MailSamples.item($0, attachments: attachments) }, to: try MailSamples.list())
    }

    private func places(_ names: [String], in text: String) -> [String] {
        names.filter(text.contains).sorted { left, right in
            (text.range(of: left)?.lowerBound ?? text.endIndex) < (text.range(of: right)?.lowerBound ?? text.endIndex)
        }
    }

    @Test func marketTradesStandApartLargestFirst() throws {
        let mails = try digest([
            MailSamples.document([MailSamples.holding(5)], form: "3", people: ["First Report"]),
            sale(10, "Small Sale"),
            MailSamples.document([MailSamples.trade("F", "D", 900, at: "1000", after: 9)], people: ["Large Tax"]),
            sale(1_000, "Large Sale"),
            MailSamples.document([MailSamples.trade("P", "A", 50, at: "10", after: 60)], people: ["A Purchase"]),
            MailSamples.document([MailSamples.trade("S", "D", 7, at: nil, after: 60)], people: ["Unpriced Sale"]),
        ])
        #expect(mails.count == 1)
        #expect(
            mails[0].subject
                == "6 filings, 1 with purchases, 3 with sales: Quillwort Instruments Inc")
        let names = [
            "Large Sale", "A Purchase", "Small Sale", "Unpriced Sale", "Large Tax", "First Report",
        ]
        for part in mails[0].parts {
            let body = part.range(of: "urchases and sales", options: .caseInsensitive).map {
                String(part[$0.upperBound...])
            }
            #expect(places(names, in: try #require(body)) == names)
            let others = try #require(part.range(of: "other reports", options: .caseInsensitive))
            #expect(part[others.upperBound...].contains("Large Tax") && !part[others.upperBound...].contains("Sale"))
            for figure in ["$10,000", "$500", "$100", "no price", "$900,000"] { #expect(part.contains(figure)) }
            #expect(part.contains("6 filings: 1 with purchases, 3 with sales"))
        }
    }

    /// One line a filing: a filing with many rows has one, too.
    @Test func aFilingHasOneLine() throws {
        let rows = (1...30).map { MailSamples.trade("S", "D", $0, at: "10", after: 900, nature: "By Trust \($0)") }
        let mails = try digest([MailSamples.document(rows), sale(5, "Other Person")])
        #expect(mails[0].parts[0].components(separatedBy: "\n- ").count == 3)
        #expect(mails[0].parts[1].components(separatedBy: "scope=\"row\"").count == 3)
    }

    @Test func anAmendmentIsMarked() throws {
        for part in try digest([sale(5, "Fennel Odile K", form: "4/A")])[0].parts {
            #expect(part.contains("Form 4/A (amendment)"))
        }
    }

    @Test func filesOfOneNameAreToldApart() throws {
        let mail = try digest([sale(5, "One"), sale(6, "Two")], attachments: [MailSamples.pdf])[0]
        for part in mail.parts { #expect(part.contains("a.pdf") && part.contains("a-2.pdf")) }
    }

    @Test func twoThousandFilingsLoseNothingInSilence() throws {
        let mails = try digest((1...2_000).map { sale($0, "Person Number \($0)") })
        #expect(mails.count == 1)
        let mail = mails[0]
        for part in mail.sentParts { #expect(part.utf8.count < 102_000) }
        #expect(mail.longPage == nil)
        let shown = mail.parts[0].components(separatedBy: "\n- ").count - 1
        #expect(shown > 100)
        for part in mail.parts {
            let flat = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let more =
                "And \(ExactDecimal(2_000 - shown).grouped) more filings, \(2_000 - shown) with purchases or sales: all are listed in the attached all-filings.txt."
            #expect(flat.contains(more), "\(flat.suffix(600))")
            #expect(flat.contains("Person Number 2000") && !flat.contains("Person Number 1 "))
        }
        // The list is attached and has all of them.
        let message = String(decoding: mail.bytes, as: UTF8.self)
        let file = try #require(message.components(separatedBy: "filename=all-filings.txt\r\n").last)
        let code = try #require(file.components(separatedBy: "\r\n--").first).replacing("\r\n", with: "")
        let data = try #require(Data(base64Encoded: code))
        let list = String(decoding: data, as: UTF8.self)
        #expect(list.components(separatedBy: "\n- ").count == 2_001)
        #expect(list.contains("Person Number 1 "))
    }

    /// A template of somebody's that shows everything makes a long page, which is said; the text keeps its limit.
    @Test func aLongTemplateIsSaid() throws {
        let press = try MailPress(
            MailSettings(from: try Mailbox("f@example.org"), time: MailTime("2025-03-18")),
            templates: [
                (
                    "mail", "mail.mustache",
                    Array("{{#filings}}<p>{{headline}}{{headline}}{{headline}}</p>{{/filings}}".utf8)
                )
            ])
        let items = try (1...400).map { try MailSamples.item(sale($0, "Person \($0)"), attachments: []) }
        let mail = try #require(try press.digest(items, to: MailSamples.list()).first)
        #expect(try #require(mail.longPage) > 102_000)
        #expect(mail.sentParts[0].utf8.count < 102_000)
        #expect(mail.parts[1].contains("Person 1,"))
    }
}
