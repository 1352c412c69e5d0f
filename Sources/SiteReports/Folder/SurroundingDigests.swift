import Bytes
import HTMLReports

extension SiteFrame {
    /// The digest of the whole frame: with equal digests, pages are equal.
    package var digest: Digest {
        var parts = DigestedParts()
        parts.add(title, home, style, script, search, root)
        for link in navigation + crumbs { parts.add(link) }
        for feed in feeds { parts.add(feed.title, feed.mediaType, feed.address) }
        return parts.digest
    }
}

extension FilingOnSite {
    /// The digest of everything that the site adds to the page: with equal digests, pages are equal.
    package var digest: Digest {
        var parts = DigestedParts()
        // The rest of the frame is the same for all filings.
        parts.add(frame.crumbs)
        parts.add(files)
        if let preview {
            parts.add(preview.picture)
            parts.add(preview.target)
        }
        for relation in relations {
            parts.add([relation.link])
            parts.add(relation.words, relation.basis)
        }
        for list in changes {
            parts.add(list.heading)
            for note in list.notes { parts.add(note) }
            for change in list.changes { parts.add(change.place, change.kind, change.before, change.after) }
        }
        parts.add(posting)
        return parts.digest
    }
}

/// Collects texts for one digest.
private struct DigestedParts {
    private var bytes: [UInt8] = []

    /// Appends texts with separators, so that their boundaries, and the difference between nil and empty, change the digest.
    mutating func add(_ texts: String?...) {
        for text in texts {
            if let text { bytes += text.utf8 } else { bytes.append(0) }
            bytes.append(0x1F)
        }
    }

    mutating func add(_ link: SiteLink) { add(link.label, link.address, link.detail) }

    mutating func add(_ links: [SiteLink]) {
        for link in links { add(link) }
        add("\u{1}")
    }

    var digest: Digest { Digest(of: bytes) }
}
