import OwnershipModel

extension FormDescription {
    /// Form 3 (SEC 1473), Initial Statement of Beneficial Ownership of Securities.
    public static let form3 = FormDescription(
        form: .form3,
        name: "FORM 3",
        title: "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES",
        omb: OMBApproval(number: "3235-0104", hours: "0.5"),
        flags: [],
        grid: [
            GridColumn(0.30, [SharedText.reportingPerson]),
            GridColumn(
                0.23,
                [
                    Box("2. Date of Event Requiring Statement (Month/Day/Year)", .periodOfReport),
                    SharedText.issuer(3),
                    SharedText.foreignSymbol("3a"),
                ]),
            GridColumn(0.24, [SharedText.relationship(4)]),
            GridColumn(0.23, [SharedText.originalDate(5), SharedText.individualOrGroup]),
        ],
        tables: [
            TableDescription(
                .nonDerivative,
                title: "Table I - Non-Derivative Securities Beneficially Owned",
                columns: [
                    Column("1. Title of Security (Instr. 4)", width: 44, .securityTitle),
                    Column("2. Amount of Securities Beneficially Owned (Instr. 4)", width: 19, .amountOwned),
                    Column("3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)", width: 11, .ownershipForm),
                    Column("4. Nature of Indirect Beneficial Ownership (Instr. 5)", width: 26, .natureOfOwnership),
                ]),
            TableDescription(
                .derivative,
                title: "Table II - Derivative Securities Beneficially Owned",
                subtitle: SharedText.derivativeSubtitle,
                columns: [
                    Column("1. Title of Derivative Security (Instr. 4)", width: 35, .securityTitle),
                    Column(dates, "Date Exercisable", width: 6, .exerciseDate),
                    Column(dates, "Expiration Date", width: 6, .expirationDate),
                    Column(underlying, "Title", width: 20, .underlyingTitle),
                    Column(underlying, "Amount or Number of Shares", width: 7, .underlyingAmount),
                    Column(
                        "4. Conversion or Exercise Price of Derivative Security", width: 7, .conversionOrExercisePrice),
                    Column("5. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)", width: 8, .ownershipForm),
                    Column("6. Nature of Indirect Beneficial Ownership (Instr. 5)", width: 15, .natureOfOwnership),
                ]),
        ],
        noSecuritiesStatement: "No securities are beneficially owned.",
        smallPrint: SharedText.smallPrint(jointInstruction: "5(b)(v)"))

    private static let dates = "2. Date Exercisable and Expiration Date (Month/Day/Year)"
    private static let underlying = "3. Title and Amount of Securities Underlying Derivative Security (Instr. 4)"
}
