import OwnershipModel

/// Columns with the same captions on Forms 4 and 5. Each form gives its own widths and adds the columns that differ.
enum SharedColumns {
    static let title = "1. Title of Security (Instr. 3)"
    static let deemed = "Deemed Execution Date, if any (Month/Day/Year)"
    static let amounts = "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)"
    static let derivativeAmounts =
        "5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)"
    static let dates = "6. Date Exercisable and Expiration Date (Month/Day/Year)"
    static let underlying = "7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)"

    /// Table I, column 4, which has three parts.
    static func amounts(widths: (amount: Double, code: Double, price: Double)) -> [Column] {
        [
            Column(amounts, "Amount", width: widths.amount, .transactionAmount),
            Column(amounts, "(A) or (D)", width: widths.code, .acquiredDisposed),
            Column(amounts, "Price", width: widths.price, .pricePerShare),
        ]
    }

    /// Table I, columns 6 and 7.
    static func ownership(widths: (form: Double, nature: Double)) -> [Column] {
        [
            Column("6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", width: widths.form, .ownershipForm),
            Column("7. Nature of Indirect Beneficial Ownership (Instr. 4)", width: widths.nature, .natureOfOwnership),
        ]
    }

    /// Table II, columns 1, 2, 3 and 3A.
    static func derivative(widths: (title: Double, price: Double, date: Double, deemed: Double)) -> [Column] {
        [
            Column("1. Title of Derivative Security (Instr. 3)", width: widths.title, .securityTitle),
            Column(
                "2. Conversion or Exercise Price of Derivative Security", width: widths.price,
                .conversionOrExercisePrice),
            Column("3. Transaction Date (Month/Day/Year)", width: widths.date, .transactionDate),
            Column("3A. \(deemed)", width: widths.deemed, .deemedExecutionDate),
        ]
    }

    /// Table II, columns 5 to 8, of which 5, 6 and 7 have two parts each.
    static func derivativeAmounts(
        widths: (
            acquired: Double, disposed: Double, exercisable: Double, expiration: Double, title: Double, amount: Double,
            price: Double
        )
    ) -> [Column] {
        [
            Column(derivativeAmounts, "(A)", width: widths.acquired, .amount(.acquired)),
            Column(derivativeAmounts, "(D)", width: widths.disposed, .amount(.disposed)),
            Column(dates, "Date Exercisable", width: widths.exercisable, .exerciseDate),
            Column(dates, "Expiration Date", width: widths.expiration, .expirationDate),
            Column(underlying, "Title", width: widths.title, .underlyingTitle),
            Column(underlying, "Amount or Number of Shares", width: widths.amount, .underlyingAmount),
            Column("8. Price of Derivative Security (Instr. 5)", width: widths.price, .pricePerShare),
        ]
    }

    /// Table II, columns 9, 10 and 11.
    static func derivativeHoldings(widths: (owned: Double, form: Double, nature: Double)) -> [Column] {
        [
            Column(
                "9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)",
                width: widths.owned, .amountOwned),
            Column("10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", width: widths.form, .ownershipForm),
            Column("11. Nature of Indirect Beneficial Ownership (Instr. 4)", width: widths.nature, .natureOfOwnership),
        ]
    }
}
