import OwnershipModel

/// A reporting person, with the relationship to the issuer in words.
public struct PersonFacts: Sendable, Hashable {
    /// The name as filed and never reordered; nil if not filed.
    public var name: String?
    /// The Central Index Key, as filed.
    public var cik: String?
    /// The relationship, such as `director, Chief Executive Officer and 10% owner`; empty if no box is ticked.
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

    /// Returns the filed text, or the box with the text in parentheses if the text only refers elsewhere ("See Remarks").
    private static func role(_ box: String, _ text: String?) -> String {
        guard let text = text?.spacedEvenly, !text.isEmpty else { return box }
        return text.securityKey.hasPrefix("see ") ? "\(box) (\(text))" : text
    }
}
