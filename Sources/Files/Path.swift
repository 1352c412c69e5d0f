import Glibc

/// A path as the system knows it: bytes, which need not be text.
///
/// Absolute or relative, as it was given; nothing is looked up and `..` stays where it is.
public struct Path: Hashable, Sendable {
    /// Without a NUL.
    public var bytes: [UInt8]

    public init(_ text: String) {
        bytes = Array(text.utf8.prefix { $0 != 0 })
    }

    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let slash = UInt8(ascii: "/")

    /// The parts between the slashes; an absolute path loses its first slash.
    public var components: [[UInt8]] {
        bytes.split(separator: Self.slash).map(Array.init)
    }

    /// The part after the last slash; empty for `/`.
    public var lastComponent: [UInt8] { components.last ?? [] }

    /// The folder the path lies in; `.` where the path has only one part.
    public var parent: Path {
        let trimmed = bytes.reversed().drop { $0 == Self.slash }
        let folder = trimmed.drop { $0 != Self.slash }.drop { $0 == Self.slash }
        if !folder.isEmpty { return Path(bytes: folder.reversed()) }
        return bytes.first == Self.slash ? Path("/") : Path(".")
    }

    /// Without links on the way, absolute; as it is where it, or the folder it lies in, is not there.
    public var resolved: Path {
        if let found = Path.real(self) { return found }
        return Path.real(parent).map { $0.appending(lastComponent) } ?? self
    }

    private static func real(_ path: Path) -> Path? {
        guard let found = path.withCString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return Path(String(cString: found))
    }

    public func appending(_ component: [UInt8]) -> Path {
        if bytes.isEmpty || bytes == Array(".".utf8) { return Path(bytes: component) }
        return Path(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + component)
    }

    public func appending(_ component: String) -> Path {
        appending(Array(component.utf8))
    }

    /// Calls a C function with the path.
    public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { preconditionFailure("an array with a NUL has a start") }
                return body(start)
            }
        }
    }
}

extension Path: CustomStringConvertible {
    /// For people; bytes that are not UTF-8 are shown as U+FFFD.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
