import Diagnostics
import PageLayout

/// Checks that a layout is consistent before anything is drawn, so that no faulty file is made.
struct LayoutCheck {
    let document: LaidOutDocument

    /// Checks destinations, links, bookmarks, identifiers and table headers.
    ///
    /// - Throws: `Failure` at the first fault.
    func run() throws(Failure) {
        guard !document.pages.isEmpty else { throw .inconsistentLayout("it has no pages") }
        let targets = try checkFrames()
        try checkLinks(against: targets)
        try checkStructure()
    }

    /// Checks the frames and returns the names of their destinations.
    private func checkFrames() throws(Failure) -> Set<String> {
        let elements = document.structure.elements
        var targets: Set<String> = []
        for (number, page) in document.pages.enumerated() {
            for frame in page.frames {
                if let name = frame.destination, !targets.insert(name).inserted {
                    throw .inconsistentLayout("two frames are the destination \"\(name)\"")
                }
                switch frame.meaning {
                case .element(let id):
                    guard elements.indices.contains(id) else {
                        throw .inconsistentLayout("a frame on page \(number + 1) belongs to unknown element \(id)")
                    }
                    if frame.link != nil, elements[id].role != .link {
                        throw .inconsistentLayout("a link on page \(number + 1) belongs to an element that is none")
                    }
                case .artifact:
                    if frame.link != nil {
                        throw .inconsistentLayout("an artifact on page \(number + 1) is a link")
                    }
                }
            }
        }
        return targets
    }

    private func checkLinks(against targets: Set<String>) throws(Failure) {
        for page in document.pages {
            for frame in page.frames {
                for link in frame.furtherLinks.map(\.link) + [frame.link].compactMap(\.self) {
                    guard case .destination(let name) = link.target, !targets.contains(name) else { continue }
                    throw .inconsistentLayout("a link leads to \"\(name)\", which is nowhere")
                }
            }
        }
        for entry in document.outline {
            guard targets.contains(entry.destination) else {
                throw .inconsistentLayout("a bookmark leads to \"\(entry.destination)\", which is nowhere")
            }
            guard entry.level >= 1 else { throw .inconsistentLayout("a bookmark stands on level \(entry.level)") }
        }
    }

    private func checkStructure() throws(Failure) {
        var identifiers: Set<String> = []
        for element in document.structure.elements {
            if let identifier = element.role.identifier, !identifiers.insert(identifier).inserted {
                throw .inconsistentLayout("two elements are called \"\(identifier)\"")
            }
        }
        for element in document.structure.elements {
            for header in element.role.headers where !identifiers.contains(header) {
                throw .inconsistentLayout("a cell names the header \"\(header)\", which is nowhere")
            }
        }
    }
}

extension StructureTree.Role {
    /// The identifier by which other elements refer to this one.
    var identifier: String? {
        switch self {
        case .headerCell(let cell): cell.identifier
        case .note(let identifier): identifier
        default: nil
        }
    }

    /// The identifiers of this cell's header cells.
    var headers: [String] {
        switch self {
        case .headerCell(let cell): cell.headers
        case .dataCell(let cell): cell.headers
        default: []
        }
    }
}
