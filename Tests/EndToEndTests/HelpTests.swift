import Foundation
import TestSupport
import Testing

/// Help, and what is answered to words that are not understood.
@Suite struct HelpTests {
    let folder: TemporaryFolder
    var filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    /// The help of the command itself, of each of its commands, and of each topic, by its last word.
    private func helps(columns: Int) throws -> [String: [Substring]] {
        var command = filingpress
        command.environment["COLUMNS"] = "\(columns)"
        let whole = try command("help").output
        let commands = whole.split(separator: "SUBCOMMANDS:\n")[1].matches(of: /(?m)^  ([a-z]+) +[A-Z]/).map {
            String($0.1)
        }
        #expect(commands.count >= 7)
        var helps = ["": whole.split(separator: "\n")]
        for word in commands + ["inputs", "formats", "exit-status"] {
            let run = try command("help", word)
            #expect(run.status == 0)
            helps[word] = run.output.split(separator: "\n")
        }
        return helps
    }

    /// Examples, tables and files are told in lines that stay whole; only what reads on is broken.
    @Test func examplesAreUnbrokenIn80Columns() throws {
        let (narrow, wide) = try (helps(columns: 80), helps(columns: 1_000))
        for (word, lines) in wide {
            let kept = Set(narrow[word] ?? [])
            #expect(kept.allSatisfy { $0.count <= 80 }, "\(word)")
            let story = lines.prefix { !$0.hasPrefix("USAGE:") }
            let examples = story.filter { $0.hasPrefix("  ") || $0.hasPrefix("filingpress ") }
            #expect(!examples.isEmpty || word == "templates", "\(word)")
            for example in examples { #expect(kept.contains(example), "\(word): \(example)") }
        }
    }

    @Test func aTopicThatIsNoneIsAnError() throws {
        let run = try filingpress("help", "nope")
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.hasPrefix("Error: There is no help on nope.\n"))
        for word in ["render", "site", "serve", "mail", "verify", "inspect", "templates", "inputs", "exit-status"] {
            #expect(run.messages.contains(word))
        }
        #expect(try filingpress("help", "formts").messages.contains("did you mean `filingpress help formats`?"))
        #expect(try filingpress("help", "render", "formats").status == 64)
    }

    @Test(arguments: [
        (["sale.xml"], "There is no command sale.xml; did you mean `filingpress render sale.xml`?"),
        (["filings"], "did you mean `filingpress render filings`?"),
        (["gone.xml", "-o", "a b"], "did you mean `filingpress render gone.xml -o 'a b'`?"),
        (["-"], "did you mean `filingpress render -`?"),
        (["rendr"], "There is no command rendr; did you mean `filingpress render`?"),
        (["SITE", "filings"], "did you mean `filingpress site filings`?"),
        (["hlep"], "did you mean `filingpress help`?"),
        (["-o", "a.pdf", "sale.xml"], "There is no command; did you mean `filingpress render -o a.pdf sale.xml`?"),
        (
            ["--quiet", "render", "sale.xml"],
            "The command comes first; did you mean `filingpress render --quiet sale.xml`?"
        ),
        (["press"], "There is no command press. The commands are render, site, "),
        (["a\u{1B}[31m.xml"], "`filingpress render 'a\\u{1B}[31m.xml'`"),
    ])
    func whatWasProbablyMeantIsSaid(arguments: [String], words: String) throws {
        try folder.write(Sample.text, to: "sale.xml")
        try folder.write(Sample.text, to: "filings/a.xml")
        let run = try filingpress.run(arguments)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.hasPrefix("Error: ") && run.messages.contains(words), "\(run.messages)")
        #expect(folder.files() == ["filings/a.xml", "sale.xml"])
    }

    /// What is only found out when a command is at work is answered with the usage of this command.
    @Test(arguments: [
        (["mail", "sale.xml"], "filingpress mail INPUT ... --from ADDRESS"),
        (["mail", "sale.xml", "--from", "f@example.org", "--recipients", "gone.toml"], "filingpress mail INPUT"),
        (["render", "sale.xml", "--templates", "gone"], "filingpress render INPUT ... [options]"),
        (
            ["site", "sale.xml", "--templates", "gone"],
            "filingpress site INPUT ... [options]\n       filingpress site --check"
        ),
        (["templates", "--export", "full"], "filingpress templates [--export <folder>]"),
    ])
    func errorsShowTheUsageOfTheirCommand(arguments: [String], usage: String) throws {
        try folder.write(Sample.text, to: "sale.xml")
        try folder.write("mine", to: "full/page.mustache")
        let run = try filingpress.run(arguments)
        #expect(run.status == 64)
        #expect(run.messages.hasPrefix("Error: ") && run.messages.contains("\nUsage: \(usage)"), "\(run.messages)")
        #expect(run.messages.hasSuffix("  See 'filingpress \(arguments[0]) --help' for more information.\n"))
    }
}
