import HTMLReports
import SiteReports
import Templating

public typealias SiteTemplates = SiteReports.SiteTemplates

extension SiteTemplates {
    /// Compiles the templates of a site, with files that take the place of those built in.
    /// - Throws: `PressError` with everything that is wrong with them.
    public init(overriding files: [TemplateFile]) throws(PressError) {
        do throws(TemplateError) {
            try self.init(overrides: files.map(\.source))
        } catch {
            throw PressError(error.diagnostics)
        }
    }
}

extension SiteFrame {
    /// Of all it says: a page made with the same is the same.
    public var digest: Digest {
        var parts = [title, home, style, script, search, root]
        for link in navigation + crumbs { parts += [link.label, link.address ?? "\u{0}", link.detail ?? "\u{0}"] }
        for feed in feeds { parts += [feed.title, feed.mediaType, feed.address] }
        return Digest(of: parts.joined(separator: "\u{1F}"))
    }
}

extension FilingOnSite {
    /// Of all it says: a page made with the same is the same.
    public var digest: Digest {
        var parts: [String] = []
        func add(_ links: [SiteLink]) {
            for link in links { parts += [link.label, link.address ?? "\u{0}", link.detail ?? "\u{0}"] }
            parts.append("\u{1}")
        }
        // The rest of the frame is the same for all filings.
        add(frame.crumbs)
        add(files)
        for relation in relations {
            add([relation.link])
            parts += [relation.words, relation.basis ?? "\u{0}"]
        }
        for list in changes {
            parts += [list.heading] + list.notes
            for change in list.changes { parts += [change.place, change.kind, change.before, change.after] }
        }
        add(posting)
        return Digest(of: parts.joined(separator: "\u{1F}"))
    }
}

extension PressOptions {
    /// Of all that makes one run's reports differ from another's; the program itself is not in it.
    public var digest: Digest {
        Digest(
            of: [
                formats.map(\.rawValue).joined(separator: ","), page.paper.rawValue, page.orientation.rawValue,
                "\(attachesSource) \(redactsAddresses) \(hasAnnex)", templateDigest,
            ].joined(separator: "\u{1F}"))
    }
}
