import CLibXML2
import Glibc

/// An element's name, compared byte by byte without making a string: `switch element.name { case "issuer": …`.
/// Valid as long as its tree.
struct ElementName {
    private let element: xmlNodePtr

    init(of element: xmlNodePtr) {
        self.element = element
    }

    @inline(__always)
    static func ~= (pattern: StaticString, name: ElementName) -> Bool {
        guard let bytes = name.element.pointee.name, bytes.pointee == pattern.utf8Start.pointee else { return false }
        // A static string ends with a zero byte, as libxml2's names do.
        return strcmp(bytes, pattern.utf8Start) == 0
    }
}

extension ElementName: CustomStringConvertible {
    var description: String { Node(element).name }
}
