import ArgumentParser
import Files
import FilingPress

/// The command `filingpress verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Proves cell by cell that two inputs show the same filing.",
        discussion: """
            filingpress verify filing.xml page.html

            Any two inputs can be compared: the XML of a filing and the page that a website shows of it, a submission and \
            a text, a PDF and what it was made from. Boxes, names, addresses, every cell and mark of both tables, \
            footnotes, remarks and signatures are compared. White space, and zeros at the end of a fraction, make no \
            difference. What only one of the two tells, such as the boxes of a second reporting person, which the SEC's \
            page leaves out, proves nothing; such places are counted, and listed with --verbose. What our own pages say \
            above the form, the summary, is no part of it and is not compared.

            Where an input holds several filings, those are compared that have the same accession number, or are the \
            same form of the same persons about the same issuer and day; a filing without a counterpart is named. \
            “Filing 2 (3), …” is the second of the first input, held against the third of the other.

            Exit status: 0 the same, 1 a difference, an input that cannot be read or not all of it, or an answer that \
            cannot be printed, 64 arguments that cannot be used.
            """)

    @Argument(help: ArgumentHelp("The filing.", valueName: "filing"), completion: .file())
    var first: String

    @Argument(help: ArgumentHelp("What is to show the same.", valueName: "page"), completion: .file())
    var second: String

    @Flag(name: .shortAndLong, help: "Print nothing; the exit status tells.")
    var quiet = false

    @Flag(help: "List what only one of the two tells, and every remark on the inputs.")
    var verbose = false

    func validate() throws {
        if first == "-", second == "-" { throw ValidationError("Standard input (-) can be read only once.") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    func run() throws {
        let console = Console(count: 0, verbosity: quiet ? .quiet : verbose ? .verbose : .normal)
        let verification: Verification
        do {
            verification = try Verification(
                bytes(of: first), named: first, against: bytes(of: second), named: second)
        } catch {
            console.report(error.diagnostics)
            throw error.exitCode
        }
        console.report(verification.diagnostics)
        if !quiet { try StandardOutput.write(lines(of: verification).map { $0 + "\n" }.joined()) }
        if !verification.holds { throw ExitCode.failure }
    }

    private func bytes(of name: String) throws(Failure) -> [UInt8] {
        try inputBytes(of: name == "-" ? nil : Path(name), named: name, limit: FilingReader.maximumDocumentSize)
    }

    private func lines(of verification: Verification) -> [String] {
        var lines: [String] = []
        let (one, other) = verification.counts
        if one != other { lines.append("The first holds \(Self.counted(one)), the second \(other).") }
        for pair in verification.pairs {
            var filing = ""
            if one > 1 || other > 1 {
                filing = "Filing \(pair.first + 1)" + (pair.first == pair.second ? "" : " (\(pair.second + 1))") + ", "
            }
            lines += pair.comparison.differences.map { filing + Self.shown($0) }
            if verbose { lines += pair.comparison.undecided.map { "not proved: " + filing + Self.shown($0) } }
        }
        let (first, second) = verification.unpaired
        lines += first.map { Self.unpaired($0, of: "first", in: "second") }
        lines += second.map { Self.unpaired($0, of: "second", in: "first") }
        let count = verification.comparisons.reduce(0) { $0 + $1.differences.count }
        let undecided = verification.comparisons.reduce(0) { $0 + $1.undecided.count }
        let alone = first.count + second.count
        let differences = "\(count) difference\(count == 1 ? "" : "s")"
        if alone > 0 {
            lines.append("\(Self.counted(alone)) without a counterpart, \(differences) in what both hold.")
        } else if !verification.isEqual {
            lines.append(differences + ".")
        } else if !verification.holds {
            lines.append("No difference in what was read; but not all could be read as it stands (see the errors).")
        } else if undecided > 0 {
            let places = undecided == 1 ? "1 place is" : "\(undecided) places are"
            lines.append("No difference in what both tell; \(places) told by only one of the two (see --verbose).")
        } else {
            lines.append("No difference.")
        }
        return lines
    }

    private static func counted(_ filings: Int) -> String { "\(filings) filing\(filings == 1 ? "" : "s")" }

    private static func unpaired(_ filing: (index: Int, title: String), of input: String, in other: String) -> String {
        "Filing \(filing.index + 1) of the \(input) has no counterpart in the \(other): \(filing.title.safeForTerminal)"
    }

    /// Formats a difference: its place, then the quoted value of each side on a line of its own.
    private static func shown(_ difference: FormDifference) -> String {
        let quoted = { (text: String) in text.isEmpty ? "nothing" : "“\(text.safeForTerminal)”" }
        return "\(difference.place.safeForTerminal):\n    \(quoted(difference.first))\n    \(quoted(difference.second))"
    }
}
