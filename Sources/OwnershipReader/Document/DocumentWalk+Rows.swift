import OwnershipModel

extension DocumentWalk {
    /// The rows of a table, transactions and holdings as they stand. Several tables of a kind follow one another.
    mutating func rows(_ group: Element, of table: SecurityTable, into rows: inout [SecurityRow]) {
        inspectGroup(group)
        if rows.isEmpty { rows.reserveCapacity(group.elements.prefix(30).reduce(0) { count, _ in count + 1 }) }
        for child in group.elements {
            if let (itsTable, kind) = child.name.row, itsTable == table {
                row(child, kind, into: &rows)
            } else {
                setAside(child)
            }
        }
    }

    mutating func looseRow(_ element: Element, _ kind: SecurityRow.Kind?, into rows: inout [SecurityRow]) {
        // The earliest schemas have no tables.
        if kind != nil {
            findings.add(
                .note, "row-outside-table", "<\(element.name)> stands outside its table and is read as a row of it",
                at: .element(element))
        }
        row(element, kind, into: &rows)
    }

    /// - Parameter kind: nil for a row of the earliest schemas, which have one element for transactions and holdings: it
    ///   is a transaction where anything was traded.
    private mutating func row(_ element: Element, _ kind: SecurityRow.Kind?, into rows: inout [SecurityRow]) {
        inspectGroup(element)
        // Filled where it stands: a row is large.
        rows.append(SecurityRow(kind ?? .transaction))
        fill(&rows[rows.count - 1], with: element)
        if kind == nil, !rows[rows.count - 1].isTraded { rows[rows.count - 1].kind = .holding }
    }

    private mutating func fill(_ row: inout SecurityRow, with element: Element) {
        for child in element.elements {
            switch child.name {
            case "securityTitle" where child.isFirst: row.securityTitle = noted(child)
            case "conversionOrExercisePrice" where child.isFirst: row.conversionOrExercisePrice = noted(child)
            case "transactionDate" where child.isFirst: row.transactionDate = noted(child)
            case "deemedExecutionDate" where child.isFirst: row.deemedExecutionDate = noted(child)
            case "transactionCoding" where child.isFirst: row.transactionCoding = transactionCoding(child)
            case "transactionTimeliness" where child.isFirst: row.transactionTimeliness = noted(child)
            case "transactionAmounts" where child.isFirst: transactionAmounts(child, of: &row)
            case "exerciseDate" where child.isFirst: row.exerciseDate = noted(child)
            case "expirationDate" where child.isFirst: row.expirationDate = noted(child)
            case "underlyingSecurity" where child.isFirst: underlyingSecurity(child, of: &row)
            case "postTransactionAmounts" where child.isFirst: postTransactionAmounts(child, of: &row)
            case "ownershipNature" where child.isFirst: ownershipNature(child, of: &row)
            default: setAside(child)
            }
        }
    }

    private mutating func transactionCoding(_ group: Element) -> TransactionCoding {
        inspectGroup(group)
        var coding = TransactionCoding(marks: [])
        for child in group.elements {
            switch child.name {
            case "transactionFormType" where child.isFirst: coding.formType = filed(child)
            case "transactionCode" where child.isFirst: coding.code = filed(child)
            case "equitySwapInvolved" where child.isFirst: coding.equitySwapInvolved = filed(child)
            case "footnoteId": mark(child, into: &coding.marks)
            default: setAside(child)
            }
        }
        return coding
    }

    private mutating func transactionAmounts(_ group: Element, of row: inout SecurityRow) {
        inspectGroup(group)
        var amount = AmountChoice()
        var price: Element?
        for child in group.elements {
            switch child.name {
            case "transactionShares" where child.isFirst: amount.shares = child
            case "transactionTotalValue" where child.isFirst: amount.value = child
            case "transactionPricePerShare" where child.isFirst && price == nil:
                price = child
                row.pricePerShare = noted(child)
            // The price's name in schema X0101.
            case "transactionValue" where child.isFirst && price == nil:
                price = child
                row.pricePerShare = noted(child)
                findings.add(
                    .note, "early-element-name",
                    "<transactionValue> is read as the price per share, as schema X0101 has it",
                    at: .element(child))
            case "transactionAcquiredDisposedCode" where child.isFirst: row.acquiredDisposed = noted(child)
            default: setAside(child)
            }
        }
        row.transactionAmount = securityAmount(amount)
    }

