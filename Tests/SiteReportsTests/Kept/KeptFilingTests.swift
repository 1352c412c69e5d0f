import Bytes
import Diagnostics
import OwnershipModel
import Testing

@testable import SiteReports

/// What a site keeps of a filing: written down, read back, and damaged.
@Suite struct KeptFilingTests {
    @Test func everyFieldComesBack() throws {
        let kept = KeptFiling.filled
        // Where the source lies has a test of its own.
        #expect(blanks(in: kept, at: "kept") == ["kept.sourceEnding"], "the sample leaves fields empty")
        let back = try #require(KeptFiling(kept.bytes))
        #expect(back == kept)
        #expect(back.bytes == kept.bytes)
    }

    @Test func aSourceThatLiesBesideThePageIsNotKeptTwice() throws {
        var kept = KeptFiling.filled
        kept.filing.source = Array("<ownershipDocument>here</ownershipDocument>".utf8)[...]
        kept.sourceEnding = ".xml"
        let beside = try #require(KeptFiling(kept.bytes))
        #expect(beside.filing.source.isEmpty && beside.filing.document == kept.filing.document)
        kept.sourceEnding = nil
        #expect(KeptFiling(kept.bytes)?.filing.source == kept.filing.source)
    }

    /// An element that was filed empty, and a text that means nothing, stay what they are.
    @Test func whatWasNotUnderstoodStaysSo() throws {
        var kept = KeptFiling.filled
        kept.filing.document.remarks = ""
        kept.filing.document.periodOfReport = Filed("next Tuesday")
        kept.filing.document.aff10b5One = Filed(text: "1", value: nil)
        kept.filing.document.nonDerivativeSecurities[0].pricePerShare = Noted(nil, marks: [FootnoteMark("F1")])
        kept.filing.document.nonDerivativeSecurities[0].amountOwned.value = .value(Filed("1,000"))
        kept.filing.header = nil
        #expect(KeptFiling(kept.bytes) == kept)
    }

