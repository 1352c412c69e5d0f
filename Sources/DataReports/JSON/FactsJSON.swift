import OwnershipModel
import OwnershipReview

/// Converts the facts of a filing to JSON: the sentences of the reports and the figures behind them.
enum FactsJSON {
    static func value(of facts: FilingFacts) -> JSONValue {
        let object: JSONValue = [
            "headline": .string(facts.headline), "details": JSONValue(facts.details),
            "part": facts.part.map { ["number": JSONValue($0.number), "count": JSONValue($0.count)] } ?? .null,
            "amendment": facts.amendment.map { ["reason": JSONValue($0.reason)] } ?? .null,
            "rows": .list(facts.rows, value),
            "accounts": .list(facts.accounts, value), "totals": .list(facts.totals, value),
            "people": .list(facts.people) { person in
                [
                    "name": JSONValue(person.name), "cik": JSONValue(person.cik),
                    "relationship": .string(person.relationship),
                ]
            },
            "plan": plan(of: facts), "isExit": .bool(facts.isExit),
            "warnings": .list(facts.warnings, value),
        ]
        return object.adding("partial", facts.gaps.isEmpty ? nil : .list(facts.gaps, value))
    }

    private static func value(of gap: TableGap) -> JSONValue {
        [
            "table": .integer(gap.table.rawValue), "unreadRows": JSONValue(gap.unreadRows),
            "isMissing": .bool(gap.isMissing), "words": .string(gap.words),
        ]
    }

    private static func value(of warning: FactWarning) -> JSONValue {
        [
            "code": .string(warning.code), "message": .string(warning.message), "rows": .list(warning.rows, id),
            "footnotes": .texts(warning.footnotes),
        ]
    }

    /// Stands only where it is true.
    private static func flag(_ isPartial: Bool) -> JSONValue? { isPartial ? .bool(true) : nil }

    private static func plan(of facts: FilingFacts) -> JSONValue {
        let (statement, text): (String, String?) =
            switch facts.plan {
            case .yes: ("yes", nil)
            case .no: ("no", nil)
            case .notStated: ("notStated", nil)
            case .unreadable(let text): ("unreadable", text)
            }
        return [
            "statement": .string(statement), "text": JSONValue(text),
            "hadBox": facts.hadPlanBox.map { .bool($0) } ?? .null,
            "mentions": .list(facts.planMentions) { mention in
                [
                    "footnote": JSONValue(mention.footnote), "noun": .string(mention.noun.rawValue),
                    "adopted": .list(mention.adopted) { JSONValue($0) },
                    "rows": .list(mention.rows, id),
                ]
            },
        ]
    }

    // MARK: Rows

    private static func value(of row: RowFacts) -> JSONValue {
        [
            "row": id(row.identifier), "sentence": .string(row.sentence),
            "transaction": row.transaction.map(value) ?? .null, "owned": .figure(row.owned),
            "timeliness": JSONValue(row.timeliness.map { $0 == .early ? "early" : "late" }),
            "holder": value(of: row.holder),
            "disclaimers": .list(row.disclaimers) { disclaimer in
                ["footnote": .string(disclaimer.footnote), "isPartial": .bool(disclaimer.isPartial)]
            },
        ]
    }

    private static func value(of holder: HolderFacts?) -> JSONValue {
        holder.map { holder in
            [
                "name": .string(holder.name), "footnote": JSONValue(holder.footnote),
                "person": JSONValue(holder.person),
            ]
        } ?? .null
    }

    private static func value(of transaction: TransactionFacts) -> JSONValue {
        [
            "kind": .string(transaction.kind.rawValue), "code": .filed(transaction.code),
            "direction": direction(transaction.direction), "isSwap": .bool(transaction.isSwap),
            "date": JSONValue(transaction.date), "amount": .figure(transaction.amount),
            "unit": .string(transaction.unit.rawValue), "price": value(of: transaction.price),
            "value": .total(transaction.value), "counterpart": transaction.counterpart.map(id) ?? .null,
            "explanations": .texts(transaction.explanations),
            "underlying": transaction.underlying.map(value) ?? .null,
        ]
    }

    private static func value(of price: PriceFacts) -> JSONValue {
        [
            "figure": .figure(price.figure), "isAverage": .bool(price.isAverage),
            "ranges": .list(price.ranges) { range in
                [
                    "low": .string(range.low.description), "high": .string(range.high.description),
                    "footnote": .string(range.mark.id), "fault": JSONValue(range.fault?.rawValue),
                ]
            },
            "marks": .marks(price.marks), "currencyNotes": .texts(price.currencyNotes),
            "isOutOfProportion": .bool(price.isOutOfProportion),
        ]
    }

    private static func value(of underlying: UnderlyingFacts) -> JSONValue {
        [
            "title": JSONValue(underlying.title), "amount": .figure(underlying.amount),
            "unit": .string(underlying.unit.rawValue), "exercisePrice": .figure(underlying.exercisePrice),
        ]
    }

