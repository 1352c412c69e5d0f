import Diagnostics

/// Reads TOML tables and records faults with their locations.
struct RecipientsReader {
    private let file: String
    private var table: TOMLNode
    private var faults: [(place: TOMLNode.Place, message: String)] = []

    init(_ bytes: [UInt8], file: String) throws(Failure) {
        self.file = file
        do {
            table = try TOMLDocument(bytes).root
        } catch {
            throw Failure(.refused, [Self.diagnostic("this is no TOML: \(error.message)", at: error.place, in: file)])
        }
    }

    /// The number of faults found so far.
    var faultCount: Int { faults.count }

    /// Throws all faults found, ordered by location, if there are any.
    func finish() throws(Failure) {
        guard !faults.isEmpty else { return }
        let ordered = faults.sorted { $0.place < $1.place }
        throw Failure(.refused, ordered.map { Self.diagnostic($0.message, at: $0.place, in: file) })
    }

    private static func diagnostic(_ message: String, at place: TOMLNode.Place, in file: String) -> Diagnostic {
        Diagnostic(
            .error, code: "recipients-invalid", message,
            at: SourceLocation(file: file, line: place.line, column: place.column))
    }

    /// Records a fault in the value of a key, or in the whole table if the key is nil or absent.
    mutating func object(_ key: String?, _ message: String) {
        faults.append((key.flatMap { table[$0]?.place } ?? table.place, message))
    }

    /// Records a fault for every unknown key, since it is most likely misspelt.
    mutating func knows(_ keys: [String]) {
        guard case .table(let members) = table.content else { return }
        for member in members where !keys.contains(member.key) {
            let words = "“\(member.key)” means nothing here; known are \(keys.joined(separator: ", "))"
            faults.append((member.keyPlace, words))
        }
    }

    /// Returns the text of a key. Nil if the key is absent, or if its value is not a text, which is recorded as a
    /// fault.
    mutating func text(_ key: String) -> String? {
        guard let value = table[key] else { return nil }
        guard case .text(let text) = value.content else {
            object(key, "\(key) takes a text in quotes")
            return nil
        }
        return text
    }

    /// Returns the text of a key, and records a fault if it contains characters that must not be in a header.
    mutating func headerText(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        if let fault = HeaderText.fault(in: text) { object(key, "there is \(fault) in \(key)") }
        return text
    }

    /// One text or several, each read; what cannot be read is noted at its own place.
    mutating func texts<Value>(_ key: String, _ read: (String) throws(Failure) -> Value) -> [Value] {
        guard let value = table[key] else { return [] }
        var nodes = [value]
        if case .array(let members) = value.content { nodes = members }
        var values: [Value] = []
        for node in nodes {
            guard case .text(let text) = node.content else {
                faults.append((node.place, "\(key) takes a text in quotes, or several in brackets"))
                continue
            }
            do {
                values.append(try read(text))
            } catch {
                faults.append((node.place, error.message))
            }
        }
        return values
    }

    mutating func mailbox(_ key: String) -> Mailbox? {
        guard text(key) != nil else { return nil }
        return mailboxes(key).first
    }

    mutating func mailboxes(_ key: String) -> [Mailbox] {
        texts(key) { (text) throws(Failure) in try Mailbox(text) }
    }

    /// Reads a table inside this one, if present.
    mutating func inTable(_ key: String, _ read: (inout RecipientsReader) -> Void) {
        guard let inner = table[key] else { return }
        guard case .table = inner.content else { return object(key, "\(key) is a table, begun by [\(key)]") }
        self.read(inner, read)
    }

    /// Reads each table of an array of tables.
    mutating func inTables(_ key: String, _ read: (inout RecipientsReader) -> Void) {
        guard let value = table[key] else { return }
        guard case .array(let members) = value.content else {
            return object(key, "each \(key) is a table, begun by [[\(key)]]")
        }
        for inner in members {
            if case .table = inner.content {
                self.read(inner, read)
            } else {
                faults.append((inner.place, "each \(key) is a table, begun by [[\(key)]]"))
            }
        }
    }

    private mutating func read(_ inner: TOMLNode, _ read: (inout RecipientsReader) -> Void) {
        let outer = table
        table = inner
        read(&self)
        table = outer
    }
}
