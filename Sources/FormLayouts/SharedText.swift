import OwnershipModel

/// Text and boxes common to the three forms.
package enum SharedText {
    /// The name and address of the agency, line by line.
    package static let agency = ["UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549"]
    /// The statutes under which the forms are filed, line by line.
    package static let statute = [
        "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934",
        "or Section 30(h) of the Investment Company Act of 1940",
    ]
    static let derivativeSubtitle = "(e.g., puts, calls, warrants, options, convertible securities)"

    static let exitBox = FormDescription.FlagBox(
        flag: .notSubjectToSection16,
        caption: "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. "
            + "See Instruction 1(b).")
    static let planBox = FormDescription.FlagBox(
        flag: .aff10b5One,
        caption: "Check this box to indicate that a transaction was made pursuant to a contract, instruction or "
            + "written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy "
            + "the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.")

    static let reportingPerson = FormDescription.Box("1. Name and Address of Reporting Person*", .reportingPerson)

    static func relationship(_ number: Int) -> FormDescription.Box {
        FormDescription.Box(
            "\(number). Relationship of Reporting Person(s) to Issuer", instruction: "(Check all applicable)",
            .relationship)
    }

    static func issuer(_ number: Int) -> FormDescription.Box {
        FormDescription.Box("\(number). Issuer Name and Ticker or Trading Symbol", .issuerNameAndSymbol)
    }

    static func foreignSymbol(_ number: String) -> FormDescription.Box {
        FormDescription.Box("\(number). Foreign Trading Symbol", .foreignTradingSymbol)
    }

    static func originalDate(_ number: Int) -> FormDescription.Box {
        FormDescription.Box(
            "\(number). If Amendment, Date of Original Filed (Month/Day/Year)", .dateOfOriginalSubmission)
    }

    static let individualOrGroup = FormDescription.Box(
        "6. Individual or Joint/Group Filing (Check Applicable Line)", .individualOrGroupFiling)

    /// The legends at the foot of a form. Only the number of the instruction for joint filings differs between forms.
    static func smallPrint(jointInstruction: String) -> [String] {
        [
            "Reminder: Report on a separate line for each class of securities beneficially owned directly or "
                + "indirectly.",
            "* If the form is filed by more than one reporting person, see Instruction \(jointInstruction).",
            "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. "
                + "1001 and 15 U.S.C. 78ff(a).",
            "Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, "
                + "see Instruction 6 for procedure.",
            "Persons who respond to the collection of information contained in this form are not required to respond "
                + "unless the form displays a currently valid OMB Number.",
        ]
    }
}
