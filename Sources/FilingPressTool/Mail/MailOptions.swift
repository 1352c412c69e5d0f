import ArgumentParser

/// The options of `filingpress mail` for sending.
struct MailSendingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Send the messages: smtp://HOST:PORT or smtps://HOST:PORT.", valueName: "url"))
    var send: String?

    @Option(help: ArgumentHelp("The user name at the server.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp(
            "A file whose first line is the password; else FILINGPRESS_SMTP_PASSWORD is asked.", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    @Flag(help: "Send also where the server offers no encryption.")
    var allowPlaintext = false

    @Option(
        help: ArgumentHelp("Certificates to trust instead of the system's (PEM).", valueName: "file"),
        completion: .file())
    var caFile: String?

    @Option(help: ArgumentHelp("How often to try again where the server refuses for now.", valueName: "number"))
    var retries = 3

    @Option(
        help: ArgumentHelp(
            "Seconds before the first retry; twice as long before each further one.", valueName: "seconds"))
    var retryWait = 5.0

    @Option(help: ArgumentHelp("How long the server may keep silent.", valueName: "seconds"))
    var timeout = 60

    @Option(
        help: ArgumentHelp(
            "What was sent to whom (default: filingpress-sent.ledger beside the output folder).", valueName: "file"),
        completion: .file())
    var ledger: String?

    @Flag(help: "Send also what the ledger says was sent.")
    var resend = false

    func validate() throws {
        guard (0...20).contains(retries) else { throw ValidationError("--retries takes a number from 0 to 20.") }
        guard (0...3_600).contains(retryWait) else { throw ValidationError("--retry-wait takes 0 to 3600 seconds.") }
        guard (1...3_600).contains(timeout) else { throw ValidationError("--timeout takes 1 to 3600 seconds.") }
        if send == nil {
            let idle = [
                ("--user", user != nil), ("--password-file", passwordFile != nil),
                ("--allow-plaintext", allowPlaintext), ("--ca-file", caFile != nil), ("--resend", resend),
                ("--ledger", ledger != nil),
            ]
            if let (name, _) = idle.first(where: \.1) { throw ValidationError("\(name) means nothing without --send.") }
        }
        if passwordFile != nil, user == nil { throw ValidationError("--password-file needs --user.") }
    }
}

/// The options of `filingpress mail` for the contents of messages.
struct MailMessageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Who sends: user@example.org or \"Name <user@example.org>\".", valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp("To whom, separated by commas or repeated.", valueName: "address"))
    var to: [String] = []

    @Option(help: ArgumentHelp("Who gets a copy.", valueName: "address"))
    var cc: [String] = []

    @Option(help: ArgumentHelp("Who gets a copy unseen: in no message and no file.", valueName: "address"))
    var bcc: [String] = []

    @Option(help: ArgumentHelp("Where answers go.", valueName: "address"))
    var replyTo: String?

    @Option(
        help: ArgumentHelp(
            "A file in TOML with lists of recipients by issuer or form, the sender, the look.", valueName: "file"),
        completion: .file())
    var recipients: String?

    @Option(
        help: ArgumentHelp(
            "The subject; {headline} in it stands for what is said, {title} for form, issuer, persons and period.",
            valueName: "text"))
    var subject: String?

    @Flag(help: "One message with all filings instead of one for each.")
    var digest = false

    @Option(
        help: ArgumentHelp("What to attach, separated by commas: pdf, source, json; or none.", valueName: "kinds"),
        completion: .list(["pdf", "source", "json", "pdf,source", "pdf,source,json", "none"]))
    var attach = AttachmentList(kinds: [.pdf])

    @Option(
        help: ArgumentHelp(
            "When the messages are from, where the filings do not tell: 2025-03-14 or 2025-03-14T16:05:06-04:00.",
            valueName: "date"))
    var date: String?

    @Option(
        help: ArgumentHelp(
            "The largest message, as 20M or 500K, at least 10K; a digest is split to fit.", valueName: "size"))
    var maxSize = ByteCount(bytes: 20_000_000)

    @Option(help: ArgumentHelp("A List-Id for all messages, as filings.example.org.", valueName: "id"))
    var listID: String?

    @Option(
        help: ArgumentHelp("Where to get off the list: an address of https or mailto.", valueName: "url"))
    var listUnsubscribe: String?

    @Option(
        help: ArgumentHelp(
            "Counts in every Message-ID: with another text, the same filings are other messages.", valueName: "text"))
    var messageIDSeed = ""
}
