import FormLayouts
import OwnershipModel

extension Filler {
    /// Fills a check box at the head of the form; says where the filing does not state the flag.
    func filledFlag(_ box: FormDescription.FlagBox) -> FilledCheckBox {
        let filed = document.flag(box.flag)
        guard filed == nil, box.flag == .aff10b5One else {
            let isMissing = filed == nil && document.missingParts.contains(.flags)
            return isMissing
                ? FilledCheckBox(caption: box.caption, state: .notStated, detail: "not stated")
                : FilledCheckBox(caption: box.caption, state: CheckState(filed))
        }
        // Absent does not mean "no": EDGAR release 23.1 added the box, which applies to reports from 1 April 2023 on.
        let asked = document.periodOfReport?.value.map { ($0.year, $0.month) >= (2023, 4) } ?? true
        return FilledCheckBox(
            caption: box.caption, state: .notStated,
            detail: !asked
                ? "Not asked: the form had no such box before April 2023."
                : document.missingParts.contains(.aff10b5One) ? Filler.notToldText : "Not stated in this filing.",
            isAsked: asked)
    }

    func filledColumn(_ column: FormDescription.GridColumn) -> FilledGridColumn {
        FilledGridColumn(share: column.share, boxes: column.boxes.compactMap { filledBox($0) })
    }

    private func filledBox(_ box: FormDescription.Box) -> FilledBox? {
        let content: FilledBox.Content
        switch box.content {
        case .reportingPerson:
            content = .lines(nameAndAddress)
        case .issuerNameAndSymbol:
            content = .lines([
                [BoxEntry(document.issuer.name ?? "")],
                [BoxEntry(document.issuer.tradingSymbol.map { "[ \($0) ]" } ?? "")],
            ])
        case .foreignTradingSymbol:
            guard let symbol = document.issuer.foreignTradingSymbol else { return nil }
            content = .lines([[BoxEntry("[ \(symbol) ]")]])
        case .periodOfReport:
            content = .lines([[BoxEntry(document.periodOfReport?.printed ?? "")]])
        case .dateOfOriginalSubmission:
            content = .lines([[BoxEntry(document.dateOfOriginalSubmission?.printed ?? "")]])
        case .relationship:
            content = .choices(relationships(of: document.reportingOwners.first))
        case .individualOrGroupFiling:
            content = .choices(filingKind)
        case .own(let own):
            guard let lines = document.lines(in: own) else { return nil }
            content = .lines(lines.map { [BoxEntry($0)] })
        }
        return FilledBox(
            caption: box.caption, instruction: box.instruction, content: content,
            namesTheOriginal: box.content == .dateOfOriginalSubmission)
    }

    private var filingKind: [FilledCheckBox] {
        let captions = ["Form filed by One Reporting Person", "Form filed by More than One Reporting Person"]
        if ownersAreMissing {
            return captions.map { FilledCheckBox(caption: $0, state: .notStated, detail: "not stated") }
        }
        let joint = document.reportingOwners.count > 1
        return zip(captions, [!joint, joint]).map { FilledCheckBox(caption: $0, state: $1 ? .checked : .unchecked) }
    }

    /// Whether the input does not name the reporting persons.
    private var ownersAreMissing: Bool {
        document.reportingOwners.isEmpty && document.missingParts.contains(.reportingOwners)
    }

    /// The lines of Box 1: the first reporting person. All of them are listed in the block of reporting owners.
    private var nameAndAddress: [[BoxEntry]] {
        let owner = document.reportingOwners.first
        let address = owner?.address
        let name = owner?.name ?? (ownersAreMissing ? Filler.notToldText : "")
        var lines = [[BoxEntry(name, captions: ["(Last)", "(First)", "(Middle)"])]]
        if let street1 = address?.street1, address?.street2 != nil { lines.append([BoxEntry(street1)]) }
        let street = address?.isStreetWithheld == true ? Filler.withheld : address?.street2 ?? address?.street1 ?? ""
        lines.append([BoxEntry(street, captions: ["(Street)"])])
        lines.append([
            BoxEntry(address?.city ?? "", captions: ["(City)"]),
            BoxEntry(address?.state ?? address?.nonUSStateOrTerritory ?? "", captions: ["(State)"]),
            BoxEntry(address?.zipCode ?? "", captions: ["(Zip)"]),
        ])
        if let country = address?.country { lines.append([BoxEntry(country, captions: ["(Country)"])]) }
        let others = document.reportingOwners.count - 1
        if others > 0 {
            lines.append([
                BoxEntry("and \(others) other\(others == 1 ? "" : "s"), see \(description.captions.owners) below")
            ])
        }
        return lines
    }

    /// Printed in place of a street that was removed on request.
    private static var withheld: String { "[street address withheld]" }

    /// The block that lists all reporting persons with address and relationship.
    var filledOwners: FilledOwners {
        FilledOwners(
            heading: description.captions.owners, nameCaption: description.captions.ownerName,
            relationshipCaption: description.captions.relationship,
            owners: document.reportingOwners.map { owner in
                FilledOwner(
                    name: owner.name ?? "", addressLines: addressLines(owner.address),
                    relationships: relationships(of: owner))
            })
    }

    /// Returns the four relationship boxes of a reporting person.
    ///
    /// By the EDGAR specification an absent flag means "no", except where the input does not state the relationship.
    private func relationships(of owner: ReportingOwner?) -> [FilledCheckBox] {
        let relationship = owner?.relationship ?? ReportingOwner.Relationship()
        func box(_ caption: String, _ filed: Filed<Bool>?, _ detail: String? = nil) -> FilledCheckBox {
            let isUnknown = filed == nil && (relationship.isUnknown || ownersAreMissing)
            return FilledCheckBox(
                caption: caption, state: isUnknown ? .notStated : CheckState(filed),
                detail: detail ?? (isUnknown ? "not stated" : nil))
        }
        return [
            box("Director", relationship.isDirector), box("10% Owner", relationship.isTenPercentOwner),
            box("Officer (give title below)", relationship.isOfficer, relationship.officerTitle),
            box("Other (specify below)", relationship.isOther, relationship.otherText),
        ]
    }

    private func addressLines(_ address: ReportingOwner.Address?) -> [String] {
        guard let address else { return [] }
        var lines = [address.isStreetWithheld ? Filler.withheld : nil, address.street1, address.street2]
            .compactMap { $0 }
        let stateAndZip = [address.state, address.zipCode].compactMap { $0 }.joined(separator: " ")
        let place = [address.city, stateAndZip.isEmpty ? nil : stateAndZip].compactMap { $0 }.joinedByCommas()
        if !place.isEmpty { lines.append(place) }
        lines += [address.nonUSStateOrTerritory, address.stateDescription, address.country].compactMap { $0 }
        if let outside = address.isOutsideUS, outside.value != false {
            lines.append(
                outside.value == true ? "Address outside the United States" : "Non-US address: \(outside.text)")
        }
        return lines
    }
}

extension CheckState {
    /// The state of a filed flag; an absent flag gives `unchecked`.
    init(_ filed: Filed<Bool>?) {
        switch filed?.value {
        case true: self = .checked
        case false: self = .unchecked
        case nil: self = filed.map { .unreadable($0.text) } ?? .unchecked
        }
    }
}
