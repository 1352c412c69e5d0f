import OwnershipModel
import OwnershipReview
import Testing

/// Who holds securities, through whom, and whether beneficial ownership is disclaimed.
@Suite struct HolderTests {
    private func row(_ nature: String?, form: String = "I", notes: String...) -> SecurityRow {
        var row = SecurityRow.trade("S", "D", "100", at: "5", after: nil, form: form, nature: nature)
        row.natureOfOwnership.marks = notes.map { FootnoteMark($0) }
        return row
    }

    private func told(_ row: SecurityRow, _ note: String, _ names: String...) -> FilingFacts {
        facts(
            of: .report("4", [row], notes: ["F1": note]) {
                if !names.isEmpty { $0.reportingOwners = names.map { .person($0) } }
            })
    }

    /// The name after "held by" ends where its relation begins; one of several names is none.
    @Test(arguments: [
        (
            "These shares are held of record by Aster Fund I, L.P. (\"Aster\"). Aster GP is its general partner.",
            "Aster Fund I, L.P."
        ),
        ("Owned directly by Aster LLC.", "Aster LLC"),
        ("Held by the Quillon Family Trust dated May 5, 2009.", "Quillon Family Trust"),
        ("Represents securities directly held by Aster II LP. Aster GP LLC is the general partner.", "Aster II LP"),
        ("Aster LP directly holds the securities. Aster GP LLC may be deemed to own them.", "Aster LP"),
        ("Aster ApS (\"A\") holds the reported securities directly.", "Aster ApS"),
        ("Held through a limited liability company.", "a limited liability company"),
        ("Shares owned by the reporting person's spouse.", "reporting person's spouse"),
        ("Held by Fern and Ash Living Trust dated 2009.", "Fern and Ash Living Trust"),
        ("Owned directly by Aster Capital (Cayman) Corporation, a subsidiary.", "Aster Capital (Cayman) Corporation"),
        ("The shares are held in Aster Global Limited, a BVI entity.", "Aster Global Limited"),
        ("Held by Aster I, Aster II and Aster III.", nil), ("Held by Aster I, L.P. and Aster II, L.P.", nil),
        ("Held by each of the funds.", nil), ("Includes 500 shares held by Aster LLC.", nil),
        ("Shares held by the reporting person.", nil), ("No holder is named here.", nil), ("", nil),
    ])
    func theHolderIsTheOneNamed(_ note: String, _ name: String?) {
        let facts = told(row("See Footnote (1)", notes: "F1"), note)
        #expect(facts.rows[0].holder?.name == name)
        #expect(facts.rows[0].holder?.footnote == (name == nil ? nil : "1"))
        let manner = name.map { "by \($0)" } ?? "see footnote 1"
        #expect(facts.rows[0].sentence.hasSuffix("; amount held after not stated, indirectly (\(manner))."))
        #expect(facts.headline.contains("held indirectly (\(manner))"), "\(facts.headline)")
        #expect(
            facts.accounts[0].manner
                == (name.map { "held indirectly: by \($0)" } ?? "held indirectly"))
    }

    /// What the nature of ownership says itself stays as filed.
    @Test func theNatureStaysAsFiled() {
        let facts = told(row("By Spouse", notes: "F1"), "Held by Aster LLC.")
        #expect(facts.rows[0].holder?.name == "By Spouse")
        #expect(facts.headline.contains("held indirectly (By Spouse)"))
    }

    @Test func theHeadlineSaysHowFarRowsAgree() {
        let spouse = row("By Spouse")
        let headline = { (rows: SecurityRow...) in facts(of: .report("4", rows)).headline }
        #expect(!headline(row(nil, form: "D")).contains("held"))
        #expect(headline(spouse, row("By Trust")).hasSuffix(", held indirectly"))
        #expect(headline(spouse, row(nil, form: "D")).hasSuffix(", held directly and indirectly"))
    }

    // MARK: Joint filings

    @Test func aJointFilingNamesWhoHolds() {
        let facts = told(
            row("See footnote", notes: "F1"), "These shares are owned directly by Aster II, L.P.", "ASTER GP LLC",
            "Aster II, L.P.",
            "Fern Ash")
        #expect(facts.rows[0].holder?.person == 1)
        #expect(
            facts.headline.hasPrefix("Aster II, L.P., with 2 others reporting, sold 100 shares"), "\(facts.headline)")
        #expect(!facts.headline.contains("held indirectly"))
        let named = told(row("By Aster II, L.P."), "", "ASTER GP LLC", "ASTER II L P")
        #expect(named.headline.hasPrefix("ASTER II L P, with 1 other reporting, sold"), "\(named.headline)")
    }

    /// EDGAR shortens the kind of a company, and footnotes call companies by short names.
    @Test(arguments: [
        "Owned directly by Aster Capital (Cayman) Corporation, a subsidiary.",
        "500 shares of Aster Capital (Cayman) Corporation (ACC) and others. The shares held by ACC were redeemed.",
        "Filed by Aster Inc. and Aster Capital (Cayman) Corporation (\"Aster Cayman\"). Aster Inc. holds an indirect interest in the securities by virtue of its 100% ownership of its subsidiary Aster Cayman.",
    ])
    func aJointFilingNamesWhomItCallsForShort(_ note: String) {
        let facts = told(row("See footnote", notes: "F1"), note, "ASTER INC", "ASTER CAPITAL (CAYMAN) CORP")
        #expect(facts.rows[0].holder?.person == 1)
        #expect(
            facts.headline.hasPrefix("ASTER CAPITAL (CAYMAN) CORP, with 1 other reporting, sold"), "\(facts.headline)")
    }

    /// Who leaves Section 16 are all who report, not the holder alone.
    @Test func allWhoReportLeave() {
        let facts = facts(
            of: .report("4", [row("By Aster LLC")]) {
                $0.reportingOwners = ["ASTER LLC", "ASTER INC"].map { .person($0) }
                $0.notSubjectToSection16 = Filed("1")
            })
        #expect(
            facts.details?.hasSuffix("; both reporting persons reported no longer being subject to Section 16") == true)
    }

    @Test func whoIsNoFilerIsNoSubject() {
        let facts = told(row("By Fern LLC"), "", "ASTER GP LLC", "Aster II, L.P.")
        #expect(facts.rows[0].holder?.person == nil)
        #expect(facts.headline.hasPrefix("The reporting persons (ASTER GP LLC and 1 other) sold"))
        #expect(facts.headline.hasSuffix("held indirectly (By Fern LLC)"))
    }

    // MARK: Disclaimers

    @Test(arguments: [
        (
            "The reporting person disclaims beneficial ownership of these securities.",
            "disclaiming beneficial ownership"
        ),
        (
            "Mr. Fennel disclaims beneficial ownership except to the extent of his pecuniary interest therein.",
            "disclaiming beneficial ownership beyond a pecuniary interest"
        ),
        (
            "He disclaims voting power. He otherwise disclaims beneficial ownership except for his pecuniary interest.",
            "disclaiming beneficial ownership beyond a pecuniary interest"
        ),
        ("The reporting person does not disclaim beneficial ownership.", nil),
        ("He disclaims voting power.", nil), ("Held by a trust.", nil),
    ])
    func disclaimersAreSaid(_ note: String, _ words: String?) {
        let facts = told(row("By Trust", notes: "F1"), note)
        #expect(facts.rows[0].disclaimers.map(\.footnote) == (words == nil ? [] : ["1"]))
        if let words { #expect(facts.headline.hasSuffix(words)) } else { #expect(!facts.headline.contains("disclaim")) }
    }

    /// Only if all rows say so; and not of a person of a joint filing, since the footnote may mean another.
    @Test func disclaimersAreNotStretched() {
        let note = "Aster GP disclaims beneficial ownership."
        let both = facts(of: .report("4", [row("By Trust", notes: "F1"), row("By Spouse")], notes: ["F1": note]))
        #expect(!both.headline.contains("disclaim"))
        let joint = told(row("By Trust", notes: "F1"), note, "ASTER GP LLC", "Aster II, L.P.")
        #expect(joint.headline.hasSuffix("with beneficial ownership disclaimed in footnote 1"))
    }
}
