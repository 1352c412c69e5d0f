/// What a call of a parent puts into a block, with the surroundings in which it was written: blocks inside of it are
/// looked up there, so a block never finds itself.
final class Override {
    let block: Block
    let site: Site
    /// Whether the parent came to the block at all.
    var isReached = false

    init(_ block: Block, at site: Site) {
        self.block = block
        self.site = site
    }

    /// The content and the site at which it is unfolded when it takes the place of `target`.
    func filling(_ target: Block, at place: Site) -> (content: [Node], site: Site) {
        var filled = site
        filled.margin = place.margin.within(
            target.margin, of: place.template, removing: block.standsAlone ? site.template.bytes[block.margin] : [])
        guard target.standsAlone != block.standsAlone else { return (block.content, filled) }
        // One of the two begins a line and the other does not: the place decides about the margin of the first line.
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

/// Where the unfolding of templates into each other stands.
struct Site {
    let template: Template
    /// The number of the template in its set.
    let number: Int
    var margin = Margin.none
    /// The fillings for blocks, outermost caller first: it has the last word.
    var overrides: [String: [Override]] = [:]
    /// The way here: each template with the offset at which it asks for the next.
    var trail: [(site: Int, offset: Int)] = []

    /// The filling for a block. All callers that fill it learn that it was reached.
    func override(for block: Block) -> Override? {
        let candidates = overrides[block.name.text] ?? []
        for candidate in candidates { candidate.isReached = true }
        return candidates.first
    }

    /// The site inside a partial or parent that is asked for here.
    func inside(_ template: Template, number: Int, for inclusion: Inclusion) -> Site {
        Site(
            template: template, number: number,
            margin: inclusion.margin.map { margin.within($0, of: self.template) } ?? .none,
            trail: trail + [(self.number, inclusion.name.tag)])
    }

    /// The fillings that hold inside a parent called here.
    func overrides(adding call: ParentCall) -> (all: [String: [Override]], added: [Override]) {
        var all = overrides
        let added = call.overrides.map { Override($0, at: self) }
        for override in added { all[override.block.name.text, default: []].append(override) }
        return (all, added)
    }
}
