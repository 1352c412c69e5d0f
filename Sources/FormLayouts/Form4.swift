import OwnershipModel

extension FormDescription {
    /// Form 4 (SEC 1474), Statement of Changes in Beneficial Ownership.
    public static let form4 = FormDescription(
        form: .form4,
        name: "FORM 4",
        title: "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
        omb: OMBApproval(number: "3235-0287", hours: "0.5"),
        flags: [SharedText.exitBox, SharedText.planBox],
        grid: [
            GridColumn(0.35, [SharedText.reportingPerson]),
            GridColumn(
                0.35,
                [
                    SharedText.issuer(2),
                    SharedText.foreignSymbol("2a"),
                    Box("3. Date of Earliest Transaction (Month/Day/Year)", .periodOfReport),
                    SharedText.originalDate(4),
                ]),
            GridColumn(0.30, [SharedText.relationship(5), SharedText.individualOrGroup]),
        ],
        tables: [
            TableDescription(
                .nonDerivative,
                title: "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned",
                columns: [
                    Column(SharedColumns.title, width: 36, .securityTitle),
                    Column("2. Transaction Date (Month/Day/Year)", width: 6, .transactionDate),
                    Column("2A. \(SharedColumns.deemed)", width: 5, .deemedExecutionDate),
                    Column(tableICode, "Code", width: 4, .code),
                    Column(tableICode, "V", width: 3, .voluntary),
                ]
                    + SharedColumns.amounts(widths: (amount: 8, code: 5, price: 6))
                    + [
                        Column(
                            "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) "
                                + "(Instr. 3 and 4)", width: 11, .amountOwned)
                    ]
                    + SharedColumns.ownership(widths: (form: 9, nature: 8))),
            TableDescription(
                .derivative,
                title: "Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned",
                subtitle: SharedText.derivativeSubtitle,
                columns: SharedColumns.derivative(widths: (title: 13, price: 5, date: 5, deemed: 5))
                    + [
                        Column(tableIICode, "Code", width: 4, .code),
                        Column(tableIICode, "V", width: 4, .voluntary),
                    ]
                    + SharedColumns.derivativeAmounts(
                        widths: (
                            acquired: 5, disposed: 5, exercisable: 5, expiration: 4, title: 10, amount: 7, price: 6
                        )
                    )
                    + SharedColumns.derivativeHoldings(widths: (owned: 6, form: 6, nature: 7))),
        ],
        smallPrint: SharedText.smallPrint(jointInstruction: "4(b)(v)"))

    private static let tableICode = "3. Transaction Code (Instr. 8)"
    private static let tableIICode = "4. Transaction Code (Instr. 8)"
}
