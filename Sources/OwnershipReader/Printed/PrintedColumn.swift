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
    static func all(of form: DocumentType.Form, table: SecurityTable) -> [PrintedColumn] {
        switch (form, table) {
        case (.form3, .nonDerivative): [.securityTitle, .amountOwned, .ownershipForm, .natureOfOwnership]
        case (.form3, .derivative):
            [
                .securityTitle, .exerciseDate, .expirationDate, .underlyingTitle, .underlyingAmount,
                .conversionOrExercisePrice, .ownershipForm, .natureOfOwnership,
            ]
        case (let form, .nonDerivative):
            [.securityTitle, .transactionDate, .deemedExecutionDate, .code] + (form == .form4 ? [.voluntary] : [])
                + [
                    .transactionAmount, .acquiredDisposed, .price, .amountOwned, .ownershipForm, .natureOfOwnership,
                ]
        case (let form, .derivative):
            [.securityTitle, .conversionOrExercisePrice, .transactionDate, .deemedExecutionDate, .code]
                + (form == .form4 ? [.voluntary] : [])
                + [
                    .amountAcquired, .amountDisposed, .exerciseDate, .expirationDate, .underlyingTitle,
                    .underlyingAmount, .price, .amountOwned, .ownershipForm, .natureOfOwnership,
                ]
        }
    }
}
