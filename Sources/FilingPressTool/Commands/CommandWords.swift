import ArgumentParser
import Files
import FilingPress

/// The arguments that say which command is meant. They are looked at before ArgumentParser reads them, which would say no
/// more than that a word is unexpected.
struct CommandWords {
    var arguments: [String]

    private static let commands = FilingPressCommand.configuration.subcommands.map { $0._commandName }
    private static let topics = HelpTopic.allCases.map(\.rawValue)

    /// What is explained, where `help` is asked for something that is no command.
    var topic: HelpTopic? {
        helpWords.flatMap { $0.count == 1 ? HelpTopic(rawValue: $0[0]) : nil }
    }

    /// What `help` is asked for; nil where it is not.
    private var helpWords: [String]? {
        arguments.first == "help" ? arguments.dropFirst().filter { !$0.hasPrefix("-") } : nil
    }

    /// - Throws: `ValidationError` with what was probably meant, where no command is named.
    func check() throws(ValidationError) {
        guard let first = arguments.first, first == "-" || !first.hasPrefix("-"), !Self.commands.contains(first) else {
            return
        }
        if let helpWords { return try checkHelp(helpWords) }
        if Self.topics.contains(first), arguments.count == 1, !Self.isFile(first) {
            throw ValidationError("There is no command \(first); did you mean `filingpress help \(first)`?")
        }
        let unknown = "There is no command \(first.safeForTerminal)"
        if Self.isFile(first) { throw Self.guess(before: unknown, "render", arguments) }
        if let near = nearest(to: first, among: Self.commands + ["help"]) {
            throw Self.guess(before: unknown, near, arguments.dropFirst())
        }
        if first == "-" || first.contains(where: { "./".contains($0) }) {
            throw Self.guess(before: unknown, "render", arguments)
        }
        throw ValidationError("\(unknown). The commands are \(Self.commands.joined(separator: ", ")) and help.")
    }

    /// What was probably meant where options that no command was named for cannot be read; nil where nobody knows.
    var guessBehindOptions: ValidationError? {
        guard let first = arguments.first, first.hasPrefix("-") else { return nil }
        var rest = arguments
        if let index = rest.firstIndex(where: Self.commands.contains) {
            return Self.guess(before: "The command comes first", rest.remove(at: index), rest)
        }
        return rest.contains(where: Self.isFile) ? Self.guess(before: "There is no command", "render", rest) : nil
    }

    private func checkHelp(_ words: [String]) throws(ValidationError) {
        let known = Self.commands + Self.topics + ["help"]
        guard words.count <= 1 else { throw ValidationError("help takes one command or topic, not \(words.count).") }
        guard let word = words.first, !known.contains(word) else { return }
        let guess = nearest(to: word, among: known).map { "; did you mean `filingpress help \($0)`?" } ?? "."
        throw ValidationError(
            """
            There is no help on \(word.safeForTerminal)\(guess)
              Commands: \(Self.commands.joined(separator: ", "))
              Topics: \(Self.topics.joined(separator: ", "))
            """)
    }

    private static func isFile(_ word: String) -> Bool {
        (try? FileStatus(of: Path(word))) != nil
    }

    /// `There is no command a.xml; did you mean `filingpress render a.xml`?`
    private static func guess(
        before words: String, _ command: String, _ rest: some Collection<String>
    ) -> ValidationError {
        let shown = ["filingpress", command] + rest.prefix(6).map(quoted) + (rest.count > 6 ? ["…"] : [])
        return ValidationError("\(words); did you mean `\(shown.joined(separator: " "))`?")
    }

    /// As a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                byte > 0x7F || Unicode.Scalar(byte).properties.isAlphabetic
                    || "0123456789-_./,:=@%+".utf8.contains(byte)
            }
        return (isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'").safeForTerminal
    }
}
