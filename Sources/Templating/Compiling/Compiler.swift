import Bytes
import Diagnostics

/// Compiles a set of templates into one program: partials, parents and blocks are unfolded in place, names are resolved
/// to slots, and each value gets the escape for its position.
struct Compiler {
    /// The maximum overall nesting of templates, sections and blocks.
    static let depthLimit = 200
    /// The maximum number of unfolded nodes and of bytes of literal text. A page of a form has some thousand nodes.
    static let sizeLimit = (nodes: 200_000, bytes: 16 << 20)

    let templates: [Template]
    let numbers: [String: Int]
    var faults: FaultList
    /// The faults in the HTML of the templates. They are reported only if there are no others, because an unclosed
    /// section makes everything after it look wrong.
    var markupFaults = FaultList()
    var program = Program()
    var markup = MarkupState()
    /// The start of the tag, comment or element that contains the current position.
    var markupStart: (site: Int, offset: Int)?
    private var depth = 0
    /// The number of finished steps, which may no longer be extended: a section begins or ends there.
    private var barrier = 0
    private var unfolded = 0
    private var isTooLarge = false
    /// Whether the program records the vital texts that it writes.
    let watchesForLosses: Bool
    let root: String
    /// The vocabularies of other kinds of pages.
    let others: [Vocabulary]
    /// The names of the templates used by each of these pages; nil until needed.
    var partsOfOthers: [Set<String>]?

    init(
        _ replaceable: [TemplateSource], _ overrides: [TemplateSource], _ vocabulary: Vocabulary,
        others: [Vocabulary], watchingForLosses: Bool
    ) {
        watchesForLosses = watchingForLosses
        root = vocabulary.root
        self.others = others
        let sources = replaceable.filter { source in !overrides.contains { $0.name == source.name } } + overrides
        var faults = FaultList()
        var numbers: [String: Int] = [:]
        templates = sources.enumerated().map { number, source in
            if numbers.updateValue(number, forKey: source.name) != nil {
                faults.add(.duplicateTemplate(source.name), template: number, offset: 0)
            }
            return Template(source, number: number, faults: &faults)
        }
        self.numbers = numbers
        self.faults = faults
        reportUnused(overrides, beside: replaceable.map(\.name))
        guard let number = numbers[root] else {
            let near = nearest(to: root, among: templates.map(\.name))
            self.faults.add(
                .missingRoot(root), template: templates.count, offset: 0,
                notes: near.map { ["the nearest known name is `\($0)`"] } ?? [])
            return
        }
        let site = Site(template: templates[number], number: number)
        unfold(templates[number].nodes, at: site, in: Scopes(root: vocabulary.schema))
        if markup.place != .text, markupFaults.isEmpty, let start = markupStart {
            markupFaults.add(
                .openAtEnd(place: markup.description), template: start.site, offset: start.offset,
                notes: ["it begins here"])
        }
        program.pad()
    }

    /// All faults, without the HTML faults if there are others.
    var allFaults: FaultList { faults.isEmpty ? markupFaults : faults }

    mutating func unfold(_ nodes: [Node], at site: Site, in scopes: Scopes) {
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            guard hasMeasure(at: site) else { return }
            switch node {
            case .text(let text): add(text, at: site)
            case .value(let name, let escaped): add(name, escaped: escaped, at: site, in: scopes)
            case .section(let section):
                if hasRoom(at: section.name, site) { unfold(section, at: site, in: scopes) }
            case .partial(let inclusion):
                if hasRoom(at: inclusion.name, site) { unfold(inclusion, at: site, in: scopes) }
            case .parent(let call):
                if hasRoom(at: call.inclusion.name, site) { unfold(call, at: site, in: scopes) }
            case .block(let block):
                if hasRoom(at: block.name, site) { unfold(block, at: site, in: scopes) }
            }
        }
    }

    /// Returns whether another level of nesting is allowed, and reports if it is not.
    private mutating func hasRoom(at name: Name, _ site: Site) -> Bool {
        if depth >= Self.depthLimit {
            faults.add(.tooDeep(limit: Self.depthLimit), template: site.number, offset: name.tag)
        }
        return depth < Self.depthLimit
    }

    /// Returns whether the size of the program is still plausible, and reports once if it is not.
    private mutating func hasMeasure(at site: Site) -> Bool {
        unfolded += 1
        if unfolded > Self.sizeLimit.nodes || program.literals.count > Self.sizeLimit.bytes, !isTooLarge {
            isTooLarge = true
            faults.add(.tooLarge, template: site.number, offset: 0)
        }
        return !isTooLarge
    }

    // MARK: Writing the program

    /// Adds an action after the literal bytes added last. A value that only other pages have needs no step.
    mutating func emit(_ action: Step.Action, _ resolved: Resolved, _ escape: HTMLEscape = .text) {
        if resolved.isElsewhere { return }
        openStep()
        let last = program.steps.count - 1
        program.steps[last].action = action
        program.steps[last].address = resolved.address
        program.steps[last].escape = escape
        barrier = program.steps.count
    }

    /// Finishes all steps so far, at the beginning and end of a section, and returns the index of the next step.
    @discardableResult
    mutating func raiseBarrier() -> Int {
        barrier = program.steps.count
        return barrier
    }

    /// Ensures that the last step can be extended.
    private mutating func openStep() {
        if program.steps.count == barrier { program.steps.append(Step(start: UInt32(program.literals.count))) }
    }

    private mutating func add(_ text: Text, at site: Site) {
        let (margin, rest) = site.margin.pieces(of: text, in: site.template)
        add(margin[...], from: text.range.lowerBound, at: site, moving: false)
        add(site.template.bytes[rest], from: rest.lowerBound, at: site, moving: true)
    }

    /// Appends literal bytes to the current step.
    ///
    /// `offset` is their position in the template. If `moving` is false they are a margin, which comes from elsewhere,
    /// and all count as being at `offset`.
    private mutating func add(_ bytes: ArraySlice<UInt8>, from offset: Int, at site: Site, moving: Bool) {
        guard !bytes.isEmpty else { return }
        for index in bytes.indices where markup.place != .text || bytes[index] == UInt8(ascii: "<") {
            let here = offset + (moving ? index - bytes.startIndex : 0)
            if markup.place == .text { markupStart = (site.number, here) }
            if let fault = markup.advance(bytes[index]) {
                markupFaults.add(fault, template: site.number, offset: here)
            }
        }
        openStep()
        program.literals += bytes
        program.steps[program.steps.count - 1].count += UInt32(bytes.count)
    }
}