    // MARK: Accounts

    private static func value(of facts: AccountFacts) -> JSONValue {
        let account = facts.account
        let object: JSONValue = [
            "table": .integer(account.table.rawValue), "title": JSONValue(facts.title),
            "ownershipForm": JSONValue(account.form.map { $0 == .direct ? "direct" : "indirect" }),
            "nature": JSONValue(account.nature), "natureMarks": .marks(account.natureMarks),
            "unit": .string(account.unit.rawValue), "terms": account.terms.map(value) ?? .null,
            "lot": JSONValue(facts.lot), "rows": .list(facts.rows, id), "totals": .list(facts.totals, value),
            "after": [
                "amount": .figure(facts.after.amount), "row": id(facts.after.row),
                "basis": .string(facts.after.basis.rawValue),
            ],
            "before": value(of: facts.before),
        ]
        return object.adding("partial", flag(facts.isPartial))
    }

    private static func value(of terms: DerivativeTerms) -> JSONValue {
        [
            "exercisePrice": .noted(terms.exercisePrice), "exerciseDate": .noted(terms.exerciseDate),
            "expirationDate": .noted(terms.expirationDate),
        ]
    }

    private static func value(of before: PositionBefore) -> JSONValue {
        let (value, reason, row): (ExactDecimal?, String?, RowIdentifier?) =
            switch before {
            case .known(let value): (value, nil, nil)
            case .unknown(.noTransaction): (nil, "noTransaction", nil)
            case .unknown(.rowsUnread): (nil, "rowsUnread", nil)
            case .unknown(.unreadable(let row)): (nil, "unreadable", row)
            case .unknown(.oneBalanceOnEveryRow): (nil, "oneBalanceOnEveryRow", nil)
            case .unknown(.notRowToRow(let row)): (nil, "notRowToRow", row)
            case .unknown(.negative): (nil, "negative", nil)
            }
        return ["value": JSONValue(value), "reason": JSONValue(reason), "row": row.map(id) ?? .null]
    }

    private static func value(of total: KindTotal) -> JSONValue {
        let object: JSONValue = [
            "table": .integer(total.table.rawValue), "title": JSONValue(total.title),
            "unit": .string(total.unit.rawValue), "kind": .string(total.kind.rawValue), "code": .filed(total.code),
            "isSwap": .bool(total.isSwap), "direction": direction(total.direction), "rows": .list(total.rows, id),
            "amount": .total(total.amount), "value": .total(total.value), "earliest": JSONValue(total.earliest),
            "latest": JSONValue(total.latest), "undatedRows": .integer(total.undatedRows),
            "prices": total.prices.map { span in
                [
                    "low": .string(span.low.description), "high": .string(span.high.description),
                    "involvesAverages": .bool(span.involvesAverages),
                ]
            } ?? .null,
            "rowsWithoutPrice": .integer(total.rowsWithoutPrice),
            "rowsPricedInFootnotes": .integer(total.rowsPricedInFootnotes),
            "averageRows": .integer(total.averageRows), "currencyNotes": .texts(total.currencyNotes),
            "oddlyPricedRows": .list(total.oddlyPricedRows, id), "explanations": .texts(total.explanations),
        ]
        return object.adding("partial", flag(total.isPartial))
    }

    // MARK: Parts

    private static func id(_ row: RowIdentifier) -> JSONValue { .string(row.description) }

    private static func direction(_ direction: AcquiredDisposed?) -> JSONValue {
        JSONValue(direction.map { $0 == .acquired ? "acquired" : "disposed" })
    }
}

extension JSONValue {
    /// Returns an object with the state `known`, `notStated` or `unreadable`. A figure that is not stated is never zero.
    static func figure(_ figure: Figure) -> JSONValue {
        switch figure {
        case .known(let number):
            ["state": .string("known"), "value": .string(number.description), "text": .null]
        case .notStated: ["state": .string("notStated"), "value": .null, "text": .null]
        case .unreadable(let text): ["state": .string("unreadable"), "value": .null, "text": .string(text)]
        }
    }

    static func total(_ total: Total) -> JSONValue {
        let (state, reason, unpriced, rows): (String, String?, Int, [RowIdentifier]) =
            switch total {
            case .exact: ("exact", nil, 0, [])
            case .atLeast(_, let unpriced): ("atLeast", nil, unpriced, [])
            case .unknown(.unreadable(let rows)): ("unknown", "unreadable", 0, rows)
            case .unknown(.unpriced(let unpriced)): ("unknown", "unpriced", unpriced, [])
            case .unknown(.countedInDollars): ("unknown", "countedInDollars", 0, [])
            case .unknown(.tooLarge): ("unknown", "tooLarge", 0, [])
            }
        return [
            "state": .string(state), "value": JSONValue(total.number), "reason": JSONValue(reason),
            "unpricedRows": .integer(unpriced), "unreadableRows": .list(rows) { .string($0.description) },
        ]
    }
}
