import Diagnostics

/// The faults found in a set of templates, without duplicates, and the source of their diagnostics.
struct FaultList {
    /// The maximum number of faults listed; any others are only counted.
    static let shown = 200

    private struct Entry: Hashable {
        let fault: TemplateFault
        let template: Int
        let offset: Int
    }

    private var notes: [Entry: [String]] = [:]

    var isEmpty: Bool { notes.isEmpty }
    var count: Int { notes.count }

    mutating func add(_ fault: TemplateFault, template: Int, offset: Int, notes: [String] = []) {
        let entry = Entry(fault: fault, template: template, offset: offset)
        if self.notes[entry] == nil { self.notes[entry] = notes }
    }

    /// Returns the diagnostics, ordered by template and offset.
    func diagnostics(in templates: [Template]) -> [Diagnostic] {
        let sorted = notes.sorted {
            ($0.key.template, $0.key.offset, $0.key.fault.code, $0.key.fault.message)
                < ($1.key.template, $1.key.offset, $1.key.fault.code, $1.key.fault.message)
        }
        var diagnostics = sorted.prefix(Self.shown).map { entry, notes in
            let location =
                templates.indices.contains(entry.template)
                ? templates[entry.template].location(of: entry.offset) : nil
            return Diagnostic(
                .error, code: entry.fault.code, entry.fault.message, at: location, notes: notes)
        }
        if sorted.count > Self.shown {
            diagnostics.append(
                Diagnostic(.error, code: "template-more", "\(sorted.count - Self.shown) further faults are not listed"))
        }
        return diagnostics
    }
}
