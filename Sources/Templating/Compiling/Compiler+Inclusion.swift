import Bytes
import Diagnostics

extension Compiler {
    mutating func unfold(_ inclusion: Inclusion, at site: Site, in scopes: Scopes) {
        guard let inner = self.site(for: inclusion, at: site) else { return }
        unfold(inner.template.nodes, at: inner, in: scopes)
    }

    mutating func unfold(_ block: Block, at site: Site, in scopes: Scopes) {
        guard let override = site.override(for: block) else { return unfold(block.content, at: site, in: scopes) }
        let (content, filled) = override.filling(block, at: site)
        unfold(content, at: filled, in: scopes)
    }

    mutating func unfold(_ call: ParentCall, at site: Site, in scopes: Scopes) {
        reportLostContent(of: call, at: site)
        guard var inner = self.site(for: call.inclusion, at: site) else { return }
        let parent = call.inclusion.name.text
        let known = blocks(of: inner.template)
        let (all, added) = site.overrides(adding: call)
        inner.overrides = all
        let earlier = faults.count
        unfold(inner.template.nodes, at: inner, in: scopes)
        var seen: Set<String> = []
        for override in added {
            let name = override.block.name
            if !seen.insert(name.text).inserted {
                report(.duplicateBlock(name.text, parent: parent), at: name.offset, site)
            } else if !known.contains(name.text) {
                let near = nearest(to: name.text, among: known)
                let note =
                    near.map { "the nearest known block is `\($0)`" } ?? "its blocks: \(known.joined(separator: ", "))"
                report(
                    .unknownBlock(name.text, parent: parent), at: name.offset, site, notes: known.isEmpty ? [] : [note])
            } else if !override.isReached, faults.count == earlier {
                report(.unreachedBlock(name.text, parent: parent), at: name.offset, site)
            }
        }
    }

    /// Returns the site inside an included template, or nil after reporting that it does not exist or includes itself.
    private mutating func site(for inclusion: Inclusion, at site: Site) -> Site? {
        let name = inclusion.name
        guard let number = numbers[name.text] else {
            let near = nearest(to: name.text, among: templates.map(\.name))
            let notes = near.map { ["the nearest known name is `\($0)`"] } ?? []
            faults.add(.missingPartial(name.text), template: site.number, offset: name.offset, notes: notes)
            return nil
        }
        let inner = site.inside(templates[number], number: number, for: inclusion)
        if let first = inner.trail.firstIndex(where: { $0.site == number }) {
            let names = inner.trail[first...].map { templates[$0.site].name } + [name.text]
            faults.add(.cycle(names), template: site.number, offset: name.offset)
            return nil
        }
        return inner
    }

    /// Reports overrides that no template uses, since their names are most likely misspelt. Among unused overrides that
    /// include each other, only the one that includes the others is reported.
    mutating func reportUnused(_ overrides: [TemplateSource], beside known: [String]) {
        guard !overrides.allSatisfy({ known.contains($0.name) }) else { return }
        let inclusions = Inclusions(templates)
        let used = inclusions.reached(from: known)
        let unused = overrides.map(\.name).filter { !used.contains($0) }
        for name in unused {
            let own = inclusions.reached(from: [name])
            let isPart = unused.contains { !own.contains($0) && inclusions.reached(from: [$0]).contains(name) }
            guard !isPart, let number = numbers[name] else { continue }
            let near = nearest(to: name, among: known)
            let note =
                near.map { "the nearest known name is `\($0)`" }
                ?? "the templates that can be replaced are \(known.joined(separator: ", "))"
            faults.add(.unused(name), template: number, offset: 0, notes: [note])
        }
    }

    private mutating func reportLostContent(of call: ParentCall, at site: Site) {
        for node in call.content {
            let offset: Int
            switch node {
            case .block: continue
            case .text(let text):
                guard let first = text.range.first(where: { !site.template.bytes[$0].isWhiteSpace }) else { continue }
                offset = first
            case .value(let name, _): offset = name.tag
            case .section(let section): offset = section.name.tag
            case .partial(let inclusion): offset = inclusion.name.tag
            case .parent(let inner): offset = inner.inclusion.name.tag
            }
            report(.lostContent(parent: call.inclusion.name.text), at: offset, site)
        }
    }

    /// Returns the names of the blocks that a call of the template can override, in order of appearance: its own blocks
    /// and those of the parents it calls. Blocks of its partials do not count.
    private func blocks(of template: Template) -> [String] {
        var names: [String] = []
        var visited: Set<String> = []
        func collect(_ nodes: [Node]) {
            for node in nodes {
                switch node {
                case .text, .value, .partial: break
                case .section(let section): collect(section.content)
                case .block(let block):
                    if !names.contains(block.name.text) { names.append(block.name.text) }
                    collect(block.content)
                case .parent(let call):
                    for override in call.overrides { collect(override.content) }
                    let name = call.inclusion.name.text
                    if visited.insert(name).inserted, let number = numbers[name] { collect(templates[number].nodes) }
                }
            }
        }
        collect(template.nodes)
        return names
    }
}
