import OwnershipModel

extension Filler {
    /// The texts that identify the filing in titles, running heads and bookmarks.
    var identity: FilingIdentity {
        let owners = document.reportingOwners.map { $0.name ?? "" }
        let issuer = document.issuer.name ?? ""
        let symbol = document.issuer.tradingSymbol ?? ""
        let period = document.periodOfReport?.printed ?? ""
        let filed = header?.filedAsOf
        let owner = (owners.first ?? "") + (owners.count > 1 ? " and \(owners.count - 1) more" : "")
        let company = issuer + (symbol.isEmpty ? "" : " [\(symbol)]")
        let formName = formName
        var head = [formName, company, owner, period].filter { !$0.isEmpty }
        let title = head.joined(separator: " \u{2013} ")
        if let number = accessionNumber { head.append("Accession number \(number)") }
        head.append(filed.map { "Filed \($0.monthDayYear)" } ?? "Filed date unknown")
        return FilingIdentity(
            documentType: type,
            formName: formName,
            title: title,
            runningHead: head,
            issuerName: issuer,
            issuerCIK: document.issuer.cik,
            tradingSymbol: symbol,
            ownerNames: owners,
            period: period,
            accessionNumber: accessionNumber,
            filed: filed)
    }

    /// Facts that are not on the form: entries of the submission header, the CIKs, the schema version and the exhibits.
    var filingDetails: LabelledList {
        var items: [LabelledList.Item] = []
        func add(_ label: String, _ text: String?) {
            if let text, !text.isEmpty { items.append(LabelledList.Item(label, text)) }
        }
        add("Accession number", accessionNumber?.description)
        add("Filed date", header?.filedAsOf?.monthDayYear ?? "unknown")
        add("Accepted", header?.acceptance.map { "\($0.date.monthDayYear) \($0.timeOfDay) Eastern" })
        add("Issuer CIK", document.issuer.cik)
        for owner in document.reportingOwners {
            add("Reporting owner CIK", owner.cik.map { "\($0) (\(owner.name ?? ""))" })
        }
        for issuer in header?.issuers ?? [] {
            add("Industry", issuer.industry)
            add("State of incorporation", issuer.stateOfIncorporation)
            add("Fiscal year end (month/day)", issuer.fiscalYearEnd.map(Filler.monthAndDay))
        }
        for party in (header?.issuers ?? []) + (header?.reportingOwners ?? []) {
            for former in party.formerNames {
                let until = former.dateOfChange.map { " until \($0.monthDayYear)" } ?? ""
                add("Former name", "\(former.name)\(until) (now \(party.name ?? ""))")
            }
        }
        add("Schema version", document.schemaVersion)
        for exhibit in exhibits {
            add(
                "Further document",
                [exhibit.type, exhibit.fileName, exhibit.description].compactMap { $0 }.joinedByCommas())
        }
        return LabelledList(heading: "About this filing", items: items)
    }

    /// `12/31` for `1231`.
    private static func monthAndDay(_ digits: String) -> String {
        digits.utf8.count == 4 ? "\(digits.prefix(2))/\(digits.suffix(2))" : digits
    }
}

extension SubmissionHeader.Party {
    fileprivate var industry: String? {
        switch (sicDescription, sicCode) {
        case (let words?, let code?): "\(words) (SIC \(code))"
        case (let words?, nil): words
        case (nil, let code?): "SIC \(code)"
        case (nil, nil): nil
        }
    }
}

extension AcceptanceTime {
    /// `16:05:06`.
    fileprivate var timeOfDay: String {
        [hour, minute, second].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
