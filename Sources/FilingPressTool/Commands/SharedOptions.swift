import ArgumentParser
import Files
import FilingPress

// Options shared by the commands that process many filings.

/// Options for the number of workers, the verbosity and the exit status.
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

/// Options for the paper size, orientation and binding of PDFs.
struct SheetOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The sheet of the PDF: letter or a4.", valueName: "paper"))
    var paper = PageSetup.Paper.letter

    @Option(
        help: ArgumentHelp(
            "How the sheet lies: landscape, portrait, or auto for the one with fewer, fuller pages. (default: landscape, "
                + "and portrait for summaries)",
            valueName: "orientation"))
    var orientation: PageSetup.Orientation?

    @Option(
        help: ArgumentHelp("The punched edge, which gets a margin of 54 points: left or top.", valueName: "edge"))
    var binding: PageSetup.Binding?

    var page: PageSetup { PageSetup(paper: paper, orientation: orientation, binding: binding) }
}

/// Options for the pages that are drawn as pictures.
struct ImageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "With png: how many dots an inch of the page has, from 18 to 600.", valueName: "number"))
    var dpi = Self.usualResolution

    @Option(
        help: ArgumentHelp("With png and svg: which pages, such as 1 or 2-4,7-. (default: all)", valueName: "pages"),
        transform: { list in
            guard let pages = PageSelection(list) else {
                throw ValidationError(
                    "--pages takes numbers of pages, such as 1 or 2-4,7-, not “\(list.safeForTerminal)”.")
            }
            return pages
        })
    var pages: PageSelection?

    private static let usualResolution = Int(ImageSetup().resolution)

    @Flag(help: "With svg: draw letters as shapes, which need no font.")
    var outlines = false

    func validate() throws {
        guard ImageSetup.resolutions.contains(Double(dpi)) else {
            throw ValidationError("--dpi takes a number from 18 to 600, not \(dpi).")
        }
    }

    /// - Parameter formats: what is made.
    /// - Throws: `ValidationError` if an option is given that has no effect on them.
    func setup(for formats: [OutputFormat]) throws(ValidationError) -> ImageSetup {
        let unused: [(String, isGiven: Bool, needs: [OutputFormat])] = [
            ("--dpi", dpi != Self.usualResolution, [.png]), ("--pages", pages != nil, [.png, .svg]),
            ("--outlines", outlines, [.svg]),
        ]
        for (option, isGiven, needs) in unused where isGiven && !formats.contains(where: needs.contains) {
            let names = needs.map { "--format \($0)" }.joined(separator: " or ")
            throw ValidationError("\(option) has an effect with \(names) only.")
        }
        return ImageSetup(resolution: Double(dpi), pages: pages ?? .all, outlines: outlines)
    }
}

/// The option for how output files are named.
struct NamingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What files are called after: their input, or the accession number where the filing has one."))
    var name = ReportNaming.input
}

/// The option for a folder of custom templates.
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder with templates that take the place of those built in, file by file.", valueName: "folder"),
        completion: .directory)
    var templates: String?

    /// The custom templates; empty without `--templates`.
    ///
    /// - Throws: `ValidationError` if the folder does not exist or a template cannot be read.
    var overrides: [TemplateFile] {
        get throws { try templates.map { try TemplateFolder(Path($0)).files } ?? [] }
    }

    /// Returns a warning if the folder contains no template, as an item so that it is counted like a warning about an
    /// input.
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

/// Checks the names of the inputs.
///
/// - Throws: `ValidationError` if a name is empty or standard input is named more than once.
func validate(inputs: [String]) throws {
    guard !inputs.contains("") else { throw ValidationError("An input has an empty name.") }
    guard inputs.count(where: { $0 == "-" }) <= 1 else {
        throw ValidationError("Standard input (-) can be read only once.")
    }
}
