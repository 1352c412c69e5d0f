import OwnershipModel

extension SubmissionHeader: FieldCoded {
    static var blank: SubmissionHeader { SubmissionHeader() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&accessionNumber)
        coder.code(&acceptance)
        coder.code(&submissionType)
        coder.code(&documentCount)
        coder.code(&periodOfReport)
        coder.code(&filedAsOf)
        coder.code(&dateOfChange)
        coder.code(&reportingOwners)
        coder.code(&issuers)
        coder.code(&unrecognized)
    }
}

extension SubmissionHeader.Party: FieldCoded {
    static var blank: SubmissionHeader.Party { SubmissionHeader.Party() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&name)
        coder.code(&cik)
        coder.code(&relationship)
        coder.code(&organizationName)
        coder.code(&sicCode)
        coder.code(&sicDescription)
        coder.code(&irsNumber)
        coder.code(&stateOfIncorporation)
        coder.code(&fiscalYearEnd)
        coder.code(&formType)
        coder.code(&act)
        coder.code(&fileNumber)
        coder.code(&filmNumber)
        coder.code(&businessAddress)
        coder.code(&mailAddress)
        coder.code(&formerNames)
    }
}

extension SubmissionHeader.Address: FieldCoded {
    static var blank: SubmissionHeader.Address { SubmissionHeader.Address() }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&street1)
        coder.code(&street2)
        coder.code(&city)
        coder.code(&state)
        coder.code(&zip)
        coder.code(&phone)
    }
}

extension SubmissionHeader.FormerName: FieldCoded {
    static var blank: SubmissionHeader.FormerName { SubmissionHeader.FormerName(name: "", dateOfChange: nil) }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&name)
        coder.code(&dateOfChange)
    }
}
