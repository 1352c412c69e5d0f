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
            page leaves out, proves nothing; such places are counted, and listed with --verbose.

            Exit status: 0 the same, 1 a difference, an input that cannot be read, or an answer that cannot be \
            printed, 64 arguments that cannot be used.
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
        if one != other { lines.append("The first holds \(one) filings, the second \(other).") }
        let several = verification.comparisons.count > 1
        for (index, comparison) in verification.comparisons.enumerated() {
            let filing = several ? "Filing \(index + 1), " : ""
            lines += comparison.differences.map { filing + Self.shown($0) }
            if verbose { lines += comparison.undecided.map { "not proved: " + filing + Self.shown($0) } }
        }
        let count = verification.comparisons.reduce(0) { $0 + $1.differences.count }
        let undecided = verification.comparisons.reduce(0) { $0 + $1.undecided.count }
        if verification.holds, undecided > 0 {
            let places = undecided == 1 ? "1 place is" : "\(undecided) places are"
            lines.append("No difference in what both tell; \(places) told by only one of the two (see --verbose).")
        } else {
            lines.append(verification.holds ? "No difference." : "\(count) difference\(count == 1 ? "" : "s").")
        }
        return lines
    }

    /// Formats a difference: its place, then the quoted value of each side on a line of its own.
    private static func shown(_ difference: FormDifference) -> String {
        let quoted = { (text: String) in text.isEmpty ? "nothing" : "“\(text.safeForTerminal)”" }
        return "\(difference.place.safeForTerminal):\n    \(quoted(difference.first))\n    \(quoted(difference.second))"
    }
}
