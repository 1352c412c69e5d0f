import Glibc

/// A path as the system knows it: bytes, which need not be text.
///
/// Absolute or relative, as it was given; nothing is looked up and `..` stays where it is.
struct Path: Hashable, Sendable {
    /// Without a NUL.
    var bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8.prefix { $0 != 0 })
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let slash = UInt8(ascii: "/")

    /// The parts between the slashes; an absolute path loses its first slash.
    var components: [[UInt8]] {
        bytes.split(separator: Self.slash).map(Array.init)
    }

    /// The part after the last slash; empty for `/`.
    var lastComponent: [UInt8] { components.last ?? [] }

    /// The folder the path lies in; `.` where the path has only one part.
    var parent: Path {
        let trimmed = bytes.reversed().drop { $0 == Self.slash }
        let folder = trimmed.drop { $0 != Self.slash }.drop { $0 == Self.slash }
        if !folder.isEmpty { return Path(bytes: folder.reversed()) }
        return bytes.first == Self.slash ? Path("/") : Path(".")
    }

    /// Without links on the way, absolute; as it is where it, or the folder it lies in, is not there.
    var resolved: Path {
        if let found = Path.real(self) { return found }
        return Path.real(parent).map { $0.appending(lastComponent) } ?? self
    }

    private static func real(_ path: Path) -> Path? {
        guard let found = path.withCString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return Path(String(cString: found))
    }

    func appending(_ component: [UInt8]) -> Path {
        if bytes.isEmpty || bytes == Array(".".utf8) { return Path(bytes: component) }
        return Path(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + component)
    }

    func appending(_ component: String) -> Path {
        appending(Array(component.utf8))
    }

    /// Calls a C function with the path.
    func withCString<Result>(_ body: ([CChar]) -> Result) -> Result {
        var characters: [CChar] = []
        characters.reserveCapacity(bytes.count + 1)
        for byte in bytes { characters.append(CChar(bitPattern: byte)) }
        characters.append(0)
        return body(characters)
    }
}

extension Path: CustomStringConvertible {
    /// For people; bytes that are not UTF-8 are shown as U+FFFD.
    var description: String { String(decoding: bytes, as: UTF8.self) }
}
