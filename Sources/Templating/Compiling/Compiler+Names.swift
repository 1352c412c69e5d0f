extension Compiler {
    /// Compiles a value tag: `{{x}}`, `{{{x}}}` or `{{&x}}`.
    mutating func add(_ name: Name, escaped: Bool, at site: Site, in scopes: Scopes) {
        let resolved = resolve(name, at: site, in: scopes)
        let escape = escape(for: name, at: site)
        if markup.url != .settled { markup.url = .value }
        guard let resolved else { return }
        switch (resolved.kind, escaped) {
        case (.text, true):
            emit(.text, resolved, escape)
            // Readers do not see text in an attribute.
            if watchesForLosses, resolved.isVital, markup.place == .text { emit(.shown, resolved) }
        case (.text, false): report(.needsTwoBraces(name.text), at: name.offset, site)
        case (.markup, true): report(.needsThreeBraces(name.text), at: name.offset, site)
        case (.markup, false):
            if markup.place != .text {
                markupFaults.add(
                    .misplacedMarkup(place: markup.description), template: site.number, offset: name.tag)
            }
            emit(.markup, resolved)
        case (.flag, _):
            report(resolved, name, "it can only be asked for by {{#\(name.text)}} or {{^\(name.text)}}", site)
        case (.list, _), (.record, _):
            report(resolved, name, "open a section {{#\(name.text)}} to ask for what is inside", site)
        }
    }

    /// Compiles a section: `{{#x}}…{{/x}}` or `{{^x}}…{{/x}}`. For text and markup it tests for emptiness.
    mutating func unfold(_ section: Section, at site: Site, in scopes: Scopes) {
        let resolved = resolve(section.name, at: site, in: scopes)
        let before = markup
        let isElsewhere = resolved?.isElsewhere ?? false
        // The content is checked and then discarded.
        let whole = isElsewhere && !section.isInverted ? program : nil
        // The end of the section is not known yet.
        if let resolved { emit(opening(section, over: resolved), resolved) }
        let first = raiseBarrier()
        markup = before.atSectionEdge
        var inner = scopes
        switch (section.isInverted, resolved?.kind) {
        case (true, _): break
        case (false, nil): inner = scopes.entering(.unknown)
        case (false, .text), (false, .markup), (false, .flag):
            if let resolved { inner = scopes.entering(.value(resolved)) }
        case (false, .record(let record)): inner = scopes.entering(.record(record))
        case (false, .list(let record)):
            inner = scopes.entering(.record(record))
            markup = markup.asInLaterRounds
        }
        program.depth = max(program.depth, inner.depth)
        unfold(section.content, at: site, in: inner)
        let end = raiseBarrier()
        if resolved != nil, !isElsewhere { program.steps[first - 1].end = UInt32(end) }
        if let whole {
            program = whole
            raiseBarrier()
        }
        if let joined = before.joined(with: markup) {
            markup = joined
        } else {
            markupFaults.add(
                .unbalanced(start: before.description, end: markup.description), template: site.number,
                offset: section.name.tag, notes: ["a section must end in the place of the page where it began"])
            markup = before.atSectionEdge
        }
    }

    private func opening(_ section: Section, over resolved: Resolved) -> Step.Action {
        switch resolved.kind {
        case .list where !section.isInverted, .record where !section.isInverted: .each
        default: section.isInverted ? .unlessSet : .ifSet
        }
    }

    private mutating func resolve(_ name: Name, at site: Site, in scopes: Scopes) -> Resolved? {
        // A malformed name has been reported by the parser.
        guard !name.parts.contains("") else { return nil }
        do {
            let others = scopes.knows(name) ? [] : schemas(besideThoseAt: site)
            return try scopes.resolve(name, beside: others, tails: &program.tails)
        } catch {
            faults.add(error.fault, template: site.number, offset: error.offset, notes: error.notes + trail(to: site))
            return nil
        }
    }

    /// Returns the schemas of the other kinds of pages that include this template, too. The root template of a page is
    /// never shared: only what it includes is.
    private mutating func schemas(besideThoseAt site: Site) -> [RecordSchema] {
        guard site.template.name != root, !others.isEmpty else { return [] }
        if partsOfOthers == nil {
            let inclusions = Inclusions(templates)
            partsOfOthers = others.map { inclusions.reached(from: [$0.root]) }
        }
        return zip(others, partsOfOthers ?? []).filter { $1.contains(site.template.name) }.map(\.0.schema)
    }

    // MARK: Reporting

    mutating func report(_ fault: TemplateFault, at offset: Int, _ site: Site, notes: [String] = []) {
        faults.add(fault, template: site.number, offset: offset, notes: notes + trail(to: site))
    }

    private mutating func report(_ resolved: Resolved, _ name: Name, _ use: String, _ site: Site) {
        report(.wrongKind(name: name.text, kind: "\(resolved.kind)", use: use), at: name.offset, site)
    }

    /// Returns a note with the place that includes the template of a fault, since the names in a partial depend on that
    /// place.
    private func trail(to site: Site) -> [String] {
        site.trail.last.map { ["asked for at \(templates[$0.site].location(of: $0.offset))"] } ?? []
    }
}
