import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// `«code»` stands where a diagnostic must be.
struct OddCase: Sendable, CustomTestStringConvertible {
    var name: String
    var content: String
    var kept: [UnrecognizedItem] = []
    var testDescription: String { name }
}

private func item(_ path: String, _ text: String) -> UnrecognizedItem {
    UnrecognizedItem(path: "ownershipDocument" + path, text: text)
}

private func table(_ row: String) -> String {
    "<nonDerivativeTable><nonDerivativeTransaction>\(row)</nonDerivativeTransaction></nonDerivativeTable>"
}

private let oddCases: [OddCase] = [
    OddCase(
        name: "an unknown element, with what is inside",
        content: "<issuer>«unknown-element»<issuerNmae>Harrow <b hint=\"x\">Lane</b></issuerNmae></issuer>",
        kept: [item("/issuer/issuerNmae", "Harrow Lane"), item("/issuer/issuerNmae/b@hint", "x")]),
    OddCase(
        name: "a known element in the wrong place", content: "«misplaced-element»<issuerCik>1</issuerCik>",
        kept: [item("/issuerCik", "1")]),
    OddCase(
        name: "an unknown attribute, behind one that looks like it",
        content: "<issuer «unknown-attribute»xlang=\"lang='de'\" «unknown-attribute»lang=\"en\"></issuer>",
        kept: [item("/issuer@xlang", "lang='de'"), item("/issuer@lang", "en")]),
    OddCase(
        name: "a namespace declaration",
        content: "<issuer «unknown-attribute»xmlns:q=\"urn:q\"><q:issuerCik>7</q:issuerCik></issuer>",
        kept: [item("/issuer@xmlns:q", "urn:q")]),
    OddCase(
        name: "stray text, before, between and behind",
        content: "«unknown-text»alpha <issuer> «unknown-text»beta<issuerCik>1</issuerCik>«unknown-text»gamma</issuer>",
        kept: [item("", "alpha"), item("/issuer", "beta"), item("/issuer", "gamma")]),
    OddCase(
        name: "tags in comments and CDATA are not counted",
        content:
            "<!-- <x> <y> --><issuer><issuerName><![CDATA[<z> & ]]></issuerName>\n  «unknown-element»<v/></issuer>",
        kept: [item("/issuer/v", "")]),
    OddCase(
        name: "second elements where one may stand",
        content: """
            <issuer><issuerCik>1</issuerCik>«repeated-element»<issuerCik>2</issuerCik></issuer>
            «repeated-element»<issuer><issuerCik>3</issuerCik></issuer>
            «repeated-element»<documentType>5</documentType>
            """,
        kept: [item("/issuer/issuerCik", "2"), item("/issuer", "3"), item("/documentType", "5")]),
    OddCase(
        name: "two values in one field",
        content: table("<securityTitle><value>A</value>«repeated-element»<value>B</value></securityTitle>"),
        kept: [item("/nonDerivativeTable/nonDerivativeTransaction/securityTitle/value", "B")]),
    OddCase(
        name: "text beside a value",
        content: table("<securityTitle><value>A</value> «unknown-text»B</securityTitle>"),
        kept: [item("/nonDerivativeTable/nonDerivativeTransaction/securityTitle", "B")]),
    OddCase(
        name: "a processing instruction",
        content: "<issuer><issuerCik>1</issuerCik>«processing-instruction»<?ask me?></issuer>",
        kept: [item("/issuer?ask", "me")]),
    OddCase(
        name: "shares and value at once: the count is taken",
        content: table(
            "<transactionAmounts>«misplaced-element»<transactionTotalValue><value>9</value></transactionTotalValue>"
                + "<transactionShares><value>8</value></transactionShares></transactionAmounts>"),
        kept: [item("/nonDerivativeTable/nonDerivativeTransaction/transactionAmounts/transactionTotalValue", "9")]),
    OddCase(
        name: "a row of the other table",
        content:
            "<nonDerivativeTable>«misplaced-element»<derivativeHolding><securityTitle><value>W</value></securityTitle>"
            + "</derivativeHolding></nonDerivativeTable>",
        kept: [item("/nonDerivativeTable/derivativeHolding", "W")]),
    OddCase(
        name: "values that do not read",
        content: """
            «unreadable-date»<periodOfReport>05/06/2014</periodOfReport>
            «unreadable-boolean»<notSubjectToSection16>maybe</notSubjectToSection16>
            """
                + "\n"
                + table(
                    """
                    <transactionDate>«implausible-date»<value>0022-05-06</value></transactionDate>
                    <transactionCoding>«unknown-code»<transactionFormType>6</transactionFormType>\
                    «unknown-transaction-code»<transactionCode>K</transactionCode></transactionCoding>
                    <transactionTimeliness>«unknown-code»<value>X</value></transactionTimeliness>
                    <transactionAmounts><transactionShares>«unreadable-amount»<value>12abc</value></transactionShares>
                    <transactionPricePerShare>«negative-amount»<value>-3</value></transactionPricePerShare>
                    <transactionAcquiredDisposedCode>«unknown-code»<value>S</value></transactionAcquiredDisposedCode></transactionAmounts>
                    <ownershipNature><directOrIndirectOwnership>«unknown-code»<value>N</value></directOrIndirectOwnership></ownershipNature>
                    """)),
    OddCase(
        name: "marks and footnotes that do not fit",
        content: table(
            "«repeated-mark»<securityTitle><value>A</value><footnoteId id=\"F1\"/><footnoteId id=\"F1\"/>"
                + "«undefined-footnote»<footnoteId id=\"F9\"/>«mark-without-id»<footnoteId/></securityTitle>")
                + """
                <footnotes><footnote id="F1">one</footnote>«duplicate-footnote-id»<footnote id="F1">two</footnote>
                «unreferenced-footnote»<footnote id="F2">three</footnote>«footnote-without-id»<footnote>four</footnote></footnotes>
                """),
    OddCase(
        name: "markup in prose", content: "<remarks>See «markup-in-text»<i>Exhibit</i> 99</remarks>"),
    OddCase(
        name: "a plain field wrapped like one with footnotes",
        content: "<issuer><issuerCik>«value-in-plain-field»<value>5</value></issuerCik></issuer>"),
    OddCase(
        name: "a row outside its table",
        content:
            "«row-outside-table»<nonDerivativeHolding><securityTitle><value>A</value></securityTitle></nonDerivativeHolding>"
    ),
    OddCase(
        name: "an address remark of EDGAR's own, empty and not",
        content:
            "<reportingOwner><reportingOwnerAddress><rptOwnerGoodAddress/></reportingOwnerAddress></reportingOwner>"
            + "<reportingOwner><reportingOwnerAddress>«misplaced-element»<rptOwnerGoodAddress>1</rptOwnerGoodAddress>"
            + "</reportingOwnerAddress></reportingOwner>",
        kept: [item("/reportingOwner/reportingOwnerAddress/rptOwnerGoodAddress", "1")]),
]

