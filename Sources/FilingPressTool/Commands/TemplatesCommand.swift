import ArgumentParser
import FilingPress

/// `filingpress templates`.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Lists every name a template may use: its type, what it holds, an example.",
        discussion: """
            Templates are written in the Mustache language. Copy the folder Templates/ of the project, change what you \
            like, and render with --templates. A name that is not in this list is an error before anything is rendered.

            A line is: name (type): what it holds, for example: a value. Names that stand further in belong to the \
            list or record above them.
            """)

    func run() {
        for name in TemplateName.all {
            let indent = String(repeating: "  ", count: name.depth)
            let own = name.path.split(separator: ".").last ?? ""
            let example = name.example.isEmpty ? "" : " For example: \(name.example)"
            print("\(indent)\(own) (\(name.kind)): \(name.explanation)\(example)")
        }
    }
}
