import Bytes
import Diagnostics

/// A template with the behaviour of the public Mustache specification: unknown names and partials are empty, and names
/// are looked up at render time. It shares the parser and syntax tree with `TemplateSet` and serves to test them
/// against that specification.
package struct LenientTemplate: Sendable {
    /// The maximum nesting of templates and sections, since a partial may include itself.
    static let depthLimit = 200

    private let templates: [Template]
    private let numbers: [String: Int]

    /// Parses the sources.
    /// - Parameter sources: The template to render, followed by its partials.
    /// - Throws: A `Failure` if a tag is malformed, unclosed or closed wrongly.
    package init(_ sources: [TemplateSource]) throws(Failure) {
        var faults = FaultList()
        templates = sources.enumerated().map { Template($1, number: $0, faults: &faults) }
        numbers = Dictionary(zip(sources.map(\.name), sources.indices), uniquingKeysWith: { $1 })
        guard faults.isEmpty else { throw Failure(.templates, faults.diagnostics(in: templates)) }
    }

    /// Renders the template in UTF-8.
    /// - Throws: A `Failure` if templates include each other without end.
    package func render(_ value: DynamicValue) throws(Failure) -> [UInt8] {
        var rendering = LenientRendering(templates: templates, numbers: numbers)
        guard let first = templates.first else { return [] }
        rendering.unfold(first.nodes, at: Site(template: first, number: 0), in: [value])
        guard rendering.faults.isEmpty else {
            throw Failure(.templates, rendering.faults.diagnostics(in: templates))
        }
        return rendering.output
    }
}

private struct LenientRendering {
    let templates: [Template]
    let numbers: [String: Int]
    var output: [UInt8] = []
    var faults = FaultList()
    var depth = 0

    mutating func unfold(_ nodes: [Node], at site: Site, in context: [DynamicValue]) {
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            switch node {
            case .text(let text):
                let (margin, rest) = site.margin.pieces(of: text, in: site.template)
                output += margin + site.template.bytes[rest]
            case .value(let name, let escaped): add(look(up: name, in: context), escaped: escaped)
            case .section(let section): unfold(section, at: site, in: context)
            case .partial(let inclusion):
                guard let inner = self.site(for: inclusion, at: site) else { continue }
                unfold(inner.template.nodes, at: inner, in: context)
            case .parent(let call):
                guard var inner = self.site(for: call.inclusion, at: site) else { continue }
                inner.overrides = site.overrides(adding: call).all
                unfold(inner.template.nodes, at: inner, in: context)
            case .block(let block):
                let (content, filled) = site.override(for: block)?.filling(block, at: site) ?? (block.content, site)
                unfold(content, at: filled, in: context)
            }
        }
    }

    private mutating func unfold(_ section: Section, at site: Site, in context: [DynamicValue]) {
        let value = look(up: section.name, in: context)
        switch (value, section.isInverted) {
        case (let value, true):
            if !value.isTrue { unfold(section.content, at: site, in: context) }
        case (.list(let values), false):
            for value in values { unfold(section.content, at: site, in: context + [value]) }
        case (let value, false):
            if value.isTrue { unfold(section.content, at: site, in: context + [value]) }
        }
    }

    private mutating func site(for inclusion: Inclusion, at site: Site) -> Site? {
        guard let number = numbers[inclusion.name.text] else { return nil }
        guard depth < LenientTemplate.depthLimit else {
            faults.add(
                .tooDeep(limit: LenientTemplate.depthLimit), template: site.number, offset: inclusion.name.tag)
            return nil
        }
        return site.inside(templates[number], number: number, for: inclusion)
    }

    private func look(up name: Name, in context: [DynamicValue]) -> DynamicValue {
        if name.text == "." { return context.last ?? .null }
        let parts = name.parts
        var value = context.reversed().lazy.compactMap { $0.field(parts[0]) }.first
        for part in parts.dropFirst() { value = value?.field(part) }
        return value ?? .null
    }

    private mutating func add(_ value: DynamicValue, escaped: Bool) {
        guard case .text(let text) = value else { return }
        guard escaped else {
            output += text.utf8
            return
        }
        for byte in text.utf8 {
            // Mustache leaves the apostrophe alone.
            if byte != UInt8(ascii: "'"), let reference = markupReference(to: byte) {
                output += reference.view
            } else {
                output.append(byte)
            }
        }
    }
}
