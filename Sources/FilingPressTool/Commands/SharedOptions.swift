import ArgumentParser
import Files
import FilingPress

// What the commands that work on many filings have in common.

/// How a run goes and what it says.
struct RunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many filings are worked on at once.", valueName: "number"))
    var jobs = processorCount()

    @Flag(help: "End with status 2 where there are warnings.")
    var strict = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Say also what is only worth knowing.")
    var verbose = false

    func validate() throws {
        guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
        guard !(quiet && verbose) else { throw ValidationError("--quiet and --verbose contradict each other.") }
    }

    var verbosity: Console.Verbosity { quiet ? .quiet : verbose ? .verbose : .normal }
}

/// The sheet of PDFs.
struct SheetOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The sheet of the PDF: letter or a4.", valueName: "paper"))
    var paper = PageSetup.Paper.letter

    @Option(help: ArgumentHelp("How the sheet lies: landscape or portrait.", valueName: "orientation"))
    var orientation = PageSetup.Orientation.landscape

    var page: PageSetup { PageSetup(paper: paper, orientation: orientation) }
}

/// What is written is called after its input, or otherwise.
struct NamingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What files are called after: their input, or the accession number where the filing has one."))
    var name = ReportNaming.input
}

/// Templates of somebody's own.
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder with templates that take the place of those built in, file by file.", valueName: "folder"),
        completion: .directory)
    var templates: String?

    /// - Throws: `ValidationError` where there is no such folder or a template cannot be read.
    var overrides: [TemplateFile] {
        get throws { try templates.map { try TemplateFolder(Path($0)).files } ?? [] }
    }

    /// What there is to be said of a folder that holds no template at all; it counts as what is found in inputs does.
    func remarks(on overrides: [TemplateFile]) -> [InputSearch.Item] {
        guard let templates, overrides.isEmpty else { return [] }
        return [
            .remark(
                Diagnostic(
                    .warning, code: "no-template",
                    "there is no template in this folder, no file NAME.mustache: all is made with those built in",
                    at: SourceLocation(file: templates)))
        ]
    }
}

/// Whether inputs can be named so.
func validate(inputs: [String]) throws {
    guard !inputs.contains("") else { throw ValidationError("An input has an empty name.") }
    guard inputs.count(where: { $0 == "-" }) <= 1 else {
        throw ValidationError("Standard input (-) can be read only once.")
    }
}
