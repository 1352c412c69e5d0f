import Glibc

/// A file path as bytes, which need not be valid UTF-8.
///
/// It may be absolute or relative and is not normalized: `..` is kept.
public struct Path: Hashable, Sendable {
    /// The bytes, which contain no NUL.
    public var bytes: [UInt8]

    /// Creates a path from text, which is cut off at the first NUL.
    public init(_ text: String) {
        bytes = Array(text.utf8.prefix { $0 != 0 })
    }

    /// Creates a path from bytes, which must not contain a NUL.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let slash = UInt8(ascii: "/")

    /// The non-empty parts between the slashes. The leading slash of an absolute path is lost.
    public var components: [[UInt8]] {
        bytes.split(separator: Self.slash).map(Array.init)
    }

    /// The last component, without trailing slashes; empty for `/`.
    public var lastComponent: [UInt8] { components.last ?? [] }

    /// The path without its last component; `.` for a relative path of one component.
    public var parent: Path {
        let trimmed = bytes.reversed().drop { $0 == Self.slash }
        let folder = trimmed.drop { $0 != Self.slash }.drop { $0 == Self.slash }
        if !folder.isEmpty { return Path(bytes: folder.reversed()) }
        return bytes.first == Self.slash ? Path("/") : Path(".")
    }

    /// The absolute path with symbolic links resolved. If only the parent folder exists, that one is resolved; if it
    /// does not exist either, the path is returned unchanged.
    public var resolved: Path {
        if let found = Path.real(self) { return found }
        return Path.real(parent).map { $0.appending(lastComponent) } ?? self
    }

    private static func real(_ path: Path) -> Path? {
        guard let found = path.withCString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return Path(String(cString: found))
    }

    /// Returns the path with a component, or a relative path, appended after a slash. Appending to `.` or an empty path
    /// gives the component alone.
    public func appending(_ component: [UInt8]) -> Path {
        if bytes.isEmpty || bytes == Array(".".utf8) { return Path(bytes: component) }
        return Path(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + component)
    }

    /// Returns the path with a component, or a relative path, appended after a slash.
    public func appending(_ component: String) -> Path {
        appending(Array(component.utf8))
    }

    /// Calls `body` with the path as a C string, which is valid only during the call.
    public func withCString<Result>(_ body: ([CChar]) -> Result) -> Result {
        var characters: [CChar] = []
        characters.reserveCapacity(bytes.count + 1)
        for byte in bytes { characters.append(CChar(bitPattern: byte)) }
        characters.append(0)
        return body(characters)
    }
}

extension Path: CustomStringConvertible {
    /// The path for messages, with bytes that are not valid UTF-8 shown as U+FFFD.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
