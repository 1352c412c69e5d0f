import OwnershipModel
import ReadingSupport
import Testing

/// Table II of an invented Form 3 whose rows stand close, as prints on narrow pages have it.
@Suite struct TightTablesTests {
    private func form3(_ rows: String, notes: [String] = ["One of them.", "Held by the fund.", "And by its partner."])
        -> String
    {
        """
        SEC Form 3
                  FORM 3                  UNITED STATES SECURITIES AND EXCHANGE COMMISSION            OMB APPROVAL

        1. Name and Address of Reporting Person*    2. Date of Event Requiring Statement   3. Issuer Name and Ticker or Trading Symbol
         Quay Fund LP                               (Month/Day/Year)                        Tidemill PLC [ TDML ]
         (Last)       (First)       (Middle)         04/01/2026
         7 QUAY ROW                                                                         4. Relationship of Reporting Person(s) to Issuer
                                                                                            (Check all applicable)
        (Street)                                                                               Director              X    10% Owner
         DULUTH       MN            55802                                                      Officer (give title below)  Other (specify below)

         (City)       (State)       (Zip)                                                   5. If Amendment, Date of Original Filed (Month/Day/Year)

                                                                                            6. Individual or Joint/Group Filing (Check Applicable Line)
                                                                                             X   Form filed by One Reporting Person
                                                                                                 Form filed by More than One Reporting Person

                                            Table I - Non-Derivative Securities Beneficially Owned
        1. Title of Security (Instr. 4)              2. Amount of Securities          3. Ownership Form:      4. Nature of Indirect Beneficial
                                                     Beneficially Owned (Instr. 4)    Direct (D) or Indirect  Ownership (Instr. 5)
                                                                                      (I) (Instr. 5)

                                            Table II - Derivative Securities Beneficially Owned
                                       (e.g., puts, calls, warrants, options, convertible securities)
        1. Title of Derivative     2. Date Exercisable and    3. Title and Amount of           4. Conversion    5. Ownership     6. Nature of Indirect
        Security (Instr. 4)        Expiration Date            Securities Underlying            or Exercise      Form: Direct     Beneficial Ownership
                                   (Month/Day/Year)           Derivative Security (Instr. 4)   Price of         (D) or           (Instr. 5)
                                                                              Amount or        Derivative       Indirect (I)
                                   Date         Expiration                    Number of        Security         (Instr. 5)
                                   Exercisable  Date          Title           Shares

        \(rows)

        Explanation of Responses:
        \(notes.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
        Remarks:

                                                               /s/ Ole Brightwater               04/03/2026
                                                               ** Signature of Reporting Person  Date
        Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.
        """
    }

    @Test(
        "The number of shares one blank behind the title of the underlying security",
        arguments: [
            ("Class A Stock 3,634,310", "Class A Stock", "3634310", [], false),
            ("Class A Stock(2) 13,031", "Class A Stock", "13031", ["F2"], false),
            ("Common 1,200.5", "Common", "1200.5", [], false), ("Stock 500", "Stock", "500", [], true),
        ] as [(String, String, String, [String], Bool)])
    func numberBehindTitle(_ cell: String, _ title: String, _ amount: String, _ marks: [String], _ isDoubtful: Bool)
        throws
    {
        let pad = String(repeating: " ", count: max(2, 33 - cell.count))
        let outcome = try read(
            form3(
                "Series A Preferred            (1)          (1)            \(cell)\(pad)$1.5             I        By fund"
            ))
        let row = try #require(onlyFiling(outcome).document.derivativeSecurities.first)
        #expect(row.underlyingTitle.value == title && row.underlyingTitle.marks.map(\.id) == marks)
        #expect(row.underlyingAmount.value == .shares(Filed(amount)))
        #expect(outcome.diagnostics.contains { $0.code == "row-doubtful" } == isDoubtful)
    }

    @Test("Marks stand at the end of a cell: what follows them is the next row's")
    func marksEndACell() throws {
        let rows = """
            Series A Preferred            (1)          (1)            Common           1,000           (1)              I        By Harbour Fund
                                                                                                                                 Venture, L.P.(2)(3)
                                                                                                                                 By Harbour Fund
            Series A Preferred            (1)          (1)            Common           2,000           (1)              I        Partners, L.P.(2)(3)
                                                                                                                                 By Harbour Fund
            Series A Preferred            (1)          (1)            Common           3,000           (1)              I        Growth, L.P.(2)(3)
            """
        let document = try onlyFiling(read(form3(rows))).document
        #expect(
            document.derivativeSecurities.map(\.natureOfOwnership.value) == [
                "By Harbour Fund Venture, L.P.", "By Harbour Fund Partners, L.P.", "By Harbour Fund Growth, L.P.",
            ])
        #expect(document.derivativeSecurities.allSatisfy { $0.natureOfOwnership.marks.map(\.id) == ["F2", "F3"] })
    }

    @Test("A footnote's suspended hyphen at a line end keeps its blank; a divided word does not")
    func hyphens() throws {
        let notes = [
            "Over three-\nand five-year periods, tax-\nqualified.", "Held by the fund.", "And by its partner.",
        ]
        let row =
            "Series A Preferred            (1)          (1)            Common           1,000           (2)(3)           D"
        let document = try onlyFiling(read(form3(row, notes: notes))).document
        #expect(document.footnotes.first?.text == "Over three- and five-year periods, tax-qualified.")
    }
}
