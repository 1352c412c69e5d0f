import ArgumentParser
import FilingPress

/// `filingpress templates`.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Lists every name a template may use: its type, what it is for, an example.",
        discussion: """
            Templates are written in the Mustache language. Copy the folder Templates/ of the project, change what you \
            like, and render with --templates. A name that is not in this list is an error before anything is rendered.
            """)

    func run() {
        print(templateNames(), terminator: "")
    }
}
