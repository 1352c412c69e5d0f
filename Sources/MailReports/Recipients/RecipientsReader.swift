import Diagnostics
import TOMLKit

/// Reads tables of TOML and notes what is wrong with them. TOMLKit knows places only of what is no TOML; the places of
/// keys and values are looked up in the text.
struct RecipientsReader {
    private let file: String
    private let places: TOMLPlaces
    private var table: TOMLTable
    /// `brand`, `list`, and which of several; nil for the top.
    private var section: TOMLPlaces.Section?
    private var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], file: String) throws(RecipientsError) {
        func refuse(_ message: String, line: Int?, column: Int?) -> RecipientsError {
            RecipientsError(diagnostics: [
                Diagnostic(
                    .error, code: "recipients-invalid", message,
                    at: SourceLocation(file: file, line: line, column: column))
            ])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refuse("this file is not UTF-8", line: nil, column: nil)
        }
        // A NUL ends a text for C, written as such or as an escape.
        places = TOMLPlaces(text)
        for hazard in ["\0", "\\u0000", "\\U00000000"] {
            guard let place = places.place(of: hazard) else { continue }
            throw refuse("there is a NUL in this file", line: place.line, column: place.column)
        }
        self.file = file
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw refuse(
                "this is no TOML: \(error.description)", line: error.source.begin.line,
                column: error.source.begin.column)
        } catch {
            throw refuse("this is no TOML", line: nil, column: nil)
        }
    }

    var isSound: Bool { diagnostics.isEmpty }

    func finish() throws(RecipientsError) {
        if !diagnostics.isEmpty { throw RecipientsError(diagnostics: diagnostics) }
    }

    /// Notes what is wrong with the value of a key, or with the whole table.
    mutating func object(_ key: String?, _ message: String, value: String? = nil) {
        let place = places.place(of: key, in: section, value: value)
        diagnostics.append(
            Diagnostic(
                .error, code: "recipients-invalid", message,
                at: SourceLocation(file: file, line: place?.line, column: place?.column)))
    }

    /// Notes keys that mean nothing: most likely they are misspelt.
    mutating func knows(_ keys: [String]) {
        for key in table.keys where !keys.contains(key) {
            object(key, "“\(key)” means nothing here; known are \(keys.joined(separator: ", "))")
        }
    }

    mutating func text(_ key: String) -> String? {
        guard let value = table[key] else { return nil }
        if let text = value.string { return text }
        object(key, "\(key) takes a text in quotes")
        return nil
    }

    /// A text that may stand in a header.
    mutating func headerText(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        if let fault = HeaderText.fault(in: text) { object(key, "there is \(fault) in \(key)") }
        return text
    }

    /// One text or several.
    mutating func texts(_ key: String) -> [String] {
        guard let value = table[key] else { return [] }
        if let text = value.string { return [text] }
        guard let array = value.array else {
            object(key, "\(key) takes a text, or several in brackets")
            return []
        }
        let texts = array.compactMap(\.string)
        if texts.count != array.count { object(key, "\(key) takes texts in quotes") }
        return texts
    }

    mutating func mailbox(_ key: String) -> Mailbox? {
        guard let text = text(key) else { return nil }
        return mailbox(text, of: key)
    }

    mutating func mailboxes(_ key: String) -> [Mailbox] {
        texts(key).compactMap { mailbox($0, of: key) }
    }

    private mutating func mailbox(_ text: String, of key: String) -> Mailbox? {
        do throws(MailboxError) {
            return try Mailbox(text)
        } catch {
            object(key, error.description, value: text)
            return nil
        }
    }

    /// Reads a table inside this one, if it is there.
    mutating func inTable(_ key: String, _ read: (inout RecipientsReader) -> Void) {
        guard let value = table[key] else { return }
        guard let inner = value.table else { return object(key, "\(key) is a table, begun by [\(key)]") }
        self.read(inner, TOMLPlaces.Section(name: key, number: 1), read)
    }

    /// Reads each of the tables of one name.
    mutating func inTables(_ key: String, _ read: (inout RecipientsReader) -> Void) {
        guard let value = table[key] else { return }
        guard let array = value.array, array.allSatisfy({ $0.table != nil }) else {
            return object(key, "each \(key) is a table, begun by [[\(key)]]")
        }
        for (index, inner) in array.compactMap(\.table).enumerated() {
            self.read(inner, TOMLPlaces.Section(name: key, number: index + 1), read)
        }
    }

    private mutating func read(
        _ inner: TOMLTable, _ section: TOMLPlaces.Section, _ read: (inout RecipientsReader) -> Void
    ) {
        let outer = (table, self.section)
        (table, self.section) = (inner, section)
        read(&self)
        (table, self.section) = outer
    }
}
