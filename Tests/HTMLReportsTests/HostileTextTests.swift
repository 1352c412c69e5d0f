import Foundation
import OwnershipModel
import Testing

/// Whatever stands in a filing, the page keeps its structure and shows the text.
@Suite struct HostileTextTests {
    static let texts = [
        "</td></tr></table><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "javascript:alert(1)", "--><!-- ]]> <![CDATA[", "</style><style>*{display:none}", "</title><b>",
        "&lt;b&gt; &amp; &#x3C;", "{{title}} {{{x}}} {{#rows}}", "\u{202E}evil\u{2066}\u{200F}",
        "\u{0}\u{1B}[31m\u{7F}\u{9B}x",
        String(decoding: [0x78, 0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90, 0xF4, 0x8F, 0xBF, 0xBF], as: UTF8.self),
        "a\u{0300}\u{0301} 字 🧾 \u{2028}\u{2029}x", "`${x}` \\u003cscript",
    ]

    @Test(arguments: texts, ["3", "4", "5/A"]) func everyField(text: String, type: String) throws {
        let harmless = try elements(of: page(.filled(type, with: "harmless")))
        let hostile = try elements(of: page(.filled(type, with: text)))
        #expect(hostile.everything.map(\.outline) == harmless.everything.map(\.outline))
        // The summary evens white space out and quotes what it cannot read; the form shows all as filed.
        let shown = text.asShown
        let count = { (page: Element, text: String) in
            let summary = page.all("section").first { $0.attributes["class"] == "summary" }?.text ?? ""
            return page.text.split(separator: text, omittingEmptySubsequences: false).count
                - summary.split(separator: text, omittingEmptySubsequences: false).count
        }
        #expect(count(harmless, "harmless") > 50)
        #expect(count(hostile, shown) == count(harmless, "harmless"))
    }

    @Test(arguments: texts) func theLinkedDataIsStillJSON(text: String) throws {
        let script = try elements(of: page(.filled("4", with: text))).all("script")[0].source
        #expect(!script.contains("<") && !script.contains("&"))
        let read = try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
        #expect((read?["about"] as? [String: Any])?["name"] as? String == text)
    }
}

extension Element {
    /// The element without anything that comes from texts, the width of a table among it.
    fileprivate var outline: String {
        let kept = ["id", "href", "class", "scope", "colspan", "rowspan"]
        return name
            + attributes.keys.sorted().map { key in
                kept.contains(key)
                    ? " \(key)=\(attributes[key, default: ""].replacing(/^scroll w\d+$/, with: "scroll"))" : " \(key)"
            }.joined()
    }
}

extension String {
    /// What a page shows of the text: characters that HTML forbids are replaced, direction controls named.
    fileprivate var asShown: String {
        var shown = ""
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: shown += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
            case 0...8, 0xB, 0xC, 0xE...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: shown += "\u{FFFD}"
            case let value where value & 0xFFFE == 0xFFFE: shown += "\u{FFFD}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

extension Filing {
    /// A filing with the text in every field that holds text as filed.
    fileprivate static func filled(_ type: String, with text: String) -> Filing {
        var row = SecurityRow(.transaction)
        row.securityTitle = noted(text, "F1")
        row.conversionOrExercisePrice = noted(text, text)
        row.transactionDate = noted(text)
        row.deemedExecutionDate = noted(text)
        row.transactionCoding = TransactionCoding(
            formType: Filed(text), code: Filed(text), equitySwapInvolved: Filed(text))
        row.transactionTimeliness = noted(text)
        row.transactionAmount = shares(text)
        row.pricePerShare = noted(text)
        row.acquiredDisposed = noted(text)
        row.exerciseDate = noted(text)
        row.expirationDate = noted(text)
        row.underlyingTitle = noted(text)
        row.underlyingAmount = shares(text)
        row.amountOwned = shares(text)
        row.ownershipForm = noted(text)
        row.natureOfOwnership = noted(text)
        let address = ReportingOwner.Address(
            isOutsideUS: Filed(text), street1: text, street2: text, city: text, state: text, stateDescription: text,
            nonUSStateOrTerritory: text, country: text, zipCode: text)
        return .sample(type) { document in
            document.schemaVersion = text
            document.periodOfReport = Filed(text)
            document.dateOfOriginalSubmission = Filed(text)
            document.noSecuritiesOwned = Filed(text)
            document.notSubjectToSection16 = Filed(text)
            document.form3HoldingsReported = Filed(text)
            document.form4TransactionsReported = Filed(text)
            document.aff10b5One = Filed(text)
            document.issuer = Issuer(cik: text, name: text, tradingSymbol: text, foreignTradingSymbol: text)
            document.reportingOwners = [
                ReportingOwner(
                    cik: text, name: text, address: address,
                    relationship: ReportingOwner.Relationship(
                        isDirector: Filed(text), isOfficer: Filed(text), isTenPercentOwner: Filed(text),
                        isOther: Filed(text), officerTitle: text, otherText: text))
            ]
            document.nonDerivativeSecurities = [row]
            document.derivativeSecurities = [row]
            document.footnotes = [Footnote(id: "F1", text: text), Footnote(id: text + "Z", text: text)]
            document.remarks = text
            document.signatures = [Signature(name: text, date: Filed(text))]
            document.unrecognized = [UnrecognizedItem(path: text, text: text)]
        }
    }
}
