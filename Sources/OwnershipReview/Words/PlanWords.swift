import OwnershipModel

extension PlanStatement {
    /// The statement in words: `yes`, `no`, `not stated`, or the filed text in quotes.
    public var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }

    /// The statement with what footnotes and remarks say: `the form had no such box; footnote 1 mentions a plan adopted
    /// September 14, 2021`.
    ///
    /// - Parameter hadBox: whether the form had the box when the filing was made.
    func words(hadBox: Bool?, _ mentions: [PlanMention]) -> String {
        let told = mentions.map {
            "\($0.place) \($0.footnote == nil ? "mention" : "mentions") \(PlanMention.words(for: [$0], rule: ""))"
        }
        if self == .notStated, hadBox == false {
            return (["the form had no such box"] + told).joined(separator: "; ")
        }
        return ([words] + told).joined(separator: "; ")
    }
}

extension PlanMention {
    /// The words for plans: `a plan adopted November 11, 2016`, `plans adopted May 3 and …`, `instructions`, `a plan`.
    ///
    /// - Parameter rule: stands before the noun.
    static func words(for mentions: [PlanMention], rule: String) -> String {
        let dates = Set(mentions.flatMap(\.adopted)).sorted()
        let isDated = !dates.isEmpty && dates.count < 4 && mentions.allSatisfy { !$0.adopted.isEmpty }
        let nouns = Set(mentions.map(\.noun))
        let noun =
            if nouns == [.instructions] {
                "\(rule)instructions"
            } else if dates.count > 1 {
                "\(rule)\(nouns == [.contract] ? "contracts" : "plans")"
            } else {
                "a \(rule)\(nouns == [.contract] ? "contract" : "plan")"
            }
        return isDated ? "\(noun) adopted \(listed(dates.map(\.spelled)))" : noun
    }

    /// The clause for transactions that were all made under a plan: `under a Rule 10b5-1 plan adopted November 11, 2016`; nil
    /// if the words do not say so of each of them.
    static func clause(for rows: [RowIdentifier], _ mentions: [PlanMention]) -> String? {
        let concerned = mentions.filter { mention in rows.contains(where: mention.rows.contains) }
        guard !rows.isEmpty, rows.allSatisfy({ row in concerned.contains { $0.rows.contains(row) } }) else {
            return nil
        }
        return "under \(words(for: concerned, rule: "10b5-1 "))"
    }
}

extension PlanStatement {
    /// The clause for the plan of some transactions: as the words say, or else that the box is ticked beside purchases or
    /// sales; nil if neither.
    func clause(for totals: [KindTotal], _ mentions: [PlanMention]) -> String? {
        if !mentions.isEmpty, let told = PlanMention.clause(for: totals.flatMap(\.rows), mentions) { return told }
        return self == .yes && totals.contains(where: \.isMarket) ? "with the Rule 10b5-1 box ticked" : nil
    }
}
