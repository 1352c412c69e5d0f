import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

@Suite("Rows of the earliest schemas, which do not say what they are")
struct UntypedRowTests {
    private func kind(_ content: String) throws -> SecurityRow.Kind? {
        let table = "<nonDerivativeTable><nonDerivativeSecurity>\(content)</nonDerivativeSecurity></nonDerivativeTable>"
        return try onlyFiling(read(form4(table))).document.nonDerivativeSecurities.first?.kind
    }

    @Test(
        "Each of these alone says that something was traded",
        arguments: [
            "<transactionDate><value>2003-08-11</value></transactionDate>",
            "<transactionCoding><transactionCode>S</transactionCode></transactionCoding>",
            "<transactionCoding><transactionFormType>4</transactionFormType></transactionCoding>",
            "<transactionCoding><footnoteId id=\"F1\"/></transactionCoding>",
            "<transactionAmounts><transactionShares><value>5</value></transactionShares></transactionAmounts>",
            "<transactionAmounts><transactionPricePerShare><footnoteId id=\"F1\"/></transactionPricePerShare></transactionAmounts>",
            "<transactionAmounts><transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode></transactionAmounts>",
        ])
    func traded(content: String) throws {
        #expect(try kind(content) == .transaction)
    }

    @Test(
        "Nothing of this does",
        arguments: [
            "", "<transactionCoding/>", "<transactionAmounts><transactionShares/></transactionAmounts>",
            "<postTransactionAmounts><sharesOwnedFollowingTransaction><value>5</value></sharesOwnedFollowingTransaction></postTransactionAmounts>",
        ])
    func held(content: String) throws {
        #expect(try kind("<securityTitle><value>Common Stock</value></securityTitle>" + content) == .holding)
    }
}

@Suite("Reporting owners of a header and of its document")
struct HeaderOwnerTests {
    private func disagreements(header: [String], document: [String]) throws -> [String] {
        let owners = header.map { "REPORTING-OWNER:\n\tOWNER DATA:\n\t\tCENTRAL INDEX KEY:\t\($0)\n" }.joined()
        let filed = document.map {
            "<reportingOwner><reportingOwnerId><rptOwnerCik>\($0)</rptOwnerCik></reportingOwnerId></reportingOwner>"
        }.joined()
        let text =
            "<SEC-DOCUMENT>0009990001-23-000042.txt : 20230511\n<SEC-HEADER>0009990001-23-000042.hdr.sgml : 20230511\n"
            + owners
            + "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n\(form4(filed))</XML>\n</TEXT>\n</DOCUMENT>\n"
            + "</SEC-DOCUMENT>\n"
        return try read(text).diagnostics.filter { $0.code == "header-disagrees" }.map(\.message)
    }

    @Test("Whoever stands in one of them alone is said")
    func eitherWay() throws {
        let words = "the header and the document disagree about the reporting owners: "
        #expect(try disagreements(header: ["5"], document: ["0000000005"]) == [])
        #expect(try disagreements(header: ["5", "6"], document: ["6", "5"]) == [])
        #expect(try disagreements(header: ["5"], document: ["5", "6"]) == [words + "5 there, 5, 6 here"])
        #expect(try disagreements(header: ["5", "6"], document: ["5"]) == [words + "5, 6 there, 5 here"])
        #expect(try disagreements(header: [], document: ["5"]) == [], "a header that names nobody does not disagree")
    }
}
