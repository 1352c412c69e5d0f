import OwnershipModel

/// The rows of a table as JSON: a member for each field of a list, in its order, those of a group inside it.
struct RowJSON: Sendable {
    private let fields: [(field: RowField, members: [RowField])]

    /// For the fields there are.
    static let all = RowJSON(RowField.all)

    init(_ fields: [RowField]) {
        self.fields = RowField.grouped(fields)
    }

    func values(of table: SecurityTable, in document: some FormDocument) -> JSONValue {
        .list(Array(document[table].enumerated())) { index, row in
            value(of: row, at: RowIdentifier(table, index + 1))
        }
    }

    private func value(of row: SecurityRow, at identifier: RowIdentifier) -> JSONValue {
        var members = [
            JSONValue.Member("id", .string(identifier.description)),
            JSONValue.Member("kind", .string(row.kind.rawValue)),
        ]
        for (field, inside) in fields {
            let value =
                field.isGroup ? group(field, inside, in: row) : noted(row[field], field.kind)
            members.append(JSONValue.Member(field.memberName, value))
        }
        return .object(members)
    }

    /// Null where nothing of it is there.
    private func group(_ group: RowField, _ inside: [RowField], in row: SecurityRow) -> JSONValue {
        guard row.isFilled(group) || inside.contains(where: row.isFilled) else { return .null }
        let members = inside.map { field in
            let value = row[field]
            return JSONValue.Member(
                field.memberName,
                value.text.map { ["text": .string($0), "value": meaning(of: value)] } ?? .null)
        }
        return .object(members + [JSONValue.Member("marks", .marks(row.marks(of: group)))])
    }

    /// `{"text": null, "value": null, "marks": ["F1"]}` is a value that stands in a footnote. A plain text means itself; an
    /// amount has a unit besides: `shares` for what is counted, `dollars` for a value.
    private func noted(_ value: RowValue, _ kind: RowField.Kind) -> JSONValue {
        let (text, marks) = (JSONValue(value.text), JSONValue.marks(value.marks))
        switch kind {
        case .text, .group: return ["text": text, "marks": marks]
        case .date, .price, .code, .flag: return ["text": text, "value": meaning(of: value), "marks": marks]
        case .amount:
            let unit = JSONValue(value.unit?.rawValue)
            return ["unit": unit, "text": text, "value": meaning(of: value), "marks": marks]
        }
    }

    private func meaning(of value: RowValue) -> JSONValue {
        if case .flag(let flag)? = value.meaning { .bool(flag) } else { JSONValue(value.plainMeaning) }
    }
}