@Suite("Whatever is odd is said at its place, and kept")
struct OddDocumentTests {
    @Test("one by one", arguments: oddCases)
    func oddity(odd: OddCase) throws {
        let marked = MarkedText(form4(odd.content))
        let outcome = try read(marked.text)
        #expect(places(outcome.diagnostics) == marked.expected)
        #expect(try onlyFiling(outcome).document.unrecognized == odd.kept)
    }

    @Test("The same places in a file of one line, behind a header, and with CR LF")
    func placesInOtherSurroundings() throws {
        let content = "<issuer>«unknown-element»<a/>ä</issuer>".replacing("ä", with: "")
        let oneLine = MarkedText(form4(content).replacing("\n", with: ""))
        #expect(try places(read(oneLine.text).diagnostics) == oneLine.expected)
        let windows = MarkedText(form4(content).replacing("\n", with: "\r\n"))
        #expect(try places(read(windows.text).diagnostics) == ["3:9 unknown-element"])
        let submission = MarkedText(
            "<SEC-DOCUMENT>0009990001-23-000042.txt : 20230511\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n\(form4(content))"
                + "</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n")
        #expect(try places(read(submission.text).diagnostics) == submission.expected)
    }

    @Test("A line beyond the 65,535th is still that line")
    func farLines() throws {
        let marked = MarkedText(
            form4(String(repeating: "\n", count: 70_000) + "<issuer>«unknown-element»<a/></issuer>"))
        let outcome = try read(marked.text)
        #expect(marked.expected == ["70003:9 unknown-element"])
        #expect(places(outcome.diagnostics) == marked.expected)
    }

