import OwnershipModel

/// Converts rows to JSON, with one member per field of a list, in list order. Members of a group are nested in it.
struct RowJSON: Sendable {
    private let fields: [(field: RowField, members: [RowField])]

    /// The conversion with all fields.
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

    /// Returns the object of a group; null if the group and all of its members are empty.
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

    /// Returns the object of a field with `text`, `value` and `marks`.
    ///
    /// A value that is given only in a footnote is `{"text": null, "value": null, "marks": ["F1"]}`. Free text has no
    /// `value`. An amount also has a `unit`: `shares` or `dollars`.
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
