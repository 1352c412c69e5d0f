import OwnershipForms
import OwnershipModel
import Testing

/// Every flag in every spelling. A box that silently stays empty for `true` is a known fault of other renderings.
@Suite struct CheckBoxTests {
    /// A spelling after the reader has trimmed it, and the state it must give where absent means no.
    static let spellings: [(String?, CheckState)] = [
        ("1", .checked), ("0", .unchecked), ("true", .checked), ("false", .unchecked), ("TRUE", .checked),
        ("False", .unchecked), (nil, .unchecked), ("yes", .unreadable("yes")), ("2", .unreadable("2")),
    ]

    private func flag(_ text: String?) -> Filed<Bool>? { text.map { Filed($0) } }

    private func boxes(_ type: String, _ change: (inout OwnershipDocument) -> Void) -> [FilledCheckBox] {
        fill(.sample(type, change: change), file: "x").form.checkBoxes
    }

    @Test(arguments: spellings, ["4", "5"])
    func exitBox(spelling: (String?, CheckState), type: String) {
        let box = boxes(type) { $0.notSubjectToSection16 = flag(spelling.0) }[0]
        #expect(box.caption.hasPrefix("Check this box if no longer subject to Section 16."))
        #expect(box.state == spelling.1)
    }

    @Test(arguments: spellings)
    func reportedOnForm5(spelling: (String?, CheckState)) {
        let form3 = boxes("5") { $0.form3HoldingsReported = flag(spelling.0) }
        #expect(form3.map(\.state) == [.unchecked, spelling.1, .unchecked, .notStated])
        let form4 = boxes("5") { $0.form4TransactionsReported = flag(spelling.0) }
        #expect(form4.map(\.state) == [.unchecked, .unchecked, spelling.1, .notStated])
    }

    @Test(arguments: spellings.filter { $0.0 != nil }, ["4", "5"])
    func planBox(spelling: (String?, CheckState), type: String) throws {
        let box = try #require(boxes(type) { $0.aff10b5One = flag(spelling.0) }.last)
        #expect(box.caption.contains("Rule 10b5-1(c)"))
        #expect(box.state == spelling.1)
        #expect(box.detail == nil)
    }

    /// Absent is not "no": before April 2023 the form did not ask.
    @Test(arguments: [("2023-03-31", "Not asked"), ("2023-04-01", "Not stated"), ("2024-02-29", "Not stated")])
    func planBoxAbsent(period: String, words: String) throws {
        let box = try #require(boxes("4") { $0.periodOfReport = Filed(period) }.last)
        #expect(box.state == .notStated)
        #expect(try #require(box.detail).hasPrefix(words))
    }

    @Test(
        arguments: spellings,
        [\ReportingOwner.Relationship.isDirector, \.isTenPercentOwner, \.isOfficer, \.isOther]
            as [WritableKeyPath<ReportingOwner.Relationship, Filed<Bool>?> & Sendable])
    func relationship(
        spelling: (String?, CheckState),
        flagPath: WritableKeyPath<ReportingOwner.Relationship, Filed<Bool>?> & Sendable
    ) throws {
        let form = fill(
            .sample("4") {
                $0.reportingOwners[0].relationship = ReportingOwner.Relationship()
                $0.reportingOwners[0].relationship[keyPath: flagPath] = flag(spelling.0)
            }, file: "x"
        ).form
        let order: [KeyPath<ReportingOwner.Relationship, Filed<Bool>?>] = [
            \.isDirector, \.isTenPercentOwner, \.isOfficer, \.isOther,
        ]
        let expected = order.map { $0 == flagPath ? spelling.1 : CheckState.unchecked }
        guard case .choices(let boxFive) = form.grid[2].boxes[0].content else {
            Issue.record("box 5 holds no choices")
            return
        }
        #expect(boxFive.map(\.state) == expected)
        #expect(form.owners.owners[0].relationships.map(\.state) == expected)
        #expect(boxFive.map(\.caption).map { $0.prefix(5) } == ["Direc", "10% O", "Offic", "Other"])
    }

    @Test func titlesStandBesideTheirBoxes() {
        let owner = fill(
            .sample("4") {
                $0.reportingOwners[0].relationship.isOther = Filed("1")
                $0.reportingOwners[0].relationship.otherText = "Former Director"
            }, file: "x"
        ).form.owners.owners[0]
        #expect(owner.relationships.map(\.detail) == [nil, nil, "Chief Botanist", "Former Director"])
    }

    @Test(arguments: spellings)
    func noSecuritiesOwned(spelling: (String?, CheckState)) {
        let outcome = fill(.sample("3") { $0.noSecuritiesOwned = flag(spelling.0) }, file: "x")
        #expect((outcome.form.explanation.statement != nil) == (spelling.1 == .checked))
        let isUnreadable = if case .unreadable = spelling.1 { true } else { false }
        #expect(outcome.form.leftOver.items.map(\.label) == (isUnreadable ? ["noSecuritiesOwned"] : []))
    }

    @Test(arguments: [
        (1, [CheckState.checked, .unchecked]), (2, [.unchecked, .checked]), (10, [.unchecked, .checked]),
    ])
    func individualOrGroup(owners: Int, states: [CheckState]) {
        let form = fill(
            .sample("4") { $0.reportingOwners = Array(repeating: $0.reportingOwners[0], count: owners) }, file: "x"
        ).form
        guard case .choices(let boxSix) = form.grid[2].boxes[1].content else {
            Issue.record("box 6 holds no choices")
            return
        }
        #expect(boxSix.map(\.state) == states)
        #expect(form.owners.owners.count == owners)
    }

    /// A flag that says yes on a form without a box for it is listed and reported.
    @Test func flagWithoutBox() {
        let outcome = fill(.sample("3") { $0.aff10b5One = Filed("1") }, file: "x.xml")
        #expect(outcome.form.leftOver.items == [LabelledList.Item("aff10b5One", "1")])
        #expect(outcome.diagnostics.map(\.code) == ["no-place-on-form"])
        #expect(fill(.sample("3") { $0.aff10b5One = Filed("0") }, file: "x").diagnostics.isEmpty)
    }
}
