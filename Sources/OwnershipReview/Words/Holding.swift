import OwnershipModel

/// Who holds the securities of some rows, and how, as far as all of the rows say so.
struct Holding {
    /// The reporting persons who hold the securities of a joint filing, if the rows name them: `GV 2016, L.P., with 3 others
    /// reporting,`; nil otherwise.
    var subject: String?
    /// Their names alone.
    var names: String?
    /// How the securities are held, unless directly: `indirectly (By Spouse)`, `directly and indirectly`.
    var manner: String?
    /// That beneficial ownership is disclaimed; nil if not for all rows.
    var disclaimer: String?
    /// How far, or where, it is disclaimed: ` beyond a pecuniary interest`, ` in footnote 1`.
    var extent = ""

    init(of rows: [RowFacts], _ people: [PersonFacts]) {
        let holders = rows.map { $0.holder?.person }
        if people.count > 1, !rows.isEmpty, holders.allSatisfy({ $0 != nil }) {
            let names = holders.compactMap { $0.flatMap { people[$0].name } }.unique
            if (1...2).contains(names.count) {
                let others = people.count - names.count
                let rest = others == 0 ? "" : ", with \(others) \(others == 1 ? "other" : "others") reporting,"
                self.names = listed(names)
                subject = listed(names) + rest
            }
        }
        if !rows.isEmpty, rows.allSatisfy({ !$0.disclaimers.isEmpty }) {
            let isJoint = people.count > 1
            extent = Holding.extent(of: rows, isJoint: isJoint)
            disclaimer =
                (isJoint ? "with beneficial ownership disclaimed" : "disclaiming beneficial ownership") + extent
        }
        if subject != nil { return }
        let forms = Set(rows.map(\.account.form))
        guard forms.contains(.indirect) else { return }
        if forms.contains(.direct) {
            manner = "directly and indirectly"
        } else if !forms.contains(nil) {
            let manners = rows.map { $0.account.toldManner($0.holder) }.unique
            manner = manners.count == 1 ? manners.first : "indirectly"
        }
    }

    /// A footnote of a joint filing may disclaim for some of the persons only.
    private static func extent(of rows: [RowFacts], isJoint: Bool) -> String {
        if isJoint { return " in \(footnotes(rows.flatMap { $0.disclaimers.map(\.footnote) }.unique))" }
        let isPartial = rows.contains { $0.disclaimers.contains(where: \.isPartial) }
        return isPartial ? " beyond a pecuniary interest" : ""
    }
}
