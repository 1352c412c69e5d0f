import Markup
import OwnershipModel

/// The elements that may stand in a row, or in a group of elements in it, by name: made of a list of fields, once.
final class RowElements: Sendable {
    /// What an element stands for.
    enum Role: Sendable {
        /// A field: its value, and the footnotes that hang on it.
        case value(RowField)
        /// The same, under the name that schema X0101 has for it.
        case early(RowField)
        /// A field whose footnotes hang on the group around it.
        case plain(RowField)
        /// An amount, as a count of securities.
        case count(RowField)
        /// An amount, as a value in dollars: the specification allows one of the two.
        case dollars(RowField)
        case group(RowElements)
    }

    struct Entry: Sendable {
        let name: StaticString
        let role: Role
        /// A bit that no other entry has but one that says the same under another name.
        let bit: UInt64
    }

    let entries: [Entry]
    /// The group as a field, where footnotes hang on it.
    let group: RowField?

    /// For the fields there are.
    static let all = RowElements(of: RowField.all)

    /// - Parameter group: the name of the element around them; nil for those that stand in the row itself.
    init(of fields: [RowField], in group: StaticString? = nil) {
        self.group = fields.first { $0.isGroup && $0.element.description == group?.description }
        var entries: [Entry] = []
        var groups: Set<String> = []
        var bit: UInt64 = 1
        func add(_ name: StaticString?, _ role: Role, again: Bool = false) {
            guard let name else { return }
            if !again, !entries.isEmpty { bit <<= 1 }
            entries.append(Entry(name: name, role: role, bit: bit))
        }
        for field in fields {
            if group == nil, let name = field.isGroup ? field.element : field.group {
                if groups.insert(name.description).inserted {
                    add(name, .group(RowElements(of: fields, in: name)))
                }
            } else if field.isGroup || field.group?.description != group?.description {
                continue
            } else if let inDollars = field.inDollars {
                add(field.element, .count(field))
                add(inDollars.element, .dollars(field))
            } else {
                add(field.element, self.group == nil ? .value(field) : .plain(field))
                add(field.earlyElement, .early(field), again: true)
            }
        }
        self.entries = entries
    }

    /// The place of an element among the entries; nil where its name is none of theirs.
    ///
    /// - Parameter next: where it is looked for first, as elements mostly stand in the order of the list.
    func place(of name: ElementName, from next: inout Int) -> Int? {
        for place in next..<entries.count where entries[place].name ~= name {
            next = place + 1
            return place
        }
        for place in 0..<next where entries[place].name ~= name {
            next = place + 1
            return place
        }
        return nil
    }
}
