import OwnershipModel

/// A reporting person, with the relationship to the issuer in words.
public struct PersonFacts: Sendable, Hashable {
    /// The name as filed and never reordered; nil if not filed.
    public var name: String?
    /// The Central Index Key, as filed.
    public var cik: String?
    /// The relationship, such as `director, Chief Executive Officer and 10% owner`; empty if no box is ticked.
    public var relationship: String
    /// The same for a sentence, with articles where English wants them: `a director, Chief Executive Officer and a 10% owner`.
    var describedRelationship: String
}

extension PersonFacts {
    init(_ owner: ReportingOwner) {
        name = owner.name?.spacedEvenly
        cik = owner.cik
        let boxes = owner.relationship
        var roles: [String] = []
        var described: [String] = []
        func add(_ role: String, _ article: String) {
            roles.append(role)
            described.append(article + role)
        }
        if boxes.isDirector?.value == true { add("director", "a ") }
        if boxes.isOfficer?.value == true {
            let role = PersonFacts.role("officer", boxes.officerTitle)
            add(role, role.hasPrefix("officer") ? "an " : "")
        }
        if boxes.isTenPercentOwner?.value == true { add("10% owner", "a ") }
        if boxes.isOther?.value == true { add(PersonFacts.role("other relationship", boxes.otherText), "") }
        relationship = listed(roles)
        describedRelationship = listed(described)
    }

    /// Returns the filed text, or the box with the text in parentheses if the text only refers elsewhere ("See Remarks").
    private static func role(_ box: String, _ text: String?) -> String {
        guard let text = text?.spacedEvenly, !text.isEmpty else { return box }
        return text.securityKey.hasPrefix("see ") ? "\(box) (\(text))" : text
    }
}
