import OwnershipModel
import Testing

@Suite("Values read from filed text")
struct FiledValueTests {
    @Test(
        "Booleans in every spelling",
        arguments: [
            ("1", true), ("0", false), ("true", true), ("false", false), ("TRUE", true), ("False", false), ("", nil),
            ("2", nil), ("yes", nil),
            ("Y", nil), ("01", nil), (" 1", nil),
        ] as [(String, Bool?)])
    func booleans(text: String, value: Bool?) {
        #expect(Bool(filed: text) == value)
        #expect(Filed<Bool>(text) == Filed(text: text, value: value))
    }

    @Test("Document types", arguments: ["3", "3/A", "4", "4/A", "5", "5/A"])
    func documentTypes(text: String) throws {
        let type = try #require(DocumentType(filed: text))
        #expect(type.description == text)
        #expect(type.isAmendment == text.hasSuffix("/A"))
    }

    @Test("No document types", arguments: ["", "/A", "6", "44", "4/a", "4/A/A", "144", "4A", "SC 13D"])
    func noDocumentTypes(text: String) {
        #expect(DocumentType(filed: text) == nil)
    }

    @Test("The eighteen transaction codes, and not K and V, which are no codes of the document")
    func transactionCodes() {
        let read = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { TransactionCode(filed: String($0)) != nil }
        #expect(read == "ACDEFGHIJLMOPSUWXZ")
        #expect(TransactionCode(filed: "P") == .openMarketPurchase)
        #expect(TransactionCode(filed: "I") == .discretionary)
        #expect(TransactionCode(filed: "W") == .willOrDescent)
        #expect(TransactionCode(filed: "p") == nil)
    }

    @Test("Letters that mean different things in different fields")
    func sharedLetters() {
        #expect(AcquiredDisposed(filed: "D") == .disposed)
        #expect(OwnershipForm(filed: "D") == .direct)
        #expect(TransactionCode(filed: "D") == .dispositionToIssuer)
        #expect(AcquiredDisposed(filed: "I") == nil)
        #expect(OwnershipForm(filed: "A") == nil)
        #expect(Timeliness(filed: "E") == .early)
        #expect(Timeliness(filed: "L") == .late)
        #expect(TransactionFormType(filed: "3") == .form3)
    }

    @Test("A field without a value and one with zero are not the same; a mark alone is something")
    func missing() {
        #expect(Noted<Filed<Amount>>().isEmpty)
        #expect(!Noted(Filed<Amount>("0")).isEmpty)
        #expect(!Noted<Filed<Amount>>(nil, marks: [FootnoteMark("F1")]).isEmpty)
    }

    @Test(
        "What a mark prints",
        arguments: [
            ("F1", "1"), ("F12", "12"), ("F99", "99"), ("F01", "1"), ("F0", "0"), ("F00", "0"), ("A", "A"), ("7", "7"),
            ("F1a", "F1a"), ("", ""),
            ("Fé3", "3"),
        ])
    func markLabels(id: String, label: String) {
        #expect(FootnoteMark(id).label == label)
        #expect(Footnote(id: id, text: "").label == label)
    }
}
