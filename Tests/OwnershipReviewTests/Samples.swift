import OwnershipModel
import OwnershipReview

func marks(_ ids: String...) -> [FootnoteMark] { ids.map { FootnoteMark($0) } }

/// A number for an expectation, typed as a person would.
func number(_ text: String) -> ExactDecimal {
    guard let amount = Amount(filed: text), let exact = ExactDecimal(amount) else { fatalError("no number: \(text)") }
    return exact
}

extension Filing {
    /// A report of one director about invented rows, for a test to change.
    static func report(
        _ type: String = "4", _ nonDerivative: [SecurityRow] = [], derivative: [SecurityRow] = [],
        notes: [String: String] = [:], change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> Filing {
        var document = OwnershipDocument(documentType: Filed(type))
        document.issuer = Issuer(cik: "0001000001", name: "Quillwort Instruments Inc", tradingSymbol: "QWRT")
        document.reportingOwners = [.person("Fennel Odile K", isDirector: "1")]
        document.nonDerivativeSecurities = nonDerivative
        document.derivativeSecurities = derivative
        document.footnotes = notes.sorted { $0.key < $1.key }.map { Footnote(id: $0.key, text: $0.value) }
        change(&document)
        return Filing(document: document)
    }
}

extension ReportingOwner {
    static func person(
        _ name: String?, isDirector: String? = nil, title: String? = nil, isTenPercentOwner: String? = nil,
        other: String? = nil
    ) -> ReportingOwner {
        ReportingOwner(
            name: name,
            relationship: Relationship(
                isDirector: isDirector.map { Filed($0) }, isOfficer: title.map { _ in Filed("true") },
                isTenPercentOwner: isTenPercentOwner.map { Filed($0) }, isOther: other.map { _ in Filed("1") },
                officerTitle: title, otherText: other))
    }
}

extension SecurityRow {
    /// A transaction; every text as it would be filed.
    static func trade(
        _ code: String?, _ direction: String?, _ amount: String?, of title: String? = "Common Stock",
        at price: String? = nil, priceMarks: [FootnoteMark] = [], on date: String? = "2024-02-29",
        after: String? = "1000", form: String? = "D", nature: String? = nil, codeMarks: [FootnoteMark] = [],
        isSwap: String = "0", formType: String = "4"
    ) -> SecurityRow {
        var row = SecurityRow(.transaction)
        row.securityTitle = Noted(title)
        row.transactionDate = Noted(date.map { Filed($0) })
        row.transactionCoding = TransactionCoding(
            formType: Filed(formType), code: code.map { Filed($0) }, equitySwapInvolved: Filed(isSwap),
            marks: codeMarks)
        row.transactionAmount = Noted(amount.map { .shares(Filed($0)) })
        row.pricePerShare = Noted(price.map { Filed($0) }, marks: priceMarks)
        row.acquiredDisposed = Noted(direction.map { Filed($0) })
        row.amountOwned = Noted(after.map { .shares(Filed($0)) })
        row.ownershipForm = Noted(form.map { Filed($0) })
        row.natureOfOwnership = Noted(nature)
        return row
    }

    static func holding(
        _ amount: String?, of title: String? = "Common Stock", form: String = "D", nature: String? = nil
    ) -> SecurityRow {
        var row = SecurityRow(.holding)
        row.securityTitle = Noted(title)
        row.amountOwned = Noted(amount.map { .shares(Filed($0)) })
        row.ownershipForm = Noted(Filed(form))
        row.natureOfOwnership = Noted(nature)
        return row
    }

    /// The same row as a derivative of so many shares.
    func over(_ amount: String, _ title: String = "Common Stock", exercise: String? = nil) -> SecurityRow {
        var row = self
        row.underlyingTitle = Noted(title)
        row.underlyingAmount = Noted(.shares(Filed(amount)))
        row.conversionOrExercisePrice = Noted(exercise.map { Filed($0) })
        return row
    }
}
