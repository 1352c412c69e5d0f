import Diagnostics
import Templating
import Testing

/// Templates whose texts say with a mark `⟦` where something is wrong with them; one mark for each fault.
struct MarkedTemplates {
    private(set) var sources: [TemplateSource] = []
    /// `file:line:column` for each mark.
    private(set) var marks: [String] = []

    init(_ templates: KeyValuePairs<String, String>) {
        for (name, marked) in templates {
            var (line, column) = (1, 1)
            var text = ""
            for scalar in marked.unicodeScalars {
                if scalar == "⟦" {
                    marks.append("\(name).mustache:\(line):\(column)")
                    continue
                }
                text.unicodeScalars.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
            sources.append(TemplateSource(name: name, file: "\(name).mustache", text: Array(text.utf8)))
        }
    }

    /// Compiles from `page`; what was thrown.
    ///
    /// - Parameter overrides: of the templates, or of another name.
    func diagnostics(
        overriding overrides: KeyValuePairs<String, String> = [:], beside others: [Vocabulary] = []
    ) -> [Diagnostic] {
        do {
            _ = try TemplateSet(
                compiling: sources, overriding: MarkedTemplates(overrides).sources, shape: .sample, root: "page",
                beside: others)
            return []
        } catch {
            return error.diagnostics
        }
    }
}

/// Templates with faults, for tables of tests.
struct Faulty: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let templates: MarkedTemplates
    let codes: [String]
    let notes: [String]

    /// - Parameters:
    ///   - codes: One for each mark, without `template-`.
    ///   - notes: All notes of all faults.
    init(
        _ name: String, _ templates: KeyValuePairs<String, String>, _ codes: [String], notes: [String]
    ) {
        testDescription = name
        self.templates = MarkedTemplates(templates)
        self.codes = codes
        self.notes = notes
    }

    init(_ name: String, _ page: String, _ codes: String..., notes: [String] = []) {
        self.init(name, ["page": page], codes, notes: notes)
    }

    init(_ name: String, in templates: KeyValuePairs<String, String>, _ codes: String..., notes: [String] = []) {
        self.init(name, templates, codes, notes: notes)
    }

    /// Exactly the marked faults are found, and nothing else is said.
    func check(_ location: Testing.SourceLocation = #_sourceLocation) {
        let found = templates.diagnostics()
        let wanted = zip(templates.marks, codes).map { "\($0) template-\($1)" }
        #expect(templates.marks.count == codes.count, sourceLocation: location)
        #expect(found.map { "\($0.location?.description ?? "nowhere") \($0.code)" } == wanted, sourceLocation: location)
        #expect(found.flatMap(\.notes) == notes, sourceLocation: location)
        #expect(found.allSatisfy { $0.severity == .error }, sourceLocation: location)
    }
}

extension MarkedTemplates: Sendable {}

extension RecordShape<DynamicValue> {
    /// What the templates of these tests may ask for.
    static let sample = RecordShape(
        "page",
        [
            .dynamic("title", "What the page is called", example: "Form 4"),
            .dynamic("link", "Where the page lives", example: "https://example.com/4"),
            .markup("note", "A remark") { $0.field("note")?.text.map { Array($0.utf8) } },
            .flag("amended", "Whether the page was amended") { $0.field("amended")?.flag ?? false },
            .dynamic("rows", "The rows of the table", listOf: row),
            .record("owner", owner, "Who owns the shares, if anybody") { $0.field("owner") },
        ])

    static let row = RecordShape(
        "row",
        [
            .dynamic("label", "What the row is called", example: "Common Stock"),
            .dynamic("title", "Another title than that of the page", example: "Row 1"),
            .dynamic("cells", listOf: RecordShape("cell", [.dynamic("text", "The text", example: "1")])),
        ])

    static let owner = RecordShape(
        "owner",
        [
            .dynamic("name", "The name of the owner", example: "Ada"),
            .record("address", RecordShape("address", [.dynamic("city", "City")]), "") { $0.field("address") },
        ])
}
