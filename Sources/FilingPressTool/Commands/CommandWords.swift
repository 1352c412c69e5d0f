import ArgumentParser
import Files
import FilingPress

/// The arguments, checked for the name of a command before ArgumentParser parses them. ArgumentParser would only report
/// an unexpected argument.
struct CommandWords {
    /// The arguments without the name of the program.
    var arguments: [String]

    private static let commands = FilingPressCommand.configuration.subcommands.map { $0._commandName }
    private static let topics = HelpTopic.allCases.map(\.rawValue)

    /// The topic of `filingpress help TOPIC`; nil for other arguments.
    var topic: HelpTopic? {
        helpWords.flatMap { $0.count == 1 ? HelpTopic(rawValue: $0[0]) : nil }
    }

    /// The words after `help`, without options; nil if the first argument is not `help`.
    private var helpWords: [String]? {
        arguments.first == "help" ? arguments.dropFirst().filter { !$0.hasPrefix("-") } : nil
    }

    /// Checks that the first argument is a command, `help` or an option.
    ///
    /// - Throws: `ValidationError` with a suggestion if it is not, or if `help` is followed by an unknown word.
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

    /// The error with a suggestion for arguments that begin with an option and cannot be parsed; nil if there is no
    /// suggestion.
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

    /// Creates an error such as ``There is no command a.xml; did you mean `filingpress render a.xml`?``
    private static func guess(
        before words: String, _ command: String, _ rest: some Collection<String>
    ) -> ValidationError {
        let shown = ["filingpress", command] + rest.prefix(6).map(quoted) + (rest.count > 6 ? ["…"] : [])
        return ValidationError("\(words); did you mean `\(shown.joined(separator: " "))`?")
    }

    /// Quotes a word for a shell where necessary.
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
