import Bytes
import Diagnostics
import Markup

/// How a browser shows an element: whether one sees it at all, and whether it is struck out.
enum Rendering {
    case shown, hidden, struckOut

    /// Judged by the element alone: its name, its attributes and the style that it has itself.
    init(of element: Element, _ tag: String, judgesAttributes: Bool = true) {
        switch tag {
        case "del", "s", "strike": self = .struckOut
        case _ where Rendering.wordless.contains(tag): self = .hidden
        default: self = judgesAttributes && element.hasAttributes ? Rendering(attributesOf: element) : .shown
        }
    }

    init(of element: Element) { self.init(of: element, element.tag) }

    private init(attributesOf element: Element) {
        self = element.attribute("hidden") == nil ? .shown : .hidden
        guard case .shown = self, let style = element.attribute("style") else { return }
        self = Rendering(style: style.filter { !$0.isWhitespace })
    }

    /// Judged by a style without white space, such as `color:red;display:none`.
    init(style: String) {
        self = .shown
        let rules = style.lowercased().split(separator: ";")
        for rule in rules {
            if Rendering.hiding.contains(String(rule.hasSuffix("!important") ? rule.dropLast(10) : rule)) {
                self = .hidden
                return
            }
            if rule.hasPrefix("text-decoration"), rule.contains("line-through") { self = .struckOut }
        }
    }

    /// A style that makes elements be shown so; nil where they are shown as they are.
    var style: String? {
        switch self {
        case .shown: nil
        case .hidden: "display:none"
        case .struckOut: "text-decoration:line-through"
        }
    }

    /// The elements whose text is none of the page's words.
    fileprivate static let wordless: Set<String> = ["script", "style", "template", "noscript", "svg", "head"]

    private static let hiding: Set<String> = [
        "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "font-size:0", "font-size:0px",
    ]
}

/// What a page shows otherwise than as a text of the form: struck out, as a picture, or not at all.
struct Unshown: Equatable {
    var kind: Kind
    var line: Int
    /// Where on the form it stands, in words; nil if that is not known.
    var place: String?
    var text: String

    enum Kind: Equatable { case struckOut, hidden, picture }

    /// Nil for an element that is shown, one of scripts and styles, and one without words.
    init?(_ element: Element) {
        switch Rendering(of: element) {
        case .shown: return nil
        case .hidden: kind = .hidden
        case .struckOut: kind = .struckOut
        }
        text = Rendering.wordless.contains(element.tag) ? "" : element.wholeText()
        guard !text.isEmpty else { return nil }
        line = element.line
    }

    func standing(at place: String) -> Unshown {
        var item = self
        item.place = place
        return item
    }

    init(pictureOn line: Int) { (kind, self.line, text) = (.picture, line, "") }
}

extension [Unshown] {
    /// What is to be said of these: what a browser does not show is no part of the form, nor is what is struck out or a
    /// picture; but the latter may be meant as a part of it.
    ///
    /// - Parameter line: the line to name for all; nil for that of each.
    func said(in file: String, at line: Int? = nil) -> [Diagnostic] {
        func warning(_ code: String, _ message: String, _ item: Unshown) -> Diagnostic {
            Diagnostic(
                .warning, code: code, (item.place.map { "\($0): " } ?? "") + message,
                at: SourceLocation(file: file, line: line ?? item.line),
                notes: item.text.isEmpty ? [] : [String(item.text.prefix(200))])
        }
        var said = compactMap { item in
            switch item.kind {
            case .struckOut: warning("struck-out", "this is struck out on the page, and was not read", item)
            case .picture: warning("picture", "a picture stands here, and what it shows was not read", item)
            case .hidden: nil
            }
        }
        let hidden = filter { $0.kind == .hidden }.map(\.text).joined(separator: " | ")
        if !hidden.isEmpty {
            said.append(
                Diagnostic(
                    .note, code: "hidden-text", "a browser does not show this, and it was not read",
                    at: SourceLocation(file: file),
                    notes: [String(hidden.prefix(300)) + (hidden.count > 300 ? " …" : "")]))
        }
        return said
    }
}
