/// How a browser interprets the value of an attribute.
enum AttributeKind: Equatable {
    case plain, url
    /// Style, script, a whole page or a list of images: languages for which no escape is implemented.
    case language

    init(_ name: [UInt8]) {
        let name = String(decoding: name, as: UTF8.self)
        if name.hasPrefix("on") || Self.languages.contains(name) {
            self = .language
        } else {
            self = Self.urls.contains(name) ? .url : .plain
        }
    }

    private static let languages: Set<String> = ["style", "srcdoc", "srcset", "imagesrcset", "ping", "http-equiv"]

    private static let urls: Set<String> = [
        "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
        "longdesc", "manifest", "poster", "profile", "src", "usemap", "xlink:href", "xml:base",
    ]
}
