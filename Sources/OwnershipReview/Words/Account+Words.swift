import OwnershipModel

extension Account {
    /// The form of ownership, such as `directly` or `indirectly (By Family Trust)`.
    var toldManner: String {
        switch form {
        case .direct?: return "directly"
        case .indirect?:
            if let nature, !(nature.isReference && !natureMarks.isEmpty) { return "indirectly (\(nature))" }
            return natureMarks.isEmpty ? "indirectly" : "indirectly (see \(footnotes(natureMarks.map(\.label))))"
        case nil: return "directly or indirectly (which is not stated)"
        }
    }

    /// The same with the holder that a footnote names: `indirectly (by Craft Ventures I, L.P.)`.
    func toldManner(_ holder: HolderFacts?) -> String {
        guard form == .indirect, let holder, holder.footnote != nil else { return toldManner }
        return "indirectly (by \(holder.name))"
    }

    /// Where a gift comes from: `direct`, `indirect (By Trust)`.
    static func sources(_ accounts: [Account]) -> String {
        let names = accounts.map { account in
            account.form == .direct ? "direct" : account.nature.map { "indirect (\($0))" } ?? "indirect"
        }
        return listed(names.unique)
    }

    /// Where a gift goes to: `direct holding`, `indirect holding (By Trust and By Spouse)`.
    static func destinations(_ accounts: [Account]) -> String {
        var names: [String] = accounts.contains { $0.form == .direct } ? ["direct holding"] : []
        let indirect = accounts.filter { $0.form != .direct }
        if !indirect.isEmpty {
            let natures = indirect.compactMap(\.nature).unique
            names.append("indirect holding" + (natures.isEmpty ? "" : " (\(listed(natures)))"))
        }
        return listed(names)
    }
}

extension [String] {
    /// The strings without duplicates, in order of first appearance.
    package var unique: [String] {
        var kept: [String] = []
        for text in self where !kept.contains(text) { kept.append(text) }
        return kept
    }
}
