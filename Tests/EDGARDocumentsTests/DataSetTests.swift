import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Data sets of our own writing, table by table.
@Suite struct DataSetTests {
    private static let tables: [DataSetTable: String] = [
        .submission: """
        ACCESSION_NUMBER\tFILING_DATE\tPERIOD_OF_REPORT\tDATE_OF_ORIG_SUB\tNOT_SUBJECT_SEC16\tDOCUMENT_TYPE\tISSUERCIK\tISSUERNAME\tISSUERTRADINGSYMBOL\tREMARKS\tAFF10B5ONE\tNEWS
        0009999999-24-000002\t02-OCT-2024\t30-SEP-2024\t\ttrue\t4\t0009999001\tExample Salt Corp\tSALT\t"They form a ""group"".\tAnd\nmore."\t1\t
        0009999999-24-000001\t31-JUL-2024\t29-JUL-2024\t28-JUL-2024\t0\t4/A\t0009999003\tHarrow "& Sons"\t"N/A\t\t\tunheard
        """,
        .reportingOwner: """
        ACCESSION_NUMBER\tRPTOWNERCIK\tRPTOWNERNAME\tRPTOWNER_RELATIONSHIP\tRPTOWNER_TITLE\tRPTOWNER_TXT\tRPTOWNER_STREET1\tRPTOWNER_CITY\tRPTOWNER_STATE\tRPTOWNER_ZIPCODE\tFILE_NUMBER
        0009999999-24-000001\t0009999004\tHARROW TAMSIN\tTenPercentOwner,Other\t\tHeir\t\t\t\t\t
        0009999999-24-000002\t0009999002\tDOE JANE Q\tDirector,Officer\tChief Salter\t\t1 Plaza\tCHICAGO\tIL\t60606\t001-00001
        0009999999-24-000001\t0009999005\tSONS LP\t\t\t\t\t\t\t\t
        """,
        .nonDerivativeTransaction: """
        ACCESSION_NUMBER\tNONDERIV_TRANS_SK\tSECURITY_TITLE\tSECURITY_TITLE_FN\tTRANS_DATE\tTRANS_DATE_FN\tTRANS_FORM_TYPE\tTRANS_CODE\tEQUITY_SWAP_INVOLVED\tEQUITY_SWAP_TRANS_CD_FN\tTRANS_TIMELINESS\tTRANS_SHARES\tTRANS_SHARES_FN\tTRANS_PRICEPERSHARE\tTRANS_PRICEPERSHARE_FN\tTRANS_ACQUIRED_DISP_CD\tSHRS_OWND_FOLWNG_TRANS\tDIRECT_INDIRECT_OWNERSHIP\tNATURE_OF_OWNERSHIP
        0009999999-24-000002\t7\tCommon Stock\t\t30-SEP-2024\t\t4\tS\tfalse\tF2\tE\t2119.0\t\t10.8012\tF1, F10\tD\t33925.0\tI\tBy trust
        """,
        .nonDerivativeHolding: """
        ACCESSION_NUMBER\tNONDERIV_HOLDING_SK\tSECURITY_TITLE\tVALU_OWND_FOLWNG_TRANS\tDIRECT_INDIRECT_OWNERSHIP
        0009999999-24-000001\t8\tNotes\t25000.5\tD
        """,
        .derivativeTransaction: """
        ACCESSION_NUMBER\tDERIV_TRANS_SK\tSECURITY_TITLE\tCONV_EXERCISE_PRICE\tTRANS_DATE\tTRANS_FORM_TYPE\tTRANS_CODE\tTRANS_TOTAL_VALUE\tTRANS_ACQUIRED_DISP_CD\tEXCERCISE_DATE\tEXCERCISE_DATE_FN\tEXPIRATION_DATE\tUNDLYNG_SEC_TITLE\tUNDLYNG_SEC_SHARES\tUNDLYNG_SEC_VALUE
        0009999999-24-000002\t9\tOption\t4.0\t30-SEP-2024\t4\tA\t500.0\tA\t\tF1\t31-FEB-2034\tCommon Stock\t250000.0\t7.0
        """,
        .derivativeHolding: "ACCESSION_NUMBER\tDERIV_HOLDING_SK\tSECURITY_TITLE\n",
        .footnote: """
        ACCESSION_NUMBER\tFOOTNOTE_ID\tFOOTNOTE_TXT
        0009999999-24-000002\tF10\tTenth.
        0009999999-24-000002\tF2\t"Second ""quoted""."
        0009999999-24-000002\tF1\tFirst.
        """,
        .signature: """
        ACCESSION_NUMBER\tOWNERSIGNATURENAME\tOWNERSIGNATUREDATE
        0009999999-24-000001\t/s/ T. Harrow\t31-JUL-2024
        0009999999-24-000002\t/s/ Jane Doe\t02-OCT-2024
        """,
    ]

