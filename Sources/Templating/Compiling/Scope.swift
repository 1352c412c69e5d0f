import Diagnostics

/// A scope opened by a section, in which names are looked up.
enum Scope {
    case record(RecordSchema)
    /// A section over a text, markup or flag: `{{.}}` is that value, and names are looked up in outer scopes.
    case value(Resolved)
    /// A section over a name that does not exist, which has been reported. Names inside it are not reported.
    case unknown
}

/// A resolved name.
struct Resolved {
    let address: Address
    let kind: RecordSchema.Kind
    /// Whether every page must show it.
    let isVital: Bool
    /// Whether it exists only on other kinds of pages, so that its value is always missing here.
    var isElsewhere = false
}

/// The error for a name that cannot be used.
struct Unresolved: Error {
    let fault: TemplateFault
    /// The offset of the fault in the template.
    let offset: Int
    var notes: [String] = []
}

/// The scopes at a position in a template, outermost first.
struct Scopes {
    private(set) var stack: [Scope]

    init(root: RecordSchema) { stack = [.record(root)] }

    /// The number of nested records.
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

    /// Returns whether a record declares the first part of the name, or may do so.
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

    /// Resolves a name.
    ///
    /// The innermost record that declares the first part of the name decides its meaning, whether or not it has a value
    /// when rendering. Returns nil for a name that may belong to an unknown record.
    ///
    /// - Parameter others: Records of other kinds of pages, for names that no record here declares.
    /// - Throws: `Unresolved` if the name is unknown or cannot be used.
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

    /// Resolves the parts of a dotted name after the first.
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
