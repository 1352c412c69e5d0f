import OwnershipModel
import OwnershipReview
import Testing

/// What the box says of Rule 10b5-1, what words say of a plan, and when the form had no box.
@Suite struct PlanTests {
    private func told(
        _ note: String, box: String? = "1", remarks: String? = nil, signed: String = "2024-03-01", rows: Int = 1,
        type: String = "4"
    ) -> FilingFacts {
        let row = SecurityRow.trade("S", "D", "100", at: "5", codeMarks: marks("F1"))
        let others = Array(repeating: SecurityRow.trade("S", "D", "100", at: "5"), count: rows - 1)
        return facts(
            of: .report(type, [row] + others, notes: ["F1": note]) {
                $0.aff10b5One = box.map { Filed($0) }
                $0.remarks = remarks
                $0.signatures = [Signature(name: "Fennel", date: Filed(signed))]
            })
    }

    private func plan(_ facts: FilingFacts) -> String? { facts.keyFacts.first { $0.label == "Rule 10b5-1 plan" }?.text }

    @Test(arguments: [
        (
            "Pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on November 11, 2016.", "plan",
            ["2016-11-11"]
        ),
        ("Pursuant to a 10b5-1 plan adopted on Aug. 3, 2011.", "plan", ["2011-08-03"]),
        ("Made under a Rule 10b5-1 plan dated 9/14/2021.", "plan", ["2021-09-14"]),
        ("Sold pursuant to a Rule 10b5-1 plan entered into on March 5th, 2024.", "plan", ["2024-03-05"]),
        (
            "Pursuant to Rule 10b5-1 trading plans adopted on November 27, 2017 and May 23, 2018.", "plan",
            ["2017-11-27", "2018-05-23"]
        ),
        (
            "Pursuant to a Rule 10b5-1 plan adopted on May 28, 2020 and modified on August 23, 2020.", "plan",
            ["2020-05-28"]
        ),
        (
            "Made pursuant to trading instructions adopted on May 3, 2011 that are intended to comply with Rule 10b5-1(c).",
            "instructions", ["2011-05-03"]
        ),
        (
            "Pursuant to a Rule 10b5-1 Plan entered into by her and disclosed on Form 8-K on November 22, 2024.",
            "plan", []
        ),
        ("This sale dated May 3, 2021 was made pursuant to a Rule 10b5-1 plan adopted by her.", "plan", []),
        ("Pursuant to a Rule 10b5-1 plan.", "plan", []),
    ])
    func aPlanAndItsDateAreFacts(_ note: String, _ noun: String, _ dates: [String]) throws {
        let facts = told(note)
        let mention = try #require(facts.planMentions.first)
        #expect(mention.footnote == "1")
        #expect(mention.noun.rawValue == noun)
        #expect(mention.adopted.map(\.description) == dates)
        #expect(mention.rows == [RowIdentifier(.nonDerivative, 1)])
        #expect(
            facts.headline.contains("under ") && facts.headline.contains("10b5-1 \(noun)"), "\(facts.headline)")
        #expect(facts.headline.contains(" adopted ") == !dates.isEmpty)
    }

    @Test(arguments: [
        "Not made pursuant to a Rule 10b5-1 plan.", "The Rule 10b5-1 plan was terminated.", "Rule 10b5-1.",
        "Rule 10b-5 applies.",
        "A plan.", "",
    ])
    func otherWordsAreNoPlan(_ note: String) {
        let facts = told(note, box: "0")
        #expect(facts.planMentions.isEmpty)
        #expect(!facts.headline.contains("10b5-1"))
        #expect(plan(facts) == "no")
    }

    // MARK: The box

    @Test(arguments: [
        ("1", "2024-03-01", "yes; footnote 1 mentions a plan adopted May 3, 2023"),
        ("0", "2024-03-01", "no; footnote 1 mentions a plan adopted May 3, 2023"),
        (nil, "2024-03-01", "not stated; footnote 1 mentions a plan adopted May 3, 2023"),
        (nil, "2023-03-31", "the form had no such box; footnote 1 mentions a plan adopted May 3, 2023"),
        (nil, "2023-04-01", "not stated; footnote 1 mentions a plan adopted May 3, 2023"),
        ("maybe", "2024-03-01", "“maybe”; footnote 1 mentions a plan adopted May 3, 2023"),
    ])
    func theBoxHasThreeStatesAndATimeBefore(_ box: String?, _ signed: String, _ words: String) {
        #expect(plan(told("Pursuant to a Rule 10b5-1 plan adopted on May 3, 2023.", box: box, signed: signed)) == words)
    }

    @Test func thePlanBoxHasThreeStates() {
        let plan = { (text: String?) in
            facts(of: .report("4") { $0.aff10b5One = text.map { Filed($0) } }).plan
        }
        #expect(plan("1") == .yes)
        #expect(plan("true") == .yes)
        #expect(plan("0") == .no)
        #expect(plan("false") == .no)
        #expect(plan(nil) == .notStated)
        #expect(plan("maybe") == .unreadable("maybe"))
    }

    @Test func theBoxAloneIsSaidOfTrades() {
        #expect(told("").headline.hasSuffix(", with the Rule 10b5-1 box ticked"))
        #expect(!told("", box: "0").headline.contains("10b5-1"))
        #expect(plan(told("", box: nil, type: "3")) == nil)
        #expect(told("", box: nil, signed: "2020-01-01").hadPlanBox == false)
    }

    // MARK: Which transactions

    @Test func aFootnoteSpeaksForItsRows() {
        let note = "Pursuant to a Rule 10b5-1 plan adopted on May 3, 2023."
        #expect(!told(note, box: nil, rows: 2).headline.contains("10b5-1"))
        let all = told("The sales reported in this Form 4 were made under a Rule 10b5-1 plan.", box: nil, rows: 2)
        #expect(all.planMentions.map(\.rows.count) == [2])
        #expect(all.headline.hasSuffix("under a 10b5-1 plan"))
    }

    @Test(arguments: [
        ("All transactions were effected pursuant to a Rule 10b5-1 plan.", 2),
        ("All sales were effected pursuant to a Rule 10b5-1 plan.", 2),
        ("All purchases were effected pursuant to a Rule 10b5-1 plan.", 0),
        ("Pursuant to a Rule 10b5-1 plan.", 0),
    ])
    func remarksSpeakForWhatTheyName(_ remarks: String, _ count: Int) {
        let facts = told("", box: nil, remarks: remarks, rows: 2)
        #expect(facts.planMentions.map(\.footnote) == [nil])
        #expect(facts.planMentions.map(\.rows.count) == [count])
        #expect(plan(facts) == "not stated; the remarks mention a plan")
    }
}
