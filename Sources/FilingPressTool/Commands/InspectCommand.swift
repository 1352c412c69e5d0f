import ArgumentParser
import FilingPress

/// The command `filingpress inspect`.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Says what an input is and what it holds.",
        discussion: """
            filingpress inspect filing.xml
            filingpress inspect feed.tar.gz --json

            For each input: what it was recognised as, by its content; form, issuer, reporting persons, dates; how many \
            rows, values, footnote marks, footnotes and signatures it holds; and everything that is odd about it. Inputs \
            are those of "filingpress render": files, folders, archives, data sets, or - for standard input.

            With --json, one JSON document for each input, one after the other; inspection.schema.json beside the \
            sources describes it.

            Exit status: 0 all was read, 1 an input cannot be read, or what it is cannot be printed, 64 arguments that \
            cannot be used.
            """)

    @Argument(
        help: ArgumentHelp("Files, archives, folders, or - for standard input.", valueName: "input"),
        completion: .file())
    var inputs: [String]

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard !inputs.contains("") else { throw ValidationError("An input has an empty name.") }
        guard inputs.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Standard input (-) can be read only once.")
        }
    }

    func run() throws {
        let console = Console(count: 0, verbosity: .normal)
        var hasFailed = false
        for item in InputSearch.run(inputs, outputFolder: nil) {
            switch item {
            case .remark(let diagnostic):
                console.report([diagnostic])
                if diagnostic.severity == .error { hasFailed = true }
            case .input(let input):
                do {
                    let inspected = try inspected(input)
                    try StandardOutput.write(printed(inspected))
                    if inspected.filings.isEmpty, input.isNamed || inspected.kind == "unreadable" { hasFailed = true }
                } catch let error as Failure {
                    console.report(error.diagnostics)
                    hasFailed = true
                }
            }
        }
        if hasFailed { throw ExitCode.failure }
    }

    private func inspected(_ input: Input) throws(Failure) -> InspectedInput {
        if case .filing(let dataSet, let number) = input.source { return inspect(dataSet, filing: number) }
        switch try input.contents() {
        case .bytes(let bytes): return inspect(bytes, named: input.name)
        case .somethingElse(let words):
            return InspectedInput(name: input.name, kind: "other", words: words, filings: [], diagnostics: [])
        }
    }

    private func printed(_ input: InspectedInput) -> [UInt8] {
        if json { return InspectionReport.bytes(of: input) }
        return Array(InspectionText(input).lines.map { $0 + "\n" }.joined().utf8)
    }
}
