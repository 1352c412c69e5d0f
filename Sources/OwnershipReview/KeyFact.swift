import OwnershipModel

/// A labelled fact at the head of a summary.
public struct KeyFact: Sendable, Hashable {
    /// What the fact is about.
    public enum Subject: Sendable, Hashable {
        case issuer, period, filed, plan, exit, gap
    }

    public var subject: Subject
    public var label: String
    public var text: String
}

extension KeyFact {
    /// Returns issuer, period, filed date, trading plan, exit from Section 16 and what is not known of the tables. What is
    /// missing reads "not stated".
    static func all(of filing: Filing, plan: String?, isExit: Bool, gaps: [TableGap]) -> [KeyFact] {
        let document = filing.document
        let symbol = document.issuer.tradingSymbol.map { " [\($0)]" } ?? ""
        let period = document.periodOfReport.map { $0.value?.monthDayYear ?? $0.text }
        var facts = [
            KeyFact(subject: .issuer, label: "Issuer", text: document.issuer.name.map { $0 + symbol } ?? "not stated"),
            KeyFact(subject: .period, label: "Period", text: period ?? "not stated"),
            KeyFact(
                subject: .filed, label: "Filed", text: filing.header?.filedAsOf?.monthDayYear ?? "date unknown"),
        ]
        if let plan { facts.append(KeyFact(subject: .plan, label: "Rule 10b5-1 plan", text: plan)) }
        if isExit { facts.append(KeyFact(subject: .exit, label: "Section 16", text: "no longer subject to it")) }
        return facts + gaps.map { KeyFact(subject: .gap, label: "Not known", text: $0.words) }
    }
}