    private func dataSet(without missing: DataSetTable? = nil, changed: [DataSetTable: String] = [:]) throws -> DataSet
    {
        var sources: [DataSetTable: any ByteSource] = [:]
        for (table, text) in Self.tables.merging(changed, uniquingKeysWith: { $1 }) where table != missing {
            sources[table] = BytesInMemory(Array(text.utf8))
        }
        return try DataSet(sources, name: "2024q3")
    }

    @Test("A filing is put together from all tables")
    func joined() throws {
        let set = try dataSet()
        #expect(set.diagnostics.isEmpty)
        #expect(set.count == 2)
        #expect((0..<2).map(set.accessionNumber) == ["0009999999-24-000002", "0009999999-24-000001"])
        let filing = try onlyFiling(set.filing(0))
        let document = filing.document
        #expect(filing.accessionNumber?.description == "0009999999-24-000002")
        #expect(filing.header?.filedAsOf == CalendarDate(year: 2024, month: 10, day: 2))
        #expect(filing.header?.reportingOwners.map(\.fileNumber) == ["001-00001"])
        #expect(document.documentType == Filed("4"))
        #expect(document.periodOfReport == day("2024-09-30"))
        #expect(document.notSubjectToSection16?.value == true && document.aff10b5One?.value == true)
        #expect(document.issuer == Issuer(cik: "0009999001", name: "Example Salt Corp", tradingSymbol: "SALT"))
        #expect(document.remarks == "They form a \"group\".\tAnd\nmore.")
        let owner = document.reportingOwners[0]
        #expect(document.reportingOwners.map(\.name) == ["DOE JANE Q"])
        #expect(owner.relationship.isDirector?.value == true && owner.relationship.isOfficer?.value == true)
        #expect(owner.relationship.isOther == nil && owner.relationship.officerTitle == "Chief Salter")
        #expect(owner.address?.city == "CHICAGO" && owner.address?.zipCode == "60606")
        let sale = document.nonDerivativeSecurities[0]
        #expect(document.nonDerivativeSecurities.count == 1)
        #expect(sale.kind == .transaction && sale.transactionDate.value?.text == "2024-09-30")
        #expect(sale.transactionAmount.value == .shares(Filed("2119")))
        #expect(sale.pricePerShare.value == Filed("10.8012") && sale.pricePerShare.marks == marks("F1", "F10"))
        #expect(sale.transactionCoding?.marks == marks("F2") && sale.transactionTimeliness.value?.text == "E")
        #expect(document.footnotes.map(\.id) == ["F1", "F2", "F10"])
        #expect(document.footnotes[1].text == "Second \"quoted\".")
        #expect(document.signatures == [Signature(name: "/s/ Jane Doe", date: day("2024-10-02"))])
        #expect(document.missingParts.isEmpty)
    }

