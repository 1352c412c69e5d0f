/// Every check box of the forms with every spelling found in filings, and what a report must say about it.
///
/// Some other renderers leave the box empty for `true` without notice. Each output format is therefore tested with all
/// of these cases, starting from the XML.
public enum TickMatrix {
    /// One check box on one form in one spelling.
    public struct Case: Sendable, CustomStringConvertible {
        /// The form: `3`, `4` or `5`.
        public var form: String
        /// The XML element that the box shows.
        public var element: String
        /// The element's text as filed; nil if the element is absent.
        public var spelling: String?
        /// The beginning of the box's caption.
        public var caption: String
        /// What someone who cannot see the box must be told: `yes`, `no`, `not stated`, or the text as filed in quotes.
        public var words: String

        public var description: String {
            "Form \(form), \(element) filed as \(spelling.map { "«\($0)»" } ?? "nothing")"
        }

        /// An ownership document with this flag; all other flags are `0`.
        public var xml: String {
            func flag(_ name: String) -> String {
                let text = name == element ? spelling : "0"
                return text.map { "<\(name)>\($0)</\(name)>" } ?? ""
            }
            let head = ["notSubjectToSection16", "form3HoldingsReported", "form4TransactionsReported"].map(flag)
            let person = ["isDirector", "isOfficer", "isTenPercentOwner", "isOther"].map(flag)
            return """
                <ownershipDocument><documentType>\(form)</documentType><periodOfReport>2024-02-29</periodOfReport>\
                \(head.joined())<issuer><issuerName>Quillwort Instruments Inc</issuerName></issuer>\
                <reportingOwner><reportingOwnerId><rptOwnerName>ABERNATHY ROSALIND T</rptOwnerName></reportingOwnerId>\
                <reportingOwnerRelationship>\(person.joined())</reportingOwnerRelationship></reportingOwner>\
                \(flag("aff10b5One"))<ownerSignature><signatureName>R</signatureName></ownerSignature>\
                </ownershipDocument>
                """
        }
    }

    private static let boxes: [(element: String, caption: String, forms: [String])] = [
        ("notSubjectToSection16", "Check this box if no longer subject", ["4", "5"]),
        ("aff10b5One", "Check this box to indicate", ["4", "5"]),
        ("form3HoldingsReported", "Form 3 Holdings Reported", ["5"]),
        ("form4TransactionsReported", "Form 4 Transactions Reported", ["5"]),
        ("isDirector", "Director", ["3", "4", "5"]),
        ("isOfficer", "Officer", ["3", "4", "5"]),
        ("isTenPercentOwner", "10% Owner", ["3", "4", "5"]),
        ("isOther", "Other", ["3", "4", "5"]),
    ]

    private static let spellings: [(String?, String)] = [
        ("1", "yes"), ("0", "no"), ("true", "yes"), ("false", "no"), (" 1 ", "yes"), ("\n    true\n  ", "yes"),
        (nil, "no"), ("", "no"), ("perhaps", "“perhaps”"),
    ]

    /// All cases.
    public static let cases: [Case] = boxes.flatMap { box in
        box.forms.flatMap { form in
            spellings.map { spelling, words in
                let isAbsent = (spelling ?? "").isEmpty
                return Case(
                    form: form, element: box.element, spelling: spelling, caption: box.caption,
                    words: isAbsent && box.element == "aff10b5One" ? "not stated" : words)
            }
        }
    }
}
