import CLibXML2
import Glibc

/// An element's name, compared byte by byte without making a string: `switch element.name { case "issuer": …`.
/// Valid as long as its tree.
public struct ElementName {
    @usableFromInline let element: xmlNodePtr

    @inlinable
    init(of element: xmlNodePtr) {
        self.element = element
    }

    @inlinable
    @inline(__always)
    public static func ~= (pattern: StaticString, name: ElementName) -> Bool {
        guard let bytes = name.element.pointee.name, bytes.pointee == pattern.utf8Start.pointee else { return false }
        // A static string ends with a zero byte, as libxml2's names do.
        return strcmp(bytes, pattern.utf8Start) == 0
    }
}

extension ElementName: CustomStringConvertible {
    public var description: String { Node(element).name }
}
