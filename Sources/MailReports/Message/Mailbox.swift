import Bytes
import Diagnostics

/// A mail address with an optional display name.
public struct Mailbox: Sendable, Hashable {
    /// The display name without quotes, or nil.
    public var name: String?
    /// The address, such as `user@example.org`, in ASCII only (RFC 5321).
    public let address: String

    /// Parses `user@example.org` or `Name <user@example.org>`, with or without quotes around the name.
    public init(_ text: String) throws(Failure) {
        if let fault = HeaderText.fault(in: text) { throw Self.refusal(of: text, "there is \(fault) in it") }
        let trimmed = text.trimmed
        guard trimmed.last == ">" else {
            name = nil
            address = try Mailbox.checked(trimmed, in: text)
            return
        }
        guard let start = trimmed.lastIndex(of: "<") else {
            throw Self.refusal(of: text, "a “>” closes what no “<” opened")
        }
        address = try Mailbox.checked(String(trimmed[trimmed.index(after: start)...].dropLast()), in: text)
        let name = try Mailbox.unquoted(String(trimmed[..<start]).trimmed, in: text)
        // A word of unlimited length could not be folded into lines.
        if name.utf8.count > 300 { throw Self.refusal(of: text, "the name is longer than 300 bytes") }
        self.name = name.isEmpty ? nil : name
    }

    /// Parses addresses separated by commas. A comma inside quotes is part of a name.
    public static func list(_ text: String) throws(Failure) -> [Mailbox] {
        var parts: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if character == ",", !isQuoted {
                parts.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            parts[parts.count - 1].append(character)
        }
        var mailboxes: [Mailbox] = []
        for part in parts {
            // Commas separate addresses, and stand in names like "Doe, Jane" in quotes only.
            if parts.count > 1, !part.contains("@"), !part.trimmed.isEmpty {
                throw refusal(of: part, "there is no @ in it; a name with a comma stands in quotes")
            }
            mailboxes.append(try Mailbox(part))
        }
        return mailboxes
    }

    /// A key for comparing addresses: the address in lower case. Servers may distinguish case before the @, but nobody
    /// has two addresses that differ only in case.
    public var key: String { address.lowercased() }

    /// The part after the @.
    public var domain: Substring { address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...] }

    private static func refusal(of text: String, _ reason: String) -> Failure {
        Failure(.refused, code: "bad-address", "“\(text)” is no mail address: \(reason)")
    }

    private static func unquoted(_ name: String, in text: String) throws(Failure) -> String {
        guard name.first == "\"" else {
            if name.contains(where: { "<>\"".contains($0) }) {
                throw refusal(of: text, "put the name in quotes")
            }
            return name
        }
        guard name.count >= 2, name.last == "\"" else {
            throw refusal(of: text, "the quote before the name is not closed")
        }
        var unquoted = ""
        var isEscaped = false
        for character in name.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else if character == "\"", !isEscaped {
                throw refusal(of: text, "a quote in a name needs a \\ before it")
            } else {
                unquoted.append(character)
                isEscaped = false
            }
        }
        if isEscaped { throw refusal(of: text, "the quote before the name is not closed") }
        return unquoted
    }
}

extension Mailbox {
    /// Returns the address if RFC 5321 allows it. Quoted local parts and address literals are refused, because nobody
    /// uses them.
    fileprivate static func checked(_ address: String, in text: String) throws(Failure) -> String {
        func refuse(_ reason: String) throws(Failure) -> Never { throw refusal(of: text, reason) }
        if address.isEmpty { try refuse("it is empty") }
        guard let at = address.lastIndex(of: "@") else { try refuse("there is no @ in it") }
        let local = address[..<at]
        let domain = address[address.index(after: at)...]
        if !address.utf8.allSatisfy({ $0 < 0x80 }) {
            try refuse("only ASCII can stand in it; write a domain of other letters as xn--…")
        }
        if local.isEmpty || local.utf8.count > 64 { try refuse("before the @ stand 1 to 64 characters") }
        if address.contains(";") { try refuse("addresses are separated by commas") }
        if !local.utf8.allSatisfy(isAtomText) || local.hasPrefix(".") || local.hasSuffix(".") || local.contains("..") {
            try refuse("before the @ stand letters, digits, single dots and some signs")
        }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        if address.utf8.count > 254 || !labels.allSatisfy(isLabel) {
            try refuse("what stands behind the @ is no name of a domain")
        }
        return address
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter
    }
}

extension String {
    /// The string without spaces and tabs at either end.
    var trimmed: String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        var rest = Substring(self).drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }
}