    @Test func damageIsNoFiling() {
        let bytes = KeptFiling.filled.bytes
        #expect(KeptFiling([]) == nil)
        #expect(KeptFiling(Array(bytes.dropLast())) == nil)
        #expect(KeptFiling(bytes + [0]) == nil)
        for length in 0..<bytes.count { #expect(KeptFiling(Array(bytes.prefix(length))) == nil, "\(length) bytes") }
        // A count that promises more than there is ends with the bytes.
        for place in bytes.indices.dropFirst(21) {
            var damaged = bytes
            damaged[place] = 0xFF
            _ = KeptFiling(damaged)
        }
    }

    @Test func theDigestTellsWhatADocumentSaysAndNotItsBytes() {
        var document = KeptFiling.filled.filing.document
        document.missingParts = []
        document.unreadRows = [:]
        let digest = Digest(of: document)
        #expect(digest != nil && digest == Digest(of: document))
        document.footnotes[0].text += " (corrected)"
        #expect(Digest(of: document) != digest)
        document.missingParts = [.derivativeSecurities]
        #expect(Digest(of: document) == nil, "half a document proves nothing")
    }

    /// Where something of a value is nil, empty or false: a field that a test would not miss.
    private func blanks(in value: Any, at path: String) -> [String] {
        if let flag = value as? Bool { return flag ? [] : [path] }
        if let text = value as? String { return text.isEmpty ? [path] : [] }
        if let row = value as? SecurityRow {
            return RowField.all.filter { !row.isFilled($0) }.map { "\(path).\($0.name)" }
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { blanks(in: $0.value, at: path) } ?? [path]
        case .collection, .set:
            return mirror.children.isEmpty
                ? [path] : mirror.children.enumerated().flatMap { blanks(in: $1.value, at: "\(path)[\($0)]") }
        case .struct where !(value is Amount) && !(value is Digest):
            return mirror.children.flatMap { blanks(in: $0.value, at: "\(path).\($0.label ?? "")") }
        default: return []
        }
    }
}

extension KeptFiling {
    /// With every field of every part filled.
    static var filled: KeptFiling {
        var kept = KeptFiling(
            key: "0009900777-25-000011", input: Digest(of: "input"), document: Digest(of: "document"),
            isRedacted: true, filing: Filing(document: .filled), remarks: [])
        kept.filing.header = .filled
        kept.filing.accessionNumber = AccessionNumber("0009900777-25-000011")
        kept.filing.source = [0x3C, 0x00, 0xFF]
        kept.filing.exhibits = [
            Exhibit(type: "EX-24", sequence: "2", fileName: "poa.txt", description: "POWER", text: [0x41, 0x80])
        ]
        kept.remarks = [
            Diagnostic(
                .warning, code: "odd", "this is odd", at: SourceLocation(file: "key", line: 3, column: 400),
                notes: ["evidence", "more"])
        ]
        return kept
    }
}

extension OwnershipDocument {
    fileprivate static var filled: OwnershipDocument {
        let (yes, day) = (Filed<Bool>("1"), Filed<CalendarDate>("2025-03-13"))
        var row = SecurityRow(.transaction)
        let marks = [FootnoteMark("F1"), FootnoteMark("F12")]
        row.securityTitle = Noted("Common Stock", marks: marks)
        row.conversionOrExercisePrice = Noted(Filed("12.50"), marks: marks)
        row.transactionDate = Noted(day, marks: marks)
        row.deemedExecutionDate = Noted(day, marks: marks)
        row.transactionCoding = TransactionCoding(
            formType: Filed("4"), code: Filed("S"), equitySwapInvolved: yes, marks: marks)
        row.transactionTimeliness = Noted(Filed("L"), marks: marks)
        row.transactionAmount = Noted(.shares(Filed("1000")), marks: marks)
        row.pricePerShare = Noted(Filed("0"), marks: marks)
        row.acquiredDisposed = Noted(Filed("D"), marks: marks)
        row.exerciseDate = Noted(day, marks: marks)
        row.expirationDate = Noted(day, marks: marks)
        row.underlyingTitle = Noted("Common Stock", marks: marks)
        row.underlyingAmount = Noted(.value(Filed("5000.00")), marks: marks)
        row.amountOwned = Noted(.shares(Filed("33925")), marks: marks)
        row.ownershipForm = Noted(Filed("I"), marks: marks)
        row.natureOfOwnership = Noted("By trust", marks: marks)
        var address = ReportingOwner.Address(
            isOutsideUS: yes, street1: "14 FERN WALK", street2: "SUITE 2", city: "HALIFAX", state: "A5",
            stateDescription: "NOVA SCOTIA", nonUSStateOrTerritory: "NS", country: "CANADA", zipCode: "B3H")
        address.isStreetWithheld = true
        var relationship = ReportingOwner.Relationship(
            isDirector: yes, isOfficer: yes, isTenPercentOwner: yes, isOther: yes, officerTitle: "CFO",
            otherText: "Trustee")
        relationship.isUnknown = true
        var document = OwnershipDocument(
            schemaVersion: "X0609", documentType: Filed("4/A"), periodOfReport: day, dateOfOriginalSubmission: day,
            noSecuritiesOwned: yes, notSubjectToSection16: yes, form3HoldingsReported: yes,
            form4TransactionsReported: yes, aff10b5One: yes,
            issuer: Issuer(cik: "1", name: "EXAMPLE CORP", tradingSymbol: "EXM", foreignTradingSymbol: "EXM.TO"),
            reportingOwners: [
                ReportingOwner(cik: "2", name: "QUILLON MARA", address: address, relationship: relationship)
            ],
            nonDerivativeSecurities: [row, row], derivativeSecurities: [row],
            footnotes: [Footnote(id: "F1", text: "Sold under a plan – “as filed”.")], remarks: "None.",
            signatures: [Signature(name: "/s/ Mara Quillon", date: day)],
            unrecognized: [UnrecognizedItem(path: "ownershipDocument/x", text: "y")])
        document.missingParts = [.signatures, .flags]
        document.unreadRows = [.derivative: 2, .nonDerivative: 300]
        return document
    }
}

extension SubmissionHeader {
    fileprivate static var filled: SubmissionHeader {
        let day = CalendarDate(year: 2025, month: 3, day: 13)
        var address = Address()
        (address.street1, address.street2, address.city) = ("1 MAIN ST", "FLOOR 2", "NEW YORK")
        (address.state, address.zip, address.phone) = ("NY", "10001", "2125550100")
        var party = Party()
        (party.name, party.cik, party.relationship) = ("EXAMPLE CORP", "1", "DIRECTOR")
        (party.organizationName, party.sicCode, party.sicDescription) = ("01 Energy", "3621", "MOTORS")
        (party.irsNumber, party.stateOfIncorporation, party.fiscalYearEnd) = ("840518115", "CO", "1231")
        (party.formType, party.act, party.fileNumber, party.filmNumber) = ("4", "34", "001-1", "131244")
        (party.businessAddress, party.mailAddress) = (address, address)
        party.formerNames = [FormerName(name: "OLD CORP", dateOfChange: day)]
        return SubmissionHeader(
            accessionNumber: AccessionNumber("000990077725000011"),
            acceptance: AcceptanceTime(compact: "20250313000501"), submissionType: "4/A", documentCount: 2,
            periodOfReport: day, filedAsOf: day, dateOfChange: day, reportingOwners: [party], issuers: [party],
            unrecognized: [UnrecognizedItem(path: "X", text: "Y")])
    }
}
