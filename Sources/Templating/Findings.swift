import Diagnostics

/// The faults found in a set of templates so far, each once, and at last their diagnostics in order.
struct Findings {
    /// More than a person reads; further ones are counted.
    static let shown = 200

    private struct Finding: Hashable {
        let fault: TemplateFault
        let template: Int
        let offset: Int
    }

    private var notes: [Finding: [String]] = [:]

    var isEmpty: Bool { notes.isEmpty }
    var count: Int { notes.count }

    mutating func add(_ fault: TemplateFault, template: Int, offset: Int, notes: [String] = []) {
        let finding = Finding(fault: fault, template: template, offset: offset)
        if self.notes[finding] == nil { self.notes[finding] = notes }
    }

    /// The diagnostics, by template and place.
    func diagnostics(in templates: [Template]) -> [Diagnostic] {
        let sorted = notes.sorted {
            ($0.key.template, $0.key.offset, $0.key.fault.code, $0.key.fault.message)
                < ($1.key.template, $1.key.offset, $1.key.fault.code, $1.key.fault.message)
        }
        var diagnostics = sorted.prefix(Self.shown).map { finding, notes in
            let location =
                templates.indices.contains(finding.template)
                ? templates[finding.template].location(of: finding.offset) : nil
            return Diagnostic(
                .error, code: finding.fault.code, finding.fault.message, at: location, notes: notes)
        }
        if sorted.count > Self.shown {
            diagnostics.append(
                Diagnostic(.error, code: "template-more", "\(sorted.count - Self.shown) further faults are not listed"))
        }
        return diagnostics
    }
}
