import ArgumentParser

/// The command `filingpress`: the command-line interface of the library FilingPress.
struct FilingPressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filingpress",
        abstract: "Turns SEC ownership filings (Forms 3, 4 and 5) into HTML pages, PDFs and text.",
        discussion: """
            filingpress render filing.xml          a page and a PDF in Output/
            filingpress render filings/ -o public  the same for every filing in a folder
            filingpress site filings/ -o public    a website of them
            filingpress serve public               a look at it
            filingpress mail filings/ --from …     messages with summary and PDF
            filingpress verify a.xml page.html     whether both show the same
            filingpress inspect filing.txt         what an input is and what it holds
            filingpress templates                  the names a template may use

            `filingpress help` explains each command, and besides inputs, formats and exit-status.

            Shell completions: filingpress --generate-completion-script bash (or zsh, fish).
            """,
        version: "0.2.0",
        subcommands: [
            RenderCommand.self, SiteCommand.self, ServeCommand.self, MailCommand.self, VerifyCommand.self,
            InspectCommand.self, TemplatesCommand.self,
        ])
}