    @Test("The nearest known name is offered, and only if it is near")
    func nearestName() throws {
        let outcome = try read(form4("<issuer><issuerNmae/><script/></issuer>"))
        #expect(outcome.diagnostics.map(\.notes) == [["<issuerName> is the nearest known name"], []])
    }

    @Test("Elements in another order give the same document")
    func order() throws {
        let first = try read(
            form4("<periodOfReport>2014-01-02</periodOfReport><issuer><issuerCik>1</issuerCik></issuer>"))
        let second = try read(
            "<ownershipDocument><issuer><issuerCik>1</issuerCik></issuer><periodOfReport>2014-01-02</periodOfReport>"
                + "<documentType>4</documentType></ownershipDocument>")
        #expect(first.filings[0].document == second.filings[0].document)
    }

    @Test("Rows keep their order: tables of one kind one after the other, then rows outside")
    func rowOrder() throws {
        func holding(_ title: String, _ tag: String = "nonDerivativeHolding") -> String {
            "<\(tag)><securityTitle><value>\(title)</value></securityTitle></\(tag)>"
        }
        let outcome = try read(
            form4(
                holding("5", "nonDerivativeSecurity")
                    + "<nonDerivativeTable>\(holding("1"))\(holding("2", "nonDerivativeTransaction"))\(holding("3"))</nonDerivativeTable>"
                    + "<nonDerivativeTable>\(holding("4"))</nonDerivativeTable>"))
        let rows = outcome.filings[0].document.nonDerivativeSecurities
        #expect(rows.map(\.securityTitle.value) == ["1", "2", "3", "4", "5"])
        #expect(rows.map(\.kind) == [.holding, .transaction, .holding, .holding, .holding])
    }

    @Test(
        "What stands where a row would stand and is none counts as a row that was not read",
        arguments: [
            ("<nonDerivativeTransactoin><x>1</x></nonDerivativeTransactoin>", [SecurityTable.nonDerivative: 1]),
            ("<nonDerivativeTransaction>garbled</nonDerivativeTransaction>", [.nonDerivative: 1]),
            ("<nonDerivativeHolding><title>7</title></nonDerivativeHolding>", [.nonDerivative: 1]),
            ("<derivativeHolding><x>1</x></derivativeHolding><y>2</y>", [.derivative: 1, .nonDerivative: 1]),
            ("<rows><nonDerivativeHolding/><nonDerivativeHolding/></rows>", [.nonDerivative: 2]),
            ("<nonDerivativeHolding/><filerCcc>secret</filerCcc>", [:]),
        ])
    func unreadRows(content: String, unread: [SecurityTable: Int]) throws {
        let holding =
            "<nonDerivativeHolding><securityTitle><value>Common</value></securityTitle></nonDerivativeHolding>"
        let text = form4("<nonDerivativeTable>\(holding)\(content)</nonDerivativeTable>")
        let document = try onlyFiling(try read(text)).document
        #expect(document.unreadRows == unread)
        #expect(document.nonDerivativeSecurities.first?.securityTitle.value == "Common")
        // None of the rows of Table II was read.
        #expect(document.missingParts == (unread[.derivative] == nil ? [] : [.derivativeSecurities]))
    }

    @Test("A table under a wrong name: its rows were not read")
    func unreadTable() throws {
        let text = form4("<derivativTable><derivativeHolding/><derivativeTransaction/></derivativTable>")
        let document = try onlyFiling(try read(text)).document
        #expect(document.gaps == [TableGap(table: .derivative, unreadRows: 2, isMissing: true)])
    }

