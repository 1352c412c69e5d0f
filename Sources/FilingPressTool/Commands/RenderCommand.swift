import ArgumentParser
import FilingPress

/// `filingpress render`.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders filings.",
        usage: "filingpress render INPUT ... [options]",
        discussion: """
            An input is an ownershipDocument (XML), an EDGAR submission (.txt or .nc), a page or a text of a form, an \
            archive (ZIP, tar, gzip) or a folder that is searched for them, or - for standard input. NAME.xml becomes \
            NAME.html and NAME.pdf; a file found in a folder or an archive keeps its path there; standard input is \
            called by its accession number, and so is each filing of an Insider Transactions Data Set (a folder or an \
            archive with its tables).

            The format summary writes NAME-summary.pdf, and csv writes NAME-table1.csv and NAME-table2.csv. A text in them that a spreadsheet could run as \
            a formula, or that begins with an apostrophe, has one apostrophe more before it.

            What is odd about a filing is said on standard error as file:line:column, and the report shows it as \
            filed. Reports appear whole or not at all, and never in the place of an input.

            EXAMPLES
              filingpress render filing.xml
              filingpress render filings/ -o public --format html,text
              filingpress render a.xml b.txt --strict --quiet
              curl … | filingpress render - --format pdf --paper a4

            EXIT STATUS
              0   every filing was rendered
              1   a filing failed, or something of one is missing from its report, or the templates are broken
              2   there were warnings, with --strict
              64  the arguments cannot be used; nothing was rendered
            """)

    @Argument(
        help: ArgumentHelp("Files, archives, folders, or - for standard input.", valueName: "INPUT"),
        completion: .file())
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "What to make, separated by commas: html, pdf, text, json, csv, summary.", valueName: "formats"),
        completion: .list(["html", "pdf", "text", "json", "csv", "summary", "html,pdf", "html,pdf,text"]))
    var format = FormatList(formats: [.html, .pdf])

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The folder for the reports.", valueName: "folder"),
        completion: .directory)
    var output = "Output"

    @OptionGroup var look: TemplateOptions

    @Flag(help: "Render also with templates that leave out what was filed.")
    var allowIncomplete = false

    @Flag(help: "Leave street addresses out of every report, and the source out of PDFs.")
    var redactAddresses = false

    @Option(
        help: ArgumentHelp("Where the output folder will be found on the web; pages then say so.", valueName: "url"))
    var canonical: CanonicalAddress?

    @Flag(help: "Put the summary behind the form in its PDF, marked as no part of it.")
    var annex = false

    @OptionGroup var sheet: SheetOptions

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the PDF carries the ownership document it was made from, as NAME.xml.")
    var attachSource = true

    @OptionGroup var working: RunOptions

    func validate() throws {
        guard !output.isEmpty else { throw ValidationError("-o takes the name of a folder.") }
        try FilingPressTool.validate(inputs: inputs)
    }

    func run() async throws {
        let folder = Path(output)
        let overrides = try look.overrides
        let findings = InputSearch.run(inputs, outputFolder: folder)
        let console = Console(count: findings.count, verbosity: working.verbosity)
        do {
            let options = try PressOptions(
                formats: format.formats, page: sheet.page,
                attachesSource: attachSource, redactsAddresses: redactAddresses, hasAnnex: annex, templates: overrides,
                allowsIncomplete: allowIncomplete)
            let plan = try OutputPlan(findings, folder: OutputFolder(path: folder), formats: format.formats)
            let writing = ReportWriting(plan: plan, canonical: canonical)
            await Batch(findings, options: options, console: console, recipient: writing).run(jobs: working.jobs)
        } catch let error as PressError {
            console.report(error.diagnostics)
            throw ExitCode(1)
        } catch let conflict as PlanConflict {
            console.report(conflict.diagnostics)
            throw ExitCode.validationFailure
        }
        let status = console.finish(folder: folder).exitStatus(isStrict: working.strict)
        if status != 0 { throw ExitCode(status) }
    }
}
