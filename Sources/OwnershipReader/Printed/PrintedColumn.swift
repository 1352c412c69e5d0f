import OwnershipModel

/// What a leaf column of a printed table holds. The forms print the same columns in other orders and numbers.
enum PrintedColumn: Equatable {
    case securityTitle
    case conversionOrExercisePrice
    case transactionDate
    case deemedExecutionDate
    /// On the annual form the lateness stands behind the code.
    case code
    case voluntary
    case transactionAmount
    case acquiredDisposed
    case amountAcquired
    case amountDisposed
    case price
    case exerciseDate
    case expirationDate
    case underlyingTitle
    case underlyingAmount
    case amountOwned
    case ownershipForm
    case natureOfOwnership

    /// The columns of a table, left to right, as all layouts of the SEC print them.
    static func all(of form: DocumentType.Form, table: Int) -> [PrintedColumn] {
        switch (form, table) {
        case (.form3, 1): [.securityTitle, .amountOwned, .ownershipForm, .natureOfOwnership]
        case (.form3, _):
            [
                .securityTitle, .exerciseDate, .expirationDate, .underlyingTitle, .underlyingAmount,
                .conversionOrExercisePrice, .ownershipForm, .natureOfOwnership,
            ]
        case (let form, 1):
            [.securityTitle, .transactionDate, .deemedExecutionDate, .code] + (form == .form4 ? [.voluntary] : [])
                + [
                    .transactionAmount, .acquiredDisposed, .price, .amountOwned, .ownershipForm, .natureOfOwnership,
                ]
        case (let form, _):
            [.securityTitle, .conversionOrExercisePrice, .transactionDate, .deemedExecutionDate, .code]
                + (form == .form4 ? [.voluntary] : [])
                + [
                    .amountAcquired, .amountDisposed, .exerciseDate, .expirationDate, .underlyingTitle,
                    .underlyingAmount, .price, .amountOwned, .ownershipForm, .natureOfOwnership,
                ]
        }
    }
}
