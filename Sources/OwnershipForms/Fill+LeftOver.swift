import OwnershipModel

extension Filler {
    /// Lists the filled fields of a row that none of the table's columns shows: an amount owned in Table II of Form 3, a
    /// timeliness that the form has no sign for, an amount that is neither acquired nor disposed of.
    mutating func collectLeftOver(of row: SecurityRow, at identifier: RowIdentifier, in table: TableDescription) {
        func has(_ content: Column.Content) -> Bool { table.shows(content) }

        func text(_ noted: Noted<String>) -> String { described(noted.value, noted.marks) }
        func date(_ noted: Noted<Filed<CalendarDate>>) -> String { described(noted.value?.text, noted.marks) }
        func number(_ noted: Noted<Filed<Amount>>) -> String { described(noted.value?.text, noted.marks) }
        func amount(_ noted: Noted<SecurityAmount>) -> String { described(noted.value?.printed, noted.marks) }

        let coding = row.transactionCoding
        let (hasVoluntary, hasLateness) = (has(.voluntary), has(.codeAndLateness))
        let codeShown = has(.code) || hasLateness
        let timely = row.transactionTimeliness
        let direction = row.acquiredDisposed
        let directed = has(.acquiredDisposed) || (has(.amountAcquired) && direction.value?.value != nil)

        var fields: [(String, String)] = []
        func check(_ name: String, _ isShown: Bool, _ text: @autoclosure () -> String) {
            if !isShown { fields.append((name, text())) }
        }
        check(
            "conversionOrExercisePrice", row.conversionOrExercisePrice.isEmpty || has(.conversionOrExercisePrice),
            number(row.conversionOrExercisePrice))
        check("transactionDate", row.transactionDate.isEmpty || has(.transactionDate), date(row.transactionDate))
        check(
            "deemedExecutionDate", row.deemedExecutionDate.isEmpty || has(.deemedExecutionDate),
            date(row.deemedExecutionDate))
        check(
            "transactionFormType", formTypeIsShown(row, hasVoluntary, hasLateness),
            coding?.formType?.text ?? "")
        check("transactionCode", coding?.code == nil || codeShown, coding?.code?.text ?? "")
        check(
            "equitySwapInvolved",
            coding?.equitySwapInvolved?.value == false || coding?.equitySwapInvolved == nil
                || (coding?.equitySwapInvolved?.value == true && codeShown), coding?.equitySwapInvolved?.text ?? "")
        check("transactionCoding", coding?.marks.isEmpty ?? true || codeShown, described(nil, coding?.marks ?? []))
        check(
            "transactionTimeliness", timelinessIsShown(row, hasVoluntary, hasLateness),
            described(timely.value?.text, (hasVoluntary || hasLateness) ? [] : timely.marks))
        check(
            "transactionAmounts", row.transactionAmount.isEmpty || has(.transactionAmount) || directed,
            amount(row.transactionAmount))
        check(
            "transactionAcquiredDisposedCode", direction.isEmpty || directed,
            described(direction.value?.text, direction.marks))
        check("transactionPricePerShare", row.pricePerShare.isEmpty || has(.price), number(row.pricePerShare))
        check("exerciseDate", row.exerciseDate.isEmpty || has(.exerciseDate), date(row.exerciseDate))
        check("expirationDate", row.expirationDate.isEmpty || has(.expirationDate), date(row.expirationDate))
        check(
            "underlyingSecurityTitle", row.underlyingTitle.isEmpty || has(.underlyingTitle), text(row.underlyingTitle))
        check(
            "underlyingSecurityAmount", row.underlyingAmount.isEmpty || has(.underlyingAmount),
            amount(row.underlyingAmount))
        check("postTransactionAmounts", row.amountOwned.isEmpty || has(.amountOwned), amount(row.amountOwned))
        for (name, text) in fields { keep("\(identifier.words), \(name)", text) }
    }

    /// What stands where an input does not tell something: neither "none" nor "no".
    static let untoldText = "Not told by this input."

    /// Where the form has no place to say so itself.
    mutating func collectUntold() {
        func add(_ label: String, _ part: OwnershipDocument.Part, isSilent: Bool, _ text: String = Filler.untoldText) {
            if isSilent, document.untold.contains(part) { leftOver.append(LabelledList.Item(label, text)) }
        }
        add("Reporting persons", .reportingOwners, isSilent: document.reportingOwners.isEmpty)
        let partly = "This input does not tell all of its rows."
        for table in SecurityTable.allCases {
            add(table.name, table.part, isSilent: !document[table].isEmpty, partly)
        }
        add("Footnotes", .footnotes, isSilent: document.footnotes.isEmpty)
        add("Signatures", .signatures, isSilent: document.signatures.isEmpty)
    }

    /// A value and its marks in one line, as `500 (3)(4)`.
    private func described(_ value: String?, _ marks: [FootnoteMark]) -> String {
        let signs = marks.map { "(\($0.label))" }.joined()
        return [value, signs.isEmpty ? nil : signs].compactMap { $0 }.joined(separator: " ")
    }

    /// Form 4 says type 5 by its V and type 4 by saying nothing; Form 5 prints the type of a late row. A form without
    /// those columns shows none.
    private func formTypeIsShown(_ row: SecurityRow, _ hasVoluntary: Bool, _ hasLateness: Bool) -> Bool {
        guard let filed = row.transactionCoding?.formType else { return true }
        switch filed.value {
        case .form4: return hasVoluntary || hasLateness
        case .form5: return (hasVoluntary && row.kind == .transaction) || hasLateness
        case .form3: return hasLateness
        case nil: return false
        }
    }

    /// Form 4 says E by its V, Form 5 says L by the digit after the code.
    private func timelinessIsShown(_ row: SecurityRow, _ hasVoluntary: Bool, _ hasLateness: Bool) -> Bool {
        let timeliness = row.transactionTimeliness
        if timeliness.isEmpty { return true }
        switch timeliness.value?.value {
        case .early: return hasVoluntary && row.kind == .transaction
        case .late: return hasLateness && row.lateness != nil
        case nil: return timeliness.value == nil && (hasVoluntary || hasLateness)
        }
    }
}