    private mutating func underlyingSecurity(_ group: Element, of row: inout SecurityRow) {
        inspectGroup(group)
        var amount = AmountChoice()
        for child in group.elements {
            switch child.name {
            case "underlyingSecurityTitle" where child.isFirst: row.underlyingTitle = noted(child)
            case "underlyingSecurityShares" where child.isFirst: amount.shares = child
            case "underlyingSecurityValue" where child.isFirst: amount.value = child
            default: setAside(child)
            }
        }
        row.underlyingAmount = securityAmount(amount)
    }

    private mutating func postTransactionAmounts(_ group: Element, of row: inout SecurityRow) {
        inspectGroup(group)
        var amount = AmountChoice()
        for child in group.elements {
            switch child.name {
            case "sharesOwnedFollowingTransaction" where child.isFirst: amount.shares = child
            case "valueOwnedFollowingTransaction" where child.isFirst: amount.value = child
            default: setAside(child)
            }
        }
        row.amountOwned = securityAmount(amount)
    }

    private mutating func ownershipNature(_ group: Element, of row: inout SecurityRow) {
        inspectGroup(group)
        for child in group.elements {
            switch child.name {
            case "directOrIndirectOwnership" where child.isFirst: row.ownershipForm = noted(child)
            case "natureOfOwnership" where child.isFirst: row.natureOfOwnership = noted(child)
            default: setAside(child)
            }
        }
    }

    /// A count of securities or a value in dollars: the specification allows one of the two.
    private struct AmountChoice {
        var shares: Element?
        var value: Element?
    }

    /// Takes the one that says anything, the count where both do; the other is set aside.
    private mutating func securityAmount(_ choice: AmountChoice) -> Noted<SecurityAmount> {
        if let value = choice.value, choice.shares.map({ $0.isEmpty || (!$0.hasValue && value.hasValue) }) ?? true {
            if let shares = choice.shares, !shares.isEmpty { setAside(shares) }
            let amount: Noted<Filed<Amount>> = noted(value)
            return Noted(amount.value.map(SecurityAmount.value), marks: amount.marks)
        }
        guard let shares = choice.shares else { return Noted() }
        if let value = choice.value, !value.isEmpty { setAside(value) }
        let amount: Noted<Filed<Amount>> = noted(shares)
        return Noted(amount.value.map(SecurityAmount.shares), marks: amount.marks)
    }
}

extension ElementName {
    /// The table whose rows stand in an element of this name.
    var table: SecurityTable? {
        switch self {
        case "nonDerivativeTable": .nonDerivative
        case "derivativeTable": .derivative
        default: nil
        }
    }

    /// The table and the kind of row that an element of this name is; the kind is nil where the element does not tell.
    var row: (table: SecurityTable, kind: SecurityRow.Kind?)? {
        switch self {
        case "nonDerivativeTransaction": (.nonDerivative, .transaction)
        case "nonDerivativeHolding": (.nonDerivative, .holding)
        case "nonDerivativeSecurity": (.nonDerivative, nil)
        case "derivativeTransaction": (.derivative, .transaction)
        case "derivativeHolding": (.derivative, .holding)
        case "derivativeSecurity": (.derivative, nil)
        default: nil
        }
    }
}

extension SecurityRow {
    fileprivate var isTraded: Bool {
        let isCoded =
            transactionCoding?.code != nil || transactionCoding?.formType != nil
            || transactionCoding?.marks.isEmpty == false
        return isCoded || !transactionDate.isEmpty || !transactionAmount.isEmpty || !pricePerShare.isEmpty
            || !acquiredDisposed.isEmpty
    }
}

extension Element {
    /// Whether nothing at all stands in it: no text, no element but empty ones, no attribute.
    var isEmpty: Bool {
        if hasAttributes { return false }
        for node in nodes {
            switch node.kind {
            case .text: if !node.isBlank { return false }
            case .element: if let element = node.element, !element.isEmpty { return false }
            case .silent: break
            case .instruction: return false
            }
        }
        return true
    }

    /// Whether a field has a value beside its footnotes.
    fileprivate var hasValue: Bool {
        if text != nil { return true }
        for child in elements {
            if case "value" = child.name, child.text != nil { return true }
        }
        return false
    }
}
