import ArgumentParser
import FilingPress

/// The command `filingpress render`.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders filings.",
        usage: "filingpress render INPUT ... [options]",
        discussion: """
            An input is an ownershipDocument (XML), an EDGAR submission (.txt or .nc), a page or a text of a form, an \
            archive (ZIP, tar, gzip) or a folder that is searched for them, or - for standard input; \
            `filingpress help inputs` tells more. NAME.xml becomes Output/NAME.html and Output/NAME.pdf.

            -o names another folder. For one report of one filing it takes a file, too: its ending (.html, .pdf, .txt, \
            .json, .png, .svg) says the format; or - for standard output.

            Different filings that want one name are not written, and all others are; with --name accession each is \
            called by its accession number. `filingpress help formats` tells what the formats are, and more of names.

            What is odd about a filing is said on standard error as file:line:column, and the report shows it as \
            filed. Reports appear whole or not at all, and never in the place of an input.

            EXAMPLES
              filingpress render filing.xml
              filingpress render filing.xml -o report.pdf
              filingpress render filing.xml -o - --format text | less
              filingpress render filings/ -o public --format html,text
              filingpress render a.xml b.txt --strict --quiet
              curl … | filingpress render - --format pdf --paper a4

            EXIT STATUS
              0   every filing was rendered
              1   a filing failed, or something of one is missing from its report, or
                  could not be written, or different filings want one name, or the
                  templates are broken
              2   there were warnings, with --strict
              64  the arguments cannot be used, or there are several reports for one
                  name; nothing was written
            """)

    @Argument(
        help: ArgumentHelp("Files, archives, folders, or - for standard input.", valueName: "INPUT"),
        completion: .file())
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            """
            What to make, separated by commas or repeated: html, pdf, text, json, csv, summary, png, svg. (default: html,pdf, or \
            what the ending of -o says)
            """, valueName: "formats"),
        completion: .list([
            "html", "pdf", "text", "json", "csv", "summary", "png", "svg", "html,pdf", "html,pdf,text",
        ]),
        transform: { try formats(named: $0) })
    var format: [[OutputFormat]] = []

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "The folder for the reports; or, for one report, a file, or - for standard output.", valueName: "place"),
        completion: .file())
    var output = "Output"

    @OptionGroup var naming: NamingOptions

    @OptionGroup var look: TemplateOptions

    @Flag(help: "Render also with templates that leave out what was filed.")
    var allowIncomplete = false

    @Flag(help: "Leave street addresses out of every report, and the source out of PDFs.")
    var redactAddresses = false

    @Option(
        help: ArgumentHelp("Where the output folder will be found on the web; pages then say so.", valueName: "url"))
    var canonical: BaseURL?

    @Flag(help: "Put the summary behind the form in its PDF, marked as no part of it.")
    var annex = false

    @OptionGroup var sheet: SheetOptions

    @OptionGroup var images: ImageOptions

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the PDF carries the ownership document it was made from, as NAME.xml.")
    var attachSource = true

    @OptionGroup var working: RunOptions

    func validate() throws {
        guard !output.isEmpty else { throw ValidationError("-o takes the name of a folder or a file.") }
        try FilingPressTool.validate(inputs: inputs)
        let destination = try destination()
        _ = try images.setup(for: destination.formats)
        switch destination.place {
        case .folder: return
        case .standardOutput where canonical != nil:
            throw ValidationError("--canonical says where a folder will be found on the web, and -o - names none.")
        case .file, .standardOutput:
            guard naming.name == .input else {
                throw ValidationError(
                    "--name says what files in a folder are called, and -o \(output.safeForTerminal) is none.")
            }
            guard inputs.count == 1 else {
                throw ValidationError(
                    """
                    -o \(output.safeForTerminal) takes one report, and there are \(inputs.count) inputs: name a folder \
                    with -o, or one input.
                    """)
            }
        }
    }

    private func destination() throws(ValidationError) -> Destination {
        var formats: [OutputFormat] = []
        for format in format.joined() where !formats.contains(format) { formats.append(format) }
        return try Destination(output: output, formats: formats, isOnePage: images.pages?.isSinglePage == true)
    }

    func run() async throws {
        let destination = try destination()
        let setup = try images.setup(for: destination.formats)
        let overrides = try look.overrides
        let items =
            look.remarks(on: overrides) + InputSearch.run(inputs, outputFolder: destination.folder?.path)
        let console = Console(count: items.count, verbosity: working.verbosity)
        let tally: Tally
        do {
            let options = try PressOptions(
                formats: destination.formats, page: sheet.page, images: setup,
                attachesSource: attachSource, redactsAddresses: redactAddresses, hasAnnex: annex, templates: overrides,
                allowsIncomplete: allowIncomplete)
            let batch = { (items: [InputSearch.Item], recipient: any BatchRecipient) in
                Batch(items: items, options: options, console: console, recipient: recipient)
            }
            switch destination.place {
            case .folder(let folder):
                let plan = await OutputPlan(
                    items, folder: folder, endings: destination.formats.flatMap(\.nameEndings),
                    naming: naming.name, jobs: working.jobs)
                await batch(
                    plan.items, ReportWriting(plan: plan, canonical: canonical, drawsAllPages: setup.pages == .all)
                ).run(jobs: working.jobs)
                tally = console.finish(folder: folder.path)
            case .file, .standardOutput:
                let single = try SingleReport(of: items, to: destination.file, canonical: canonical)
                await batch(items, single).run(jobs: 1)
                console.report(try single.finish())
                tally = console.finish(single.summary)
            }
        } catch {
            console.report(error.diagnostics)
            throw error.exitCode
        }
        let status = tally.exitStatus(isStrict: working.strict)
        if status != 0 { throw ExitCode(status) }
    }
}