    @Test("Fields of Table II in a row of Table I are kept")
    func foreignFields() throws {
        let outcome = try read(
            form4(table("<exerciseDate><value>2015-01-02</value></exerciseDate>")))
        #expect(outcome.filings[0].document.nonDerivativeSecurities[0].exerciseDate == Noted(day("2015-01-02")))
        #expect(outcome.diagnostics == [])
    }

    @Test("White space inside values and footnotes")
    func whiteSpace() throws {
        let outcome = try read(
            form4(
                """
                <issuer><issuerName>  Harrow \t Lane
                  Inc </issuerName></issuer>
                <footnotes><footnote id="F1">
                  One line
                  and the next.

                  A new   paragraph. </footnote></footnotes>
                <remarks>
                  First,
                second.

                Third.
                </remarks>
                """))
        let document = outcome.filings[0].document
        #expect(document.issuer.name == "Harrow Lane Inc")
        #expect(document.footnotes[0].text == "One line and the next.\nA new paragraph.")
        #expect(document.remarks == "First,\nsecond.\n\nThird.")
    }

    @Test("Beyond the specification's limits everything is kept")
    func limits() throws {
        let rows = String(repeating: "<nonDerivativeHolding/>", count: 31)
        let outcome = try read(
            form4(
                "<nonDerivativeTable>\(rows)</nonDerivativeTable>" + String(repeating: "<reportingOwner/>", count: 11)
                    + String(repeating: "<ownerSignature/>", count: 11) + "<footnotes>"
                    + (1...100).map { "<footnote id=\"F\($0)\">x</footnote>" }.joined() + "</footnotes>"))
        let document = outcome.filings[0].document
        #expect(document.nonDerivativeSecurities.count == 31)
        #expect(document.reportingOwners.count == 11)
        #expect(document.footnotes.count == 100)
        let codes = outcome.diagnostics.map(\.code).filter { $0 != "unreferenced-footnote" }
        #expect(codes.sorted() == ["too-many-footnotes", "too-many-owners", "too-many-rows", "too-many-signatures"])
    }

    @Test("Two hundred of a kind are listed, the rest counted; all are kept")
    func flood() throws {
        let outcome = try read(form4(String(repeating: "<x/>", count: 1_000)))
        #expect(outcome.diagnostics.count == 201)
        #expect(outcome.diagnostics.first?.message == "800 more of this kind are not listed")
        #expect(outcome.filings[0].document.unrecognized.count == 1_000)
    }

    @Test(
        "Every boolean in every spelling",
        arguments: [
            ("1", true), ("0", false), ("true", true), ("false", false), (" 1 ", true), ("TRUE", true), ("", nil),
            ("yes", nil),
        ] as [(String, Bool?)])
    func booleans(text: String, value: Bool?) throws {
        let outcome = try read(
            form4(
                [
                    "noSecuritiesOwned", "notSubjectToSection16", "form3HoldingsReported", "form4TransactionsReported",
                    "aff10b5One",
                ]
                .map { "<\($0)>\(text)</\($0)>" }.joined()
                    + "<reportingOwner><reportingOwnerRelationship>"
                    + ["isDirector", "isOfficer", "isTenPercentOwner", "isOther"].map { "<\($0)>\(text)</\($0)>" }
                    .joined()
                    + "</reportingOwnerRelationship></reportingOwner>"))
        let document = outcome.filings[0].document
        let relationship = document.reportingOwners[0].relationship
        let all = [
            document.noSecuritiesOwned, document.notSubjectToSection16, document.form3HoldingsReported,
            document.form4TransactionsReported, document.aff10b5One, relationship.isDirector, relationship.isOfficer,
            relationship.isTenPercentOwner, relationship.isOther,
        ]
        let trimmed = text.filter { $0 != " " }
        #expect(all == Array(repeating: trimmed.isEmpty ? nil : Filed(text: trimmed, value: value), count: 9))
        #expect(outcome.diagnostics.count == (["yes", "TRUE"].contains(text) ? 9 : 0))
        #expect(
            outcome.diagnostics.allSatisfy { $0.code == (text == "TRUE" ? "boolean-spelling" : "unreadable-boolean") })
    }
}
