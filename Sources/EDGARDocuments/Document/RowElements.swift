import Markup
import OwnershipModel

/// The elements that a row or a group within a row can contain, by name. Built once, from a list of fields.
final class RowElements: Sendable {
    /// What an element represents. The number is that of its field; a field itself is a reference, and counting references
    /// takes time where every element of every row is looked up.
    enum Role: Sendable {
        /// A field with a value and footnotes.
        case value(Int, RowField.Kind)
        /// A field with a value and footnotes, under its name in schema X0101.
        case early(Int, RowField.Kind)
        /// A field whose footnotes belong to the group that contains it.
        case plain(Int, RowField.Kind)
        /// An amount given as a count of securities.
        case count(Int)
        /// An amount given as a value in dollars. The specification allows only one of the two.
        case dollars(Int)
        /// A group of fields, by its place in `groups`.
        case group(Int)
    }

    struct Entry: Sendable {
        let name: StaticString
        let role: Role
        /// A bit that is unique to the entry, except that the two names of one field share it.
        let bit: UInt64
    }

    let entries: [Entry]
    /// The elements within the groups of a row.
    let groups: [RowElements]
    /// The field for the group itself, if the group can have footnotes.
    let group: RowField?

    /// The elements for all fields of a row.
    static let all = RowElements(of: RowField.all)

    /// - Parameter group: The name of the element that contains them; nil for the elements of the row itself.
    init(of fields: [RowField], in group: StaticString? = nil) {
        self.group = fields.first { $0.isGroup && $0.element.description == group?.description }
        var entries: [Entry] = []
        var groups: [RowElements] = []
        var names: Set<String> = []
        var bit: UInt64 = 1
        func add(_ name: StaticString?, _ role: Role, again: Bool = false) {
            guard let name else { return }
            if !again, !entries.isEmpty { bit <<= 1 }
            entries.append(Entry(name: name, role: role, bit: bit))
        }
        for field in fields {
            if group == nil, let name = field.isGroup ? field.element : field.group {
                if names.insert(name.description).inserted {
                    add(name, .group(groups.count))
                    groups.append(RowElements(of: fields, in: name))
                }
            } else if field.isGroup || field.group?.description != group?.description {
                continue
            } else if let inDollars = field.inDollars {
                add(field.element, .count(field.number))
                add(inDollars.element, .dollars(field.number))
            } else {
                let (number, kind) = (field.number, field.kind)
                add(field.element, self.group == nil ? .value(number, kind) : .plain(number, kind))
                add(field.earlyElement, .early(number, kind), again: true)
            }
        }
        self.entries = entries
        self.groups = groups
    }

    /// The index of the entry with an element's name; nil if there is none.
    ///
    /// - Parameter next: The index to search first, since elements are mostly in the order of the entries. Set to the one
    ///   after the entry found.
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
