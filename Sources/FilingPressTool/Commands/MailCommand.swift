import ArgumentParser
import Files
import FilingPress
import Glibc
import MailReports

/// The command `filingpress mail`.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Writes filings as e-mails with their PDFs attached, and sends them.",
        usage: "filingpress mail INPUT ... --from ADDRESS --to ADDRESS [options]",
        discussion: """
            Each filing becomes a message: in one sentence what was done, for how much, and what is left; its five most \
            important rows, purchases and sales first, with their footnotes; and its PDF. What is left out is named \
            with its number. Page and plain text say the same, and neither is longer than mail programs show (102 KB). \
            NAME.xml becomes NAME.eml. With --digest all filings are in digest.eml, a line for each: purchases and sales \
            apart from other reports, by value, largest first; where there are more than one message shows, a list of \
            all of them is attached. \
            Inputs and names are those of `filingpress render`; a filing that is among them as a submission and as its \
            document is mailed once.

            Nothing is sent unless --send names a server. The connection must be encrypted and its certificate \
            trusted. What the server has taken is noted in a ledger, and the same filing is not sent twice to the same \
            recipient. Where a run ended between sending and noting, the next one says that a message may have been \
            sent, and sends it again under the same Message-ID: nothing is lost, and at most repeated.

            The date of a message in a file is the time of acceptance, else noon of the day of filing, else --date; \
            that of a message that is sent is now.

            A recipients file holds lists, each of which gets messages of its own:

              from = "Filings <filings@example.org>"
              reply-to = "legal@example.org"
              [brand]
              name = "Example Corp"
              accent = "#0b6e4f"
              imprint = "Example Corp, 1 Main Street, Springfield"
              [[list]]
              name = "board"
              to = ["board@example.org"]
              issuers = ["EXM", "0001234567"]
              forms = ["4", "4/A"]

            EXAMPLES
              filingpress mail filing.xml --from me@example.org --to you@example.org
              filingpress mail today/ --digest --recipients lists.toml -o public
              filingpress mail today/ --recipients lists.toml --dry-run \\
                --send smtps://mail.example.org
              filingpress mail today/ --recipients lists.toml \\
                --send smtp://mail.example.org:587 --user filings --password-file secret

            EXIT STATUS
              0   every message was written, or the server has taken it for every recipient
              1   a filing failed, different filings want one name, a recipient was
                  refused, or it is not known whether a message was delivered
              2   there were warnings, with --strict
              64  the arguments or the recipients file cannot be used; nothing was
                  written or sent
            """)

    @Argument(
        help: ArgumentHelp("Files, archives, folders, or - for standard input.", valueName: "INPUT"),
        completion: .file())
    var inputs: [String]

    @OptionGroup(title: "Messages") var message: MailMessageOptions

    @OptionGroup(title: "Sending") var sending: MailSendingOptions

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "The folder for the messages as files (default: Output, and none with --send).", valueName: "folder"),
        completion: .directory)
    var output: String?

    @OptionGroup var naming: NamingOptions

    @Flag(help: "Write and send nothing; say on standard output what would be.")
    var dryRun = false

    @OptionGroup var look: TemplateOptions

    @Flag(help: "Leave street addresses out of messages and attachments, and the source out of PDFs.")
    var redactAddresses = false

    @Flag(help: "Put the summary behind the form in its PDF, marked as no part of it.")
    var annex = false

    @Flag(help: "Show a picture of each form's first page in the message.")
    var preview = false

    @Option(
        help: ArgumentHelp(
            "Where a site of `filingpress site` with these filings is: messages lead to its pages.", valueName: "url"))
    var baseURL: BaseURL?

    @OptionGroup var sheet: SheetOptions

    @OptionGroup var working: RunOptions

    func validate() throws {
        if let output { try FilingPressTool.validate(folder: output) }
        try FilingPressTool.validate(inputs: inputs)
        if redactAddresses, message.attach.kinds.contains(.source) {
            throw ValidationError("--redact-addresses leaves out what --attach source would hand on.")
        }
    }

    func run() async throws {
        let folder = Path(output ?? "Output")
        let console = { (count: Int) in
            Console(count: count, verbosity: working.verbosity)
        }
        let mail: ResolvedMailOptions
        do {
            mail = try mailOptions()
        } catch let failure as Failure {
            console(0).report(failure.diagnostics)
            throw failure.exitCode
        }
        let overrides = try look.overrides
        let items = look.remarks(on: overrides) + InputSearch.run(inputs, outputFolder: folder)
        let output = console(items.count)
        do {
            try await work(mail, overrides, items, folder, output)
        } catch let failure as Failure {
            output.report(failure.diagnostics)
            throw failure.exitCode
        }
    }

    private func work(
        _ mail: ResolvedMailOptions, _ overrides: [TemplateFile], _ items: [InputSearch.Item], _ folder: Path,
        _ console: Console
    ) async throws {
        let press = try MailPress(
            mail.settings, templates: overrides.map { ($0.name, $0.path, $0.bytes) },
            beside: overrides.isEmpty ? [] : TemplateFile.vocabularies)
        let options = try PressOptions(
            formats: mail.attachments.compactMap(\.format) + (preview ? [.png] : []), page: sheet.page,
            images: .preview,
            redactsAddresses: redactAddresses, hasAnnex: annex)
        // A message must not be sent without its attachments.
        try ReportPress(options).requireAllFormats(hint: "--attach none makes messages without a PDF")
        let writes = mail.server == nil || self.output != nil
        let plan = await OutputPlan(
            items, folder: OutputFolder(path: folder),
            // If nothing is written and each filing has its own message, names cannot clash.
            endings: writes || message.digest ? mail.lists.map { ($0.name.map { "-" + $0 } ?? "") + ".eml" } : [],
            naming: naming.name,
            isOncePerFiling: true, jobs: working.jobs)
        let ledger = sending.ledger.map { Path($0) } ?? folder.parent.appending("filingpress-sent.ledger")
        let delivery = MailRun.Delivery(
            folder: writes ? OutputFolder(path: folder) : nil, isDry: dryRun, isDigest: message.digest,
            attachments: mail.attachments, hasPreview: preview, site: baseURL,
            known: dryRun && mail.server != nil && !sending.resend ? try LedgerFile.read(ledger) : nil)
        let run = MailRun(
            press: press, lists: mail.lists, delivery: delivery, plan: plan, outbox: try outbox(mail, ledger, console))
        await Batch(items: plan.items, options: options, console: console, recipient: run)
            .run(jobs: mail.server == nil ? working.jobs : 1)
        console.report(run.finish())
        let status = console.finish { $0.summary(words(run, folder, mail)) }.adding(run.repeats)
            .exitStatus(isStrict: working.strict)
        if status != 0 { throw ExitCode(status) }
    }

    private func outbox(_ mail: ResolvedMailOptions, _ ledger: Path, _ console: Console) throws -> Outbox? {
        guard let server = mail.server, !dryRun else { return nil }
        let file = try LedgerFile(ledger)
        console.report(
            file.ledger.oddLines.map { line in
                Diagnostic(
                    .warning, code: "ledger-odd-line", "this line of the ledger makes no sense and counts for nothing",
                    at: SourceLocation(file: ledger.description, line: line))
            })
        return try Outbox(
            server, ledger: file, sender: mail.settings.from,
            patience: Outbox.Patience(
                retries: sending.retries, wait: sending.retryWait, resends: sending.resend),
            announce: { console.report($0) })
    }

    /// Summarizes the run: `12 messages in Output/` or `12 messages, sent to 36 recipients, not sent to 2`.
    private func words(_ run: MailRun, _ folder: Path, _ mail: ResolvedMailOptions) -> String {
        let tally = run.tally
        var words = Tally.counted(tally.messages, "message")
        if dryRun { return words + ", none written or sent" }
        if tally.files > 0 { words += " in \(Tally.shown(folder))" }
        if mail.server != nil {
            words += ", sent to \(Tally.counted(tally.sent, "recipient"))"
            let repeats = run.repeats.diagnostics.count
            if repeats > 0 { words += ", perhaps again to \(Tally.grouped(repeats))" }
            if tally.refused > 0 { words += ", not sent to \(Tally.grouped(tally.refused))" }
        }
        return words
    }
}
