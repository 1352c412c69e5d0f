import OwnershipModel
import Testing

/// Values at the edges of what is allowed.
@Suite struct ValueEdgeTests {
    @Test(arguments: [
        ("2004-02-03-05:00", true), ("2004-02-03+05:30", true), ("2004-02-03Z", true), ("2004-02-03-05.00", false),
        ("2004-02-03-05 00", false), ("2004-02-03-0500x", false), ("2004-02-03 05:00", false),
        ("2004-02-03-5a:00", false), ("2004-02-03-05:0a", false),
    ])
    func aTimeZoneHasTwoNumbersAndAColon(text: String, isDate: Bool) {
        #expect((CalendarDate(filed: text) != nil) == isDate)
    }

    /// The last second of a day with a leap second is 23:59:60.
    @Test(
        arguments: [
            ("20161231235959", 59), ("20161231235960", 60), ("20161231235961", nil), ("20161231236000", nil),
            ("20161231000000", 0),
        ] as [(String, Int?)])
    func aLeapSecondIsATime(text: String, second: Int?) {
        #expect(AcceptanceTime(compact: text)?.second == second)
    }
}

/// A street line is only taken out of running text where it cannot be mistaken for something else.
@Suite struct StreetLineTests {
    private func note(_ text: String, street: String) -> String {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.reportingOwners = [ReportingOwner(name: "DOE JANE", address: ReportingOwner.Address(street1: street))]
        document.footnotes = [Footnote(id: "F1", text: text)]
        return Filing(document: document).redactingAddresses().document.footnotes[0].text
    }

    @Test(arguments: [
        // Shorter than six characters: a number of anything.
        ("Sold under Rule 10 B.", "10 B", "Sold under Rule 10 B."), ("12 Ash was sold.", "12 As", "12 Ash was sold."),
        ("At 12 Ash.", "12 Ash", "At [street address withheld]."),
        // Without a number: a name.
        ("Held by MILL LANE TRUST.", "MILL LANE", "Held by MILL LANE TRUST."),
    ])
    func shortLinesAndNamesStay(text: String, street: String, shown: String) {
        #expect(note(text, street: street) == shown)
    }
}
