import Foundation
import Inputs
import OwnershipForms
import OwnershipReader
import OwnershipReview
import Testing

@testable import HTMLReports
@testable import MailReports

/// Filings made for messages, and messages made of them.
enum MailSamples {
    /// A transaction; every text as it would be filed.
    static func trade(
        _ code: String, _ direction: String, _ amount: Int, at price: String?, after: Int, notes: [Int] = [],
        title: String = "Common Stock", nature: String? = nil
    ) -> String {
        """
        <nonDerivativeTransaction><securityTitle><value>\(title)</value></securityTitle>
        <transactionDate><value>2025-03-14</value></transactionDate>
        <transactionCoding><transactionFormType>4</transactionFormType><transactionCode>\(code)</transactionCode>
        <equitySwapInvolved>0</equitySwapInvolved>\(notes.map { "<footnoteId id=\"F\($0)\"/>" }.joined())</transactionCoding>
        <transactionAmounts><transactionShares><value>\(amount)</value></transactionShares>
        <transactionPricePerShare>\(price.map { "<value>\($0)</value>" } ?? "<footnoteId id=\"F1\"/>")</transactionPricePerShare>
        <transactionAcquiredDisposedCode><value>\(direction)</value></transactionAcquiredDisposedCode></transactionAmounts>
        \(owned(after, nature))</nonDerivativeTransaction>
        """
    }

    static func holding(_ amount: Int, title: String = "Common Stock", nature: String? = nil) -> String {
        """
        <nonDerivativeHolding><securityTitle><value>\(title)</value></securityTitle>\(owned(amount, nature))</nonDerivativeHolding>
        """
    }

    private static func owned(_ amount: Int, _ nature: String?) -> String {
        """
        <postTransactionAmounts><sharesOwnedFollowingTransaction><value>\(amount)</value>
        </sharesOwnedFollowingTransaction></postTransactionAmounts><ownershipNature><directOrIndirectOwnership>
        <value>\(nature == nil ? "D" : "I")</value></directOrIndirectOwnership>\
        \(nature.map { "<natureOfOwnership><value>\($0)</value></natureOfOwnership>" } ?? "")</ownershipNature>
        """
    }

    static func document(
        _ rows: [String], form: String = "4", people: [String] = ["Fennel Odile K"], symbol: String = "QWRT",
        issuer: String = "Quillwort Instruments Inc", notes: [String] = [], remarks: String = ""
    ) -> String {
        let owners = people.enumerated().map { index, name in
            """
            <reportingOwner><reportingOwnerId><rptOwnerCik>\(1_000_100 + index)</rptOwnerCik><rptOwnerName>\(name)</rptOwnerName>
            </reportingOwnerId><reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship></reportingOwner>
            """
        }
        let notes = notes.enumerated().map { "<footnote id=\"F\($0 + 1)\">\($1)</footnote>" }
        return """
            <?xml version="1.0"?><ownershipDocument><schemaVersion>X0508</schemaVersion><documentType>\(form)</documentType>
            <periodOfReport>2025-03-14</periodOfReport><issuer><issuerCik>0001000001</issuerCik>
            <issuerName>\(issuer)</issuerName><issuerTradingSymbol>\(symbol)</issuerTradingSymbol></issuer>
            \(owners.joined())<nonDerivativeTable>\(rows.joined())</nonDerivativeTable>
            <footnotes>\(notes.joined())</footnotes><remarks>\(remarks)</remarks>
            <ownerSignature><signatureName>x</signatureName><signatureDate>2025-03-17</signatureDate></ownerSignature>
            </ownershipDocument>
            """
    }

    static func item(_ document: String, attachments: [MailAttachment] = [pdf], oddities: [String] = []) throws
        -> MailItem
    {
        let input = Input(name: "a.xml", bytes: Array(document.utf8))
        let filing = try #require(try FilingReader.read(input).filings.first)
        return MailItem(
            filing, form: fill(filing, file: "a.xml").form, number: 1, attachments: attachments,
            oddities: oddities, composer: try MIMEComposer())
    }

    static let pdf = MailAttachment(.pdf, name: "a.pdf", bytes: [1, 2, 3])

    static func press(_ subject: String? = nil) throws -> MailPress {
        try MailPress(
            MailSettings(
                from: try Mailbox("f@example.org"), subject: subject, time: MailTime("2025-03-18")))
    }

    static func list() throws -> MailList { MailList(to: [try Mailbox("a@example.org")]) }
}

extension ComposedMail {
    /// The parts of the message as they are sent, without attachments: the text and the page.
    var sentParts: [String] {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n--=_alternative_").dropFirst().prefix(2)
            .map { String($0) }
    }

    /// The same as a reader sees them.
    var parts: [String] {
        sentParts.map { part in
            var bytes: [UInt8] = []
            var rest = Array(part.replacing("=\r\n", with: "").replacing("\r\n", with: "\n").utf8)[...]
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "="), rest.count > 1,
                    let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                {
                    bytes.append(code)
                    rest.removeFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
