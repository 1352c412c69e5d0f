import Bytes

/// The web address under which a site will be found: where the paths of its files become absolute addresses.
///
/// Without one there is no Atom feed and no sitemap, whose formats ask for absolute addresses; the JSON feed, the indexes
/// and `robots.txt` leave out what needs one, and say where.
public struct BaseURL: Sendable, Hashable {
    /// Ends in a slash.
    public let text: String

    /// Takes `https://example.com/insiders`, with or without a slash at the end.
    public init(_ text: String) throws(BaseURLError) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            throw .noScheme
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !text.contains(where: { #"<>"\^`{|}"#.contains($0) })
        else { throw .notAnAddress }
        guard !text.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryOrFragment }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard let first = host.first, first != ":", !host.contains("@"), Self.percentSignsAreEscapes(text) else {
            throw .notAnAddress
        }
        let path = rest.dropFirst(host.count)
        self.text = scheme + host.lowercased() + path + (path.hasSuffix("/") ? "" : "/")
    }

    /// The absolute address of a file of the site.
    ///
    /// - Parameter path: from the folder of the site, its parts with `/` between them, as plain text: what an address may
    ///   not hold is escaped here.
    public func address(of path: String) -> String { text + path.percentEncodedPath }

    private static func percentSignsAreEscapes(_ text: String) -> Bool {
        text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy {
            $0.utf8.count >= 2 && $0.utf8.prefix(2).allSatisfy(\.isHexDigit)
        }
    }
}

/// Why a text is no address to build a site for.
public enum BaseURLError: Error, Sendable, Hashable, CustomStringConvertible {
    case noScheme
    case queryOrFragment
    case notAnAddress

    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .noScheme: "the address must begin with https:// or http://"
        case .queryOrFragment: "the address must have no ? and no #, since paths are put behind it"
        case .notAnAddress: "this is no web address; names of hosts outside ASCII are written as xn--…"
        }
    }
}
