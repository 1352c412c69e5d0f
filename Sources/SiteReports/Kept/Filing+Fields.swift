import OwnershipModel

// Every field of a filing, in a fixed order, for writing and reading. A field that is missing here is lost when filings are
// added to a site; the tests write and read filings in which every field is filled.

extension Filing: FieldCoded {
    static var blank: Filing { Filing(document: .blank) }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&document)
        coder.code(&header)
        coder.code(&accessionNumber)
        coder.code(&source)
        coder.code(&exhibits)
    }
}

extension OwnershipDocument: FieldCoded {
    static var blank: OwnershipDocument { OwnershipDocument(documentType: .blank) }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&schemaVersion)
        coder.code(&documentType)
        coder.code(&periodOfReport)
        coder.code(&dateOfOriginalSubmission)
        coder.code(&noSecuritiesOwned)
        coder.code(&notSubjectToSection16)
        coder.code(&form3HoldingsReported)
        coder.code(&form4TransactionsReported)
        coder.code(&aff10b5One)
        coder.code(&issuer)
        coder.code(&reportingOwners)
        coder.code(&nonDerivativeSecurities)
        coder.code(&derivativeSecurities)
        coder.code(&footnotes)
        coder.code(&remarks)
        coder.code(&signatures)
        coder.code(&unrecognized)
        // The numbers of rows that were not read stand among the parts that are not told, so that a filing without such rows
        // is stored as ever: `nonDerivativeSecurities 2`.
        var parts = Part.allCases.filter(missingParts.contains).map(\.rawValue)
        parts += SecurityTable.allCases.compactMap { table in
            unreadRows[table].map { "\(table.part.rawValue) \($0)" }
        }
        coder.code(&parts)
        missingParts = Set(parts.compactMap(Part.init(rawValue:)))
        unreadRows = [:]
        for table in SecurityTable.allCases {
            let counts = parts.filter { $0.hasPrefix(table.part.rawValue + " ") }
            if let count = counts.first?.split(separator: " ").last.flatMap({ Int($0) }) { unreadRows[table] = count }
        }
    }
}

extension Issuer: FieldCoded {
    static var blank: Issuer { Issuer() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&cik)
        coder.code(&name)
        coder.code(&tradingSymbol)
        coder.code(&foreignTradingSymbol)
    }
}

extension ReportingOwner: FieldCoded {
    static var blank: ReportingOwner { ReportingOwner() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&cik)
        coder.code(&name)
        coder.code(&address)
        coder.code(&relationship)
    }
}

extension ReportingOwner.Address: FieldCoded {
    static var blank: ReportingOwner.Address { ReportingOwner.Address() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&isOutsideUS)
        coder.code(&street1)
        coder.code(&street2)
        coder.code(&isStreetWithheld)
        coder.code(&city)
        coder.code(&state)
        coder.code(&stateDescription)
        coder.code(&nonUSStateOrTerritory)
        coder.code(&country)
        coder.code(&zipCode)
    }
}

extension ReportingOwner.Relationship: FieldCoded {
    static var blank: ReportingOwner.Relationship { ReportingOwner.Relationship() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&isDirector)
        coder.code(&isOfficer)
        coder.code(&isTenPercentOwner)
        coder.code(&isOther)
        coder.code(&officerTitle)
        coder.code(&otherText)
        coder.code(&isUnknown)
    }
}

extension SecurityRow: FieldCoded {
    static var blank: SecurityRow { SecurityRow(.holding) }

    mutating func code(with coder: inout some FieldCoder) {
        var isTransaction = kind == .transaction
        coder.code(&isTransaction)
        kind = isTransaction ? .transaction : .holding
        for field in RowField.all {
            var isFilled = isFilled(field)
            coder.code(&isFilled)
            guard isFilled else { continue }
            var value = self[field]
            field.code(&value, with: &coder)
            self[field] = value
        }
    }
}

extension RowField {
    /// The meaning follows from the text and the field; only whether there is one has to be stored.
    fileprivate func code(_ value: inout RowValue, with coder: inout some FieldCoder) {
        coder.code(&value.text)
        var isUnderstood = if case .some = value.meaning { true } else { false }
        coder.code(&isUnderstood)
        coder.code(&value.isInDollars)
        coder.code(&value.marks)
        value.meaning = isUnderstood ? value.text.map(kind.meaning) ?? .group : nil
    }
}

extension Footnote: FieldCoded {
    static var blank: Footnote { Footnote(id: "", text: "") }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&id)
        coder.code(&text)
    }
}

extension Signature: FieldCoded {
    static var blank: Signature { Signature() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&name)
        coder.code(&date)
    }
}

extension UnrecognizedItem: FieldCoded {
    static var blank: UnrecognizedItem { UnrecognizedItem(path: "", text: "") }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&path)
        coder.code(&text)
    }
}

extension Exhibit: FieldCoded {
    static var blank: Exhibit { Exhibit(type: "") }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&type)
        coder.code(&sequence)
        coder.code(&fileName)
        coder.code(&description)
        coder.code(&text)
    }
}
