import Bytes
import Diagnostics

/// The web address at which a folder, such as a site, will be published. Turns the paths of files into absolute addresses.
///
/// Without a base URL there is no Atom feed and no sitemap, whose formats require absolute addresses. The JSON feed, the
/// indexes and `robots.txt` omit what needs one; see each of them.
public struct BaseURL: Sendable, Hashable {
    /// The address, ending in a slash.
    public let text: String

    /// Parses an address such as `https://example.com/insiders`, with or without a trailing slash.
    ///
    /// - Throws: `Failure` if the text is not an HTTP or HTTPS address that paths can be appended to.
    public init(_ text: String) throws(Failure) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            throw Self.refusal("the address must begin with https:// or http://")
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !text.contains(where: { #"<>"\^`{|}"#.contains($0) })
        else { throw Self.notAnAddress }
        guard !text.contains(where: { $0 == "?" || $0 == "#" }) else {
            throw Self.refusal("the address must have no ? and no #, since paths are put behind it")
        }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard Self.namesHost(host), Self.percentSignsAreEscapes(text) else { throw Self.notAnAddress }
        let path = rest.dropFirst(host.count)
        self.text = scheme + host.lowercased() + path + (path.hasSuffix("/") ? "" : "/")
    }

    private static func refusal(_ words: String) -> Failure { Failure(.refused, code: "bad-address", words) }

    private static let notAnAddress = refusal(
        "this is no web address; names of hosts outside ASCII are written as xn--…")

    /// Returns the absolute address of a file.
    ///
    /// - Parameter path: the path relative to the folder, with `/` as the separator and without percent-encoding, which is
    ///   added here.
    public func address(of path: String) -> String { text + path.percentEncodedPath }

    /// Returns the absolute address of a file whose path is given in bytes, which need not be UTF-8.
    public func address(of path: [UInt8]) -> String { text + path.percentEncodedPath }

    /// Whether a text is a host name or an IP address, optionally with a port. A user name is not allowed.
    private static func namesHost(_ text: Substring) -> Bool {
        var name = text
        // The colons of an IPv6 address are inside brackets.
        if let colon = text.lastIndex(of: ":"), !text[colon...].contains("]") {
            name = text[..<colon]
            let port = text[text.index(after: colon)...]
            guard port.allSatisfy(\.isNumber), let number = Int(port), (1...65_535).contains(number) else {
                return false
            }
        }
        let isBracketed = name.first == "[" && name.last == "]" && name.count > 2
        let inside = isBracketed ? name.dropFirst().dropLast() : name
        return !inside.isEmpty && !inside.contains { "@[]".contains($0) || $0 == ":" && !isBracketed }
    }

    private static func percentSignsAreEscapes(_ text: String) -> Bool {
        text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy {
            $0.utf8.count >= 2 && $0.utf8.prefix(2).allSatisfy(\.isHexDigit)
        }
    }
}