    @Test("What is odd stands as it is; what has no place is listed")
    func odd() throws {
        let set = try dataSet()
        let option = try onlyFiling(set.filing(0)).document.derivativeSecurities[0]
        #expect(option.transactionAmount.value == .value(Filed("500")))
        #expect(option.expirationDate.value?.value == nil && option.expirationDate.value?.text == "2034-02-31")
        #expect(option.exerciseDate.value == nil && option.exerciseDate.marks == marks("F1"))
        #expect(
            try onlyFiling(set.filing(0)).document.unrecognized
                == [UnrecognizedItem(path: "DERIV_TRANS/UNDLYNG_SEC_VALUE", text: "7.0")])
        let other = try onlyFiling(set.filing(1)).document
        // A quotation mark that is never closed is a mark.
        #expect(other.issuer.name == "Harrow \"& Sons\"" && other.issuer.tradingSymbol == "\"N/A")
        #expect(other.reportingOwners.map(\.name) == ["HARROW TAMSIN", "SONS LP"])
        #expect(other.reportingOwners.map(\.relationship.isUnknown) == [false, true])
        #expect(other.nonDerivativeSecurities.map(\.kind) == [.holding])
        #expect(other.nonDerivativeSecurities[0].amountOwned.value == .value(Filed("25000.5")))
        #expect(other.unrecognized == [UnrecognizedItem(path: "SUBMISSION/NEWS", text: "unheard")])
    }

    @Test("A missing table is said once and leaves its fields unknown", arguments: DataSetTable.allCases)
    func missing(table: DataSetTable) throws {
        guard table != .submission else {
            let error = #expect(throws: Failure.self) { try dataSet(without: table) }
            #expect(error?.diagnostics[0].code == "data-set-without-submissions")
            return
        }
        let set = try dataSet(without: table)
        #expect(set.missing == [table])
        #expect(set.diagnostics.map(\.code) == ["data-set-table-missing"])
        let outcome = try set.filing(0)
        #expect(outcome.diagnostics.isEmpty)
        let expected: [DataSetTable: OwnershipDocument.Part] = [
            .reportingOwner: .reportingOwners, .nonDerivativeTransaction: .nonDerivativeSecurities,
            .nonDerivativeHolding: .nonDerivativeSecurities, .derivativeTransaction: .derivativeSecurities,
            .derivativeHolding: .derivativeSecurities, .footnote: .footnotes, .signature: .signatures,
        ]
        #expect(try onlyFiling(outcome).document.missingParts == Set([expected[table]].compactMap { $0 }))
    }

    @Test("An older set without the column of Rule 10b5-1 does not tell that box")
    func withoutPlan() throws {
        let text = try #require(Self.tables[.submission]).replacing("AFF10B5ONE", with: "SOMETHING")
        let document = try onlyFiling(dataSet(changed: [.submission: text]).filing(0)).document
        #expect(document.aff10b5One == nil && document.missingParts == [.aff10b5One])
        #expect(document.unrecognized.first == UnrecognizedItem(path: "SUBMISSION/SOMETHING", text: "1"))
    }

    @Test("Rows that belong to no filing are counted and said")
    func strayRows() throws {
        let set = try dataSet(changed: [
            .signature: "ACCESSION_NUMBER\tOWNERSIGNATURENAME\n0009999999-24-000009\tNobody\nnonsense\tx\n\n"
        ])
        #expect(set.diagnostics.map(\.code) == ["data-set-stray-rows", "data-set-unknown-filings"])
        #expect(set.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test("Rows far apart and longer than what is read at once")
    func large() throws {
        let long = String(repeating: "x", count: 1_300_000)
        let notes = (0..<5).map { "0009999999-24-00000\($0 % 2 + 1)\tF\($0)\t\"\($0)\(long)\n\"\"\"" }
        let set = try dataSet(changed: [
            .footnote: (["ACCESSION_NUMBER\tFOOTNOTE_ID\tFOOTNOTE_TXT"] + notes).joined(separator: "\n")
        ])
        let footnotes = try onlyFiling(set.filing(1)).document.footnotes
        #expect(footnotes.map(\.id) == ["F0", "F2", "F4"])
        #expect(footnotes.map(\.text) == [0, 2, 4].map { "\($0)\(long)\n\"" })
    }
}
