import Glibc

/// An element's name, compared byte by byte without making a string: `switch element.name { case "issuer": …`.
struct ElementName {
    private let bytes: UnsafePointer<UInt8>?

    init(bytes: UnsafePointer<UInt8>?) {
        self.bytes = bytes
    }

    @inline(__always)
    static func ~= (pattern: StaticString, name: ElementName) -> Bool {
        guard let bytes = name.bytes, bytes.pointee == pattern.utf8Start.pointee else { return false }
        // A static string ends with a zero byte, as libxml2's names do.
        return strcmp(
            UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

extension ElementName: CustomStringConvertible {
    var description: String { bytes.map { String(cString: $0) } ?? "" }
}
