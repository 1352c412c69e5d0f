import Diagnostics

/// What a section stepped into, for the look-up of names.
enum Scope {
    case record(RecordSchema)
    /// A section over a text, markup or flag: `{{.}}` is that value, and names are looked up further out.
    case value(Resolved)
    /// A section over a name that does not exist, which has been reported; what is inside is not held against the author.
    case unknown
}

/// A name of a template with what it stands for.
struct Resolved {
    let address: Address
    let kind: RecordSchema.Kind
    /// Whether no page may leave it out.
    let isVital: Bool
    /// Whether only other kinds of pages have it: here it is never there.
    var isElsewhere = false
}

/// A name that cannot be used.
struct Unresolved: Error {
    let fault: TemplateFault
    /// Where in the name.
    let offset: Int
    var notes: [String] = []
}

/// The enclosing records at a place of a template, outermost first.
struct Scopes {
    private(set) var stack: [Scope]

    init(root: RecordSchema) { stack = [.record(root)] }

    /// How many records lie in each other here.
    var depth: Int {
        stack.count {
            if case .value = $0 { false } else { true }
        }
    }

    func entering(_ scope: Scope) -> Scopes {
        var inner = self
        inner.stack.append(scope)
        return inner
    }

    /// Whether a record declares the first part of the name, or may do so.
    func knows(_ name: Name) -> Bool {
        name.text == "."
            || stack.contains { scope in
                switch scope {
                case .unknown: true
                case .value: false
                case .record(let record): record.slot(of: name.parts[0]) != nil
                }
            }
    }

    /// The innermost record that declares the first part of the name decides what it stands for, whether or not there
    /// is a value at the time of rendering. Returns nil for a name that may belong to an unknown record.
    ///
    /// - Parameter others: records of other kinds of pages, for a name that no record here declares.
    func resolve(
        _ name: Name, beside others: [RecordSchema] = [], tails: inout [UInt16]
    ) throws(Unresolved) -> Resolved? {
        if name.text == "." { return try resolveDot(name) }
        var depth: UInt16 = 0
        for scope in stack.reversed() {
            switch scope {
            case .unknown: return nil
            case .value: continue
            case .record(let record):
                if let slot = record.slot(of: name.parts[0]) {
                    let address = Address(depth: depth, slot: UInt16(slot))
                    return try follow(name, from: record.fields[slot], at: address, tails: &tails)
                }
                depth += 1
            }
        }
        for record in others {
            guard let slot = record.slot(of: name.parts[0]) else { continue }
            var resolved = try follow(name, from: record.fields[slot], at: Address(), tails: &tails)
            resolved.isElsewhere = true
            return resolved
        }
        throw unknown(name.parts[0], in: records, beside: others, at: name.offset)
    }

    private var records: [RecordSchema] {
        stack.reversed().compactMap {
            if case .record(let record) = $0 { record } else { nil }
        }
    }

    private func resolveDot(_ name: Name) throws(Unresolved) -> Resolved? {
        switch stack[stack.count - 1] {
        case .unknown: return nil
        case .value(let resolved): return resolved
        case .record(let record):
            let fault = TemplateFault.wrongKind(
                name: ".", kind: "the record \(record.name)", use: "ask for one of its fields")
            throw Unresolved(fault: fault, offset: name.offset, notes: [Self.listing(of: record)])
        }
    }

    /// Goes through the parts of a dotted name behind the first.
    private func follow(
        _ name: Name, from field: RecordSchema.Field, at address: Address, tails: inout [UInt16]
    ) throws(Unresolved) -> Resolved {
        var address = address
        var kind = field.kind
        var isVital = field.vital != nil
        var path = field.name
        var slots: [UInt16] = []
        for part in name.parts.dropFirst() {
            guard case .record(let record) = kind else {
                var use = "it has no fields"
                if case .list = kind { use = "open a section {{#\(path)}} to ask for the fields of each" }
                let fault = TemplateFault.wrongKind(name: path, kind: "\(kind)", use: use)
                throw Unresolved(fault: fault, offset: name.offset)
            }
            let offset = name.offset + path.utf8.count + 1
            guard let slot = record.slot(of: part) else { throw unknown(part, in: [record], at: offset) }
            slots.append(UInt16(slot))
            kind = record.fields[slot].kind
            isVital = record.fields[slot].vital != nil
            path += ".\(part)"
        }
        if !slots.isEmpty {
            address.tailStart = UInt32(tails.count)
            address.tailCount = UInt16(slots.count)
            tails += slots
        }
        return Resolved(address: address, kind: kind, isVital: isVital)
    }

    private func unknown(
        _ part: String, in records: [RecordSchema], beside others: [RecordSchema] = [], at offset: Int
    ) -> Unresolved {
        let names = records.map { "`\($0.name)`" }.joined(separator: " or around it in ")
        var notes = records.prefix(1).map(Self.listing)
        for record in records + others {
            if let near = nearest(to: part, among: record.fields.map(\.name)),
                let field = record.fields.first(where: { $0.name == near })
            {
                notes = ["the nearest known name is `\(near)` (\(field.kind)): \(field.doc)"]
                break
            }
        }
        return Unresolved(fault: .unknownName(part, record: names), offset: offset, notes: notes)
    }

    private static func listing(of record: RecordSchema) -> String {
        "`\(record.name)` has \(record.fields.map(\.name).joined(separator: ", "))"
    }
}
