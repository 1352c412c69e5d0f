import Diagnostics

/// Checks the links of a site page by page: finds links to missing files, to missing anchors and out of the site, and
/// duplicate ids.
///
/// Pages are passed in one at a time, so memory use does not grow with the site. Links to anchors in other pages are
/// returned as questions, which `answer(_:about:_:)` settles when those pages are read a second time.
public struct SiteCheck: Sendable {
    private let files: Set<String>
    private let base: String?

    /// - Parameters:
    ///   - files: the paths of all files of the site, relative to its folder.
    ///   - base: the base URL of the site, ending in a slash; nil if it is unknown.
    public init(files: Set<String>, base: String?) {
        self.files = files
        self.base = base
    }

    /// An anchor in another page that a link refers to.
    public struct Question: Sendable, Hashable {
        /// The path of the page that should have the anchor, relative to the site folder.
        public var page: String
        /// The anchor, without percent-encoding.
        public var anchor: String
        /// The location of the link.
        public var location: SourceLocation
    }

    /// What checking one file found.
    public struct Outcome: Sendable {
        /// The number of links in the file.
        public var links = 0
        public var diagnostics: [Diagnostic] = []
        /// The links to anchors in other pages.
        public var questions: [Question] = []
    }

    /// Checks a page, stylesheet, feed or sitemap as far as that is possible from its own bytes.
    public func look(at file: String, _ bytes: [UInt8]) -> Outcome {
        var outcome = Outcome()
        let isPage = file.hasSuffix(".html")
        let scan = isPage ? PageScan(bytes) : nil
        let links = scan?.links ?? OtherLinks.links(in: bytes, of: file)
        outcome.links = links.count
        for anchor in scan?.doubled ?? [] {
            outcome.diagnostics.append(
                Diagnostic(
                    .error, code: "anchor-twice", "the id “\(anchor.target)” stands here a second time",
                    at: place(anchor.offset, in: bytes, of: file)))
        }
        for link in links {
            switch LinkTarget(link.target, in: file, base: base) {
            case .elsewhere: break
            case .outside:
                outcome.diagnostics.append(
                    Diagnostic(
                        .error, code: "link-outside", "“\(link.target)” leads out of the site",
                        at: place(link.offset, in: bytes, of: file)))
            case .file(let path, let fragment):
                guard files.contains(path) else {
                    outcome.diagnostics.append(
                        Diagnostic(
                            .error, code: "dead-link", "“\(link.target)” leads to \(path), which is not there",
                            at: place(link.offset, in: bytes, of: file)))
                    continue
                }
                guard let fragment, fragment != "top", path.hasSuffix(".html") else { continue }
                if path == file, let scan {
                    if !scan.anchors.contains(fragment) {
                        outcome.diagnostics.append(missing(fragment, path, at: place(link.offset, in: bytes, of: file)))
                    }
                } else {
                    outcome.questions.append(
                        Question(page: path, anchor: fragment, location: place(link.offset, in: bytes, of: file)))
                }
            }
        }
        return outcome
    }

    /// Answers questions about the anchors of a page: returns an error for each missing anchor.
    public func answer(_ questions: [Question], about page: String, _ bytes: [UInt8]) -> [Diagnostic] {
        let anchors = PageScan(bytes).anchors
        return questions.filter { !anchors.contains($0.anchor) }.map { missing($0.anchor, page, at: $0.location) }
    }

    private func missing(_ anchor: String, _ page: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "dead-anchor", "\(page) has no anchor “\(anchor)”", at: location)
    }

    private func place(_ offset: Int, in bytes: [UInt8], of file: String) -> SourceLocation {
        SourceLocation(file: file, offset: offset, in: bytes)
    }

    /// The base URL that a site states: the canonical address of its home page. Nil if there is none.
    public static func base(ofHome page: [UInt8]) -> String? {
        let text = String(decoding: page, as: UTF8.self)
        guard let tag = text.firstRange(of: "<link rel=\"canonical\" href=\""),
            let end = text[tag.upperBound...].firstIndex(of: "\"")
        else { return nil }
        return String(text[tag.upperBound..<end])
    }
}

/// Finds links in stylesheets, feeds and sitemaps.
private enum OtherLinks {
    static func links(in bytes: [UInt8], of file: String) -> [PageScan.Link] {
        if file.hasSuffix(".css") { return values(in: bytes, between: "url(", and: ")").map(bare) }
        guard file.hasSuffix(".xml"), !SiteAddress.isOfFiling(file) else { return [] }
        return values(in: bytes, between: "<loc>", and: "</loc>") + values(in: bytes, between: "href=\"", and: "\"")
    }

    private static func bare(_ link: PageScan.Link) -> PageScan.Link {
        PageScan.Link(target: link.target.filter { $0 != "\"" && $0 != "'" }, offset: link.offset)
    }

    private static func values(in bytes: [UInt8], between start: String, and end: String) -> [PageScan.Link] {
        let (opening, closing) = (Array(start.utf8), Array(end.utf8))
        var links: [PageScan.Link] = []
        var place = 0
        while let found = find(opening, in: bytes, from: place) {
            let first = found + opening.count
            guard let last = find(closing, in: bytes, from: first) else { break }
            links.append(PageScan.Link(target: String(decoding: bytes[first..<last], as: UTF8.self), offset: found))
            place = last
        }
        return links
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = word.first else { return nil }
        var place = start
        while place + word.count <= bytes.count {
            if bytes[place] == first, bytes[place..<place + word.count].elementsEqual(word) { return place }
            place += 1
        }
        return nil
    }
}
