import CLibXML2

/// A parsed HTML page: owns libxml2's document and frees it. Elements are valid as long as their tree lives.
///
/// HTML is forgiving by its own specification, so nothing is a fault here but a page without any element.
final class HTMLTree {
    private let document: htmlDocPtr
    let root: Element

    /// Parses UTF-8 text; nil where there is no element in it.
    init?(parsing text: ArraySlice<UInt8>) {
        XMLTree.prepare()
        // No network, no complaints on standard error.
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let parsed = text.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
        }
        guard let parsed else { return nil }
        guard let root = xmlDocGetRootElement(parsed) else {
            xmlFreeDoc(parsed)
            return nil
        }
        document = parsed
        self.root = Element(node: root)
    }

    deinit {
        xmlFreeDoc(document)
    }
}

extension Element {
    /// HTML's element names, which the parser writes in lower case.
    var tag: String { name.description }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// In the source, counted from 1; the parser counts up to 65,535.
    var line: Int { max(1, Int(xmlGetLineNo(node))) }
}
