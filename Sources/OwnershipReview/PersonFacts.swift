import OwnershipModel

/// A reporting person, and how the filing says the person is related to the issuer.
public struct PersonFacts: Sendable, Hashable {
    /// As filed, never reordered; nil where none is given.
    public var name: String?
    public var cik: String?
    /// `director, Chief Executive Officer and 10% owner`; empty where no box is ticked.
    public var relationship: String
}

extension PersonFacts {
    init(_ owner: ReportingOwner) {
        name = owner.name?.spacedEvenly
        cik = owner.cik
        let boxes = owner.relationship
        var roles: [String] = []
        if boxes.isDirector?.value == true { roles.append("director") }
        if boxes.isOfficer?.value == true { roles.append(PersonFacts.role("officer", boxes.officerTitle)) }
        if boxes.isTenPercentOwner?.value == true { roles.append("10% owner") }
        if boxes.isOther?.value == true { roles.append(PersonFacts.role("other relationship", boxes.otherText)) }
        relationship = listed(roles)
    }

    /// The text as filed says it best, unless it only points elsewhere: "See Remarks".
    private static func role(_ box: String, _ text: String?) -> String {
        guard let text = text?.spacedEvenly, !text.isEmpty else { return box }
        return text.securityKey.hasPrefix("see ") ? "\(box) (\(text))" : text
    }
}
