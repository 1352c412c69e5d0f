import Bytes

/// The target of a link in a site.
enum LinkTarget: Hashable {
    /// A file of the site, by its path relative to the site folder, and the fragment if there is one.
    case file(String, fragment: String?)
    /// Another host, a mail address or a `data:` URL.
    case elsewhere
    /// A path that leaves the site folder, or a `file:` URL.
    case outside

    /// Resolves a link.
    ///
    /// - Parameters:
    ///   - page: the file that contains the link, relative to the site folder.
    ///   - base: the base URL of the site, ending in a slash; absolute URLs below it are links within the site.
    init(_ link: String, in page: String, base: String?) {
        var text = Substring(link)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 && !parts[1].isEmpty ? parts[1].percentDecoded : nil
        var path = parts.first.map { $0.prefix { $0 != "?" } } ?? ""
        if let base, path.lowercased().hasPrefix(base.lowercased()) {
            path = path.dropFirst(base.count)
            self = LinkTarget.found(path, from: [], fragment)
        } else if let base, path + "/" == base {
            self = .file(SiteAddress.home, fragment: fragment)
        } else if let scheme = LinkTarget.scheme(of: path) {
            self = scheme == "file" ? .outside : .elsewhere
        } else if path.hasPrefix("//") {
            self = .elsewhere
        } else if path.isEmpty {
            self = .file(page, fragment: fragment)
        } else if path.hasPrefix("/") {
            self = LinkTarget.found(path.dropFirst(), from: [], fragment)
        } else {
            let folders = page.split(separator: "/").dropLast().map(String.init)
            self = LinkTarget.found(path, from: folders, fragment)
        }
    }

    private static func found(_ path: Substring, from folders: [String], _ fragment: String?) -> LinkTarget {
        var parts = folders
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        for step in steps {
            switch step {
            case "", ".": break
            case "..":
                guard !parts.isEmpty else { return .outside }
                parts.removeLast()
            default: parts.append(step.percentDecoded)
            }
        }
        let isFolder = steps.last.map { ["", ".", ".."].contains($0) } ?? true
        if isFolder { parts.append("index.html") }
        return .file(parts.joined(separator: "/"), fragment: fragment)
    }

    /// The scheme of a URL in lower case, such as `mailto`; nil for a path.
    private static func scheme(of text: Substring) -> String? {
        guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII, first.isLetter else {
            return nil
        }
        let name = text[..<colon]
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
            ? name.lowercased() : nil
    }
}
