/// A block in a parent call that overrides a block of the parent.
///
/// It keeps the site at which it was written. Blocks inside it are looked up there, so an override never finds itself.
final class Override {
    let block: Block
    let site: Site
    /// Whether unfolding the parent reached the overridden block.
    var isReached = false

    init(_ block: Block, at site: Site) {
        self.block = block
        self.site = site
    }

    /// Returns the content, and the site at which to unfold it in place of `target`.
    func filling(_ target: Block, at place: Site) -> (content: [Node], site: Site) {
        var filled = site
        filled.margin = place.margin.within(
            target.margin, of: place.template, removing: block.standsAlone ? site.template.bytes[block.margin] : [])
        guard target.standsAlone != block.standsAlone else { return (block.content, filled) }
        // Only one of the two starts on its own line: the target decides whether the first line gets a margin.
        let rest: ArraySlice<Node>
        let range: Range<Int>
        if case .text(let text) = block.content.first {
            (range, rest) = (filled.margin.pieces(of: text, in: site.template).rest, block.content.dropFirst())
        } else {
            (range, rest) = (block.name.tag..<block.name.tag, block.content[...])
        }
        return ([.text(Text(range: range, startsLine: target.standsAlone))] + rest, filled)
    }
}

/// A position in the unfolding of nested templates.
struct Site {
    let template: Template
    /// The index of the template in its set.
    let number: Int
    var margin = Margin.none
    /// The overrides of each block name, outermost caller first, which takes precedence.
    var overrides: [String: [Override]] = [:]
    /// The path to this site: the number of each including template and the offset of its inclusion.
    var trail: [(site: Int, offset: Int)] = []

    /// Returns the override for a block, if any, and marks all overrides of that name as reached.
    func override(for block: Block) -> Override? {
        let candidates = overrides[block.name.text] ?? []
        for candidate in candidates { candidate.isReached = true }
        return candidates.first
    }

    /// Returns the site inside a partial or parent included here.
    func inside(_ template: Template, number: Int, for inclusion: Inclusion) -> Site {
        Site(
            template: template, number: number,
            margin: inclusion.margin.map { margin.within($0, of: self.template) } ?? .none,
            trail: trail + [(self.number, inclusion.name.tag)])
    }

    /// Returns the overrides in effect inside a parent called here, and those added by the call.
    func overrides(adding call: ParentCall) -> (all: [String: [Override]], added: [Override]) {
        var all = overrides
        let added = call.overrides.map { Override($0, at: self) }
        for override in added { all[override.block.name.text, default: []].append(override) }
        return (all, added)
    }
}
