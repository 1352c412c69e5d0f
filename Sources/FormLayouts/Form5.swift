import OwnershipModel

extension FormDescription {
    /// Form 5 (SEC 2270), Annual Statement of Changes in Beneficial Ownership.
    public static let form5 = FormDescription(
        form: .form5,
        name: "FORM 5",
        title: "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
        omb: OMBApproval(number: "3235-0362", hours: "1.0"),
        flags: [
            SharedText.exitBox,
            FlagBox(flag: .form3HoldingsReported, caption: "Form 3 Holdings Reported."),
            FlagBox(flag: .form4TransactionsReported, caption: "Form 4 Transactions Reported."),
            SharedText.planBox,
        ],
        grid: [
            GridColumn(0.35, [SharedText.reportingPerson]),
            GridColumn(
                0.35,
                [
                    SharedText.issuer(2),
                    SharedText.foreignSymbol("2a"),
                    Box("3. Statement for Issuer's Fiscal Year Ended (Month/Day/Year)", .periodOfReport),
                    SharedText.originalDate(4),
                ]),
            GridColumn(0.30, [SharedText.relationship(5), SharedText.individualOrGroup]),
        ],
        tables: [
            TableDescription(
                .nonDerivative,
                title: "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned",
                columns: [
                    Column(SharedColumns.title, width: 28, .securityTitle),
                    Column("2. Transaction Date (Month/Day/Year)", width: 7, .transactionDate),
                    Column("2A. \(SharedColumns.deemed)", width: 6, .deemedExecutionDate),
                    Column("3. Transaction Code (Instr. 8)", width: 6, .codeAndLateness),
                ]
                    + SharedColumns.amounts(widths: (amount: 10, code: 5, price: 9))
                    + [
                        Column(
                            "5. Amount of Securities Beneficially Owned at end of Issuer's Fiscal Year "
                                + "(Instr. 3 and 4)", width: 11, .amountOwned)
                    ]
                    + SharedColumns.ownership(widths: (form: 8, nature: 9))),
            TableDescription(
                .derivative,
                title: "Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned",
                subtitle: SharedText.derivativeSubtitle,
                columns: SharedColumns.derivative(widths: (title: 13, price: 6, date: 6, deemed: 6))
                    + [Column("4. Transaction Code (Instr. 8)", width: 6, .codeAndLateness)]
                    + SharedColumns.derivativeAmounts(
                        widths: (
                            acquired: 6, disposed: 6, exercisable: 5, expiration: 5, title: 12, amount: 6, price: 5
                        )
                    )
                    + SharedColumns.derivativeHoldings(widths: (owned: 7, form: 6, nature: 7))),
        ],
        smallPrint: SharedText.smallPrint(jointInstruction: "4(b)(v)"))
}
