import ArgumentParser
import Files
import FilingPress
import Glibc

/// The command `filingpress site`.
struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Publishes filings as a static website.",
        usage: """
            filingpress site INPUT ... [options]
            filingpress site --check DIR
            """,
        discussion: """
            Writes a website that any web server can hand out: the latest filings, a page for each issuer, reporting \
            person, month, form and kind of transaction, a page for each filing with its PDF, its source and its data \
            beside it, feeds, a search that needs no server, and for each issuer what Rule 16a-3(k) asks to have on its \
            website, and until when. Inputs are those of `filingpress render`.

            Addresses are built from CIKs and accession numbers and stay. A filing without an accession number is called \
            x- and twelve digits of its content. Who is named without a CIK is listed and has no page, since a name may \
            be anybody's.

            The folder is the site's own. A build writes what has changed, and puts all of it in place in a single step: \
            whoever reads the site meanwhile, or kills the build, finds the old one. Files that you put there yourself \
            stay.

            With --add the site keeps every filing it has, whether or not it is among the inputs, and takes up the new \
            ones; the outcome is that of one build from all of them, and a filing with the accession number of one on the \
            site takes its place. Options that the site was built with are repeated; one that is left out is asked for.

            Without --add the inputs are all there is: where filings of the last build are not among them, nothing is done \
            until --prune takes them away or --add keeps them. What the site needs to know for that lies in its folder \
            .filingpress, which is not for publication: leave it out when you copy the site to a server, and keep it where \
            you build.

            A filing is on the site once, however often it is among the inputs: as a submission, as the document of one, \
            under two names. The page is made from the input that tells most. A print (a page, a text) is recognised by its \
            accession number alone.

            A filing that fails is said so here and is on no page.

            EXAMPLES
              filingpress site filings/ -o public --title "Example Corp insiders"
              filingpress site feed.tar.gz -o public --base-url https://example.com
              filingpress site today/ -o public --add
              filingpress site filings/ -o public --dry-run --verbose
              filingpress site --check public

            EXIT STATUS
              0   every filing is on the site; with --check, nothing is wrong
              1   a filing failed, or the site could not be written, or the templates
                  are broken; a fault was found
              2   there were warnings, with --strict
              64  the arguments cannot be used, or filings would be lost unasked;
                  nothing was written
            """)

    @Argument(
        help: ArgumentHelp("Files, archives, folders, or - for standard input.", valueName: "INPUT"),
        completion: .file())
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "Look a finished site over instead: dead links and anchors, missing files, packed copies that are none.",
            valueName: "folder"), completion: .directory)
    var check: String?

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The folder of the site.", valueName: "folder"),
        completion: .directory)
    var output = "Output/site"

    @Option(
        help: ArgumentHelp(
            "Where the site will be found on the web: for the Atom feeds, the sitemap and canonical addresses.",
            valueName: "url"))
    var baseURL: BaseURL?

    @Option(help: ArgumentHelp("What the site is called.", valueName: "title"))
    var title = Self.usualTitle

    @OptionGroup var look: TemplateOptions

    @Flag(help: "Render also with templates that leave out what was filed.")
    var allowIncomplete = false

    @Flag(help: "Leave street addresses out of everything, and hand out no source.")
    var redactAddresses = false

    @Flag(inversion: .prefixedNo, help: "Whether each filing has a PDF.")
    var pdf = true

    @Flag(help: "Show each form's first page as a picture, on its page and, with --base-url, where others link to it.")
    var previews = false

    @Flag(inversion: .prefixedNo, help: "Whether each filing has its data as JSON.")
    var json = true

    @Flag(inversion: .prefixedNo, help: "Whether each filing has its ownership document as filed.")
    var source = true

    @OptionGroup var sheet: SheetOptions

    @Flag(inversion: .prefixedNo, help: "Whether packed copies (.gz) lie beside what is over 1 KB.")
    var gzip = true

    @Flag(help: "Write each issuer's list as fragments/CIK.html and .json, to be put into a page of your own.")
    var fragment = false

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the search finds the text of pages too, where the program Pagefind is installed.")
    var fullText = true

    @Flag(help: "Make and write everything anew, changed or not.")
    var full = false

    @Flag(help: "Keep every filing that the site has, and add the inputs.")
    var add = false

    @Flag(help: "Take away what earlier builds made and nothing leads to any more.")
    var prune = false

    @Flag(help: "Write nothing; say what would be written (each file with --verbose).")
    var dryRun = false

    @OptionGroup var working: RunOptions

    private static let usualTitle = "Insider filings"

    func validate() throws {
        try FilingPressTool.validate(folder: output)
        if check != nil {
            guard inputs.isEmpty else { throw ValidationError("--check takes a finished site and no inputs.") }
            return
        }
        guard !inputs.isEmpty else { throw ValidationError("There is no input: name files or folders of filings.") }
        guard !title.allSatisfy(\.isWhitespace) else { throw ValidationError("--title takes a name.") }
        try FilingPressTool.validate(inputs: inputs)
        let folder = try? FileStatus(of: Path(output)).identity
        for input in inputs where input != "-" && folder != nil && folder == (try? FileStatus(of: Path(input)).identity)
        {
            throw ValidationError("The input \(input) is the folder of the site itself.")
        }
    }

    func run() async throws {
        if let check { return try await look(at: Path(check)) }
        let overrides = try look.overrides
        // Search before the lock file is created, so that it is not found as an input.
        let found = look.remarks(on: overrides) + InputSearch.run(inputs, outputFolder: Path(output))
        let folder: SiteFolder
        do {
            folder = try SiteFolder(Path(output), options: options, isDry: dryRun, rewritesAll: full)
        } catch {
            Console(count: 0, verbosity: working.verbosity).report(error.diagnostics)
            throw error.exitCode
        }
        try checkOptions(since: folder.oldOptions)
        let memory = add ? SiteMemory(folder) : nil
        // The progress bar counts two steps for each input, because each is read twice.
        let count = (memory?.count ?? 0) + found.count
        let console = Console(count: count * 2, verbosity: working.verbosity)
        do {
            let templates = try SiteTemplates(overriding: overrides)
            let press = try PressOptions(
                formats: [.html] + (pdf ? [.pdf] : []) + (json ? [.json] : []) + (previews ? [.png] : []),
                page: sheet.page, images: .preview, redactsAddresses: redactAddresses,
                templates: overrides, allowsIncomplete: allowIncomplete)
            let finder = fullText ? Pagefind(console) : nil
            let options = SiteBuild.Options(
                settings: SiteSettings(
                    title: title, base: baseURL, hasFragments: fragment, hasFullText: finder != nil,
                    styleName: templates.styleName, scriptName: templates.scriptName),
                press: press, handsOutSource: source && !redactAddresses, packs: gzip,
                missing: add ? .kept : prune ? .pruned : .refused, program: try Program.digest(), jobs: working.jobs,
                temporaryFolder: .temporary)
            let build = SiteBuild(
                found.map(\.forSite), options, templates: templates, folder: folder, adding: memory, observer: console)
            let refusal: Failure?
            do {
                try await build.run()
                refusal = nil
            } catch {
                guard error.kind == .refused else { throw error }
                refusal = error
            }
            for (index, outcome) in build.outcomes.enumerated() { console.report(Outcome(outcome), at: index) }
            if let refusal { throw refusal }
            let changes = try folder.finish(prunes: prune, keepsFilings: add, finder: finder)
            if let reason = changes.leftBehind {
                console.report([
                    Diagnostic(
                        .warning, code: "old-site-left", "the old site could not be removed: \(reason)",
                        at: SourceLocation(file: folder.staging.description),
                        notes: ["the new site is in place; remove this folder before the next build"])
                ])
            }
            if dryRun, working.verbose {
                try StandardOutput.write(folder.changedFiles.map { $0 + "\n" }.joined())
            }
            let status = console.finish { $0.summary(words(changes)) }.exitStatus(isStrict: working.strict)
            if status != 0 { throw ExitCode(status) }
        } catch let failure as Failure {
            console.report(failure.diagnostics.map { $0.ofSite(isVerbose: working.verbose) })
            throw failure.exitCode
        } catch let error as SystemError {
            console.report([
                Diagnostic(
                    .error, code: "unwritable-file", "the site cannot be written: \(error)",
                    at: SourceLocation(file: output),
                    notes: (error.number == EBUSY
                        ? ["a site cannot be a file system of its own; name a folder inside it with -o"] : [])
                        + ["the old site, if there was one, stands as it was"])
            ])
            throw ExitCode(1)
        }
    }

    /// The options in effect that differ from the defaults and change the site, as the user would type them.
    private var options: [String] {
        var options: [String] = []
        if title != Self.usualTitle { options.append("--title \(title)") }
        if let baseURL { options.append("--base-url \(baseURL.text)") }
        if look.templates != nil { options.append("--templates") }
        if !pdf { options.append("--no-pdf") }
        if previews { options.append("--previews") }
        if !json { options.append("--no-json") }
        if !source { options.append("--no-source") }
        if sheet.page.paper != .letter { options.append("--paper \(sheet.page.paper.rawValue)") }
        if let orientation = sheet.page.orientation { options.append("--orientation \(orientation.rawValue)") }
        if let binding = sheet.page.binding { options.append("--binding \(binding.rawValue)") }
        if !gzip { options.append("--no-gzip") }
        if fragment { options.append("--fragment") }
        if !fullText { options.append("--no-full-text") }
        return options.map(\.safeForTerminal)
    }

    /// With `--add` and without `--full`, checks that no option of the last build is left out.
    ///
    /// - Throws: `ExitCode` after a message if one is.
    private func checkOptions(since last: [String]) throws {
        guard add, !full else { return }
        let names = Set(options.compactMap { $0.split(separator: " ").first })
        let dropped = last.filter { !names.contains($0.prefix { $0 != " " }) }
        guard !dropped.isEmpty else { return }
        let trouble = Diagnostic(
            .error, code: "options-missing",
            "this site was built with options that are not given now: repeat them, or say --full to make all of it without",
            at: SourceLocation(file: output), notes: dropped + ["nothing was written"])
        Console(count: 0, verbosity: working.verbosity).report([trouble])
        throw ExitCode.validationFailure
    }

    private func look(at folder: Path) async throws {
        let console = Console(count: 0, verbosity: working.verbosity)
        do {
            let outcome = try await SiteInspection(folder, jobs: working.jobs).run(base: baseURL)
            console.report(outcome.diagnostics)
            if !working.quiet { try StandardOutput.write(summary(of: outcome) + "\n") }
            if !outcome.diagnostics.isEmpty { throw ExitCode(1) }
        } catch let failure as Failure {
            console.report(failure.diagnostics)
            throw failure.exitCode
        }
    }

    /// Summarizes a check: `9,120 pages, 112,400 links, 30,012 files, nothing wrong`.
    private func summary(of outcome: SiteInspection.Outcome) -> String {
        let faults = outcome.diagnostics.count
        return [
            Tally.counted(outcome.pages, "page"), Tally.counted(outcome.links, "link"),
            Tally.counted(outcome.files, "file"), faults == 0 ? "nothing wrong" : Tally.counted(faults, "fault"),
        ].joined(separator: ", ")
    }

    /// Summarizes a build: `9,120 files in public/ (12 written, 9,108 as they were, 3 of earlier builds that nothing
    /// leads to)`.
    private func words(_ changes: SiteChanges) -> String {
        var parts = ["\(Tally.grouped(changes.written)) \(dryRun ? "to be written" : "written")"]
        parts.append("\(Tally.grouped(changes.kept)) as they were")
        if changes.pruned > 0 {
            parts.append("\(Tally.grouped(changes.pruned)) \(dryRun ? "to be taken" : "taken") away")
        }
        if changes.stale > 0 { parts.append("\(Tally.grouped(changes.stale)) of earlier builds that nothing leads to") }
        let count = Tally.counted(changes.written + changes.kept, "file")
        return "\(count) in \(Tally.shown(Path(output))) (\(parts.joined(separator: ", ")))"
    }
}
