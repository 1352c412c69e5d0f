import ArgumentParser
import FilingPress

/// One invocation of the program: parses the arguments, runs the subcommand and reports errors.
struct Invocation {
    /// The arguments without the name of the program.
    var arguments: [String]

    /// Runs the command and returns the exit status.
    func run() async -> Int32 {
        var invoked: any ParsableCommand.Type = FilingPressCommand.self
        do {
            let words = CommandWords(arguments: arguments)
            try words.check()
            if let topic = words.topic {
                try StandardOutput.write(topic.text + "\n")
            } else {
                let command = try parsed(words)
                invoked = type(of: command)
                try await Self.run(command)
            }
            return 0
        } catch {
            return Self.answer(error, of: invoked)
        }
    }

    private func parsed(_ words: CommandWords) throws -> any ParsableCommand {
        do {
            return try FilingPressCommand.parseAsRoot(arguments)
        } catch  where FilingPressCommand.exitCode(for: error) == .validationFailure {
            if let guess = words.guessBehindOptions { throw guess }
            throw error
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            var command = command
            try command.run()
        }
    }

    /// Prints the message of an error and returns the exit status. ArgumentParser reports requested help as an error,
    /// too.
    private static func answer(_ error: any Error, of command: any ParsableCommand.Type) -> Int32 {
        switch error {
        case let error as ValidationError:
            // Thrown after parsing: ArgumentParser would print the usage of the root command instead of the
            // subcommand's.
            StandardError().write("Error: \(error.message)\n\(usage(of: command))\n")
            return ExitCode.validationFailure.rawValue
        default:
            let text = FilingPressCommand.fullMessage(for: error)
            let status = FilingPressCommand.exitCode(for: error)
            if !status.isSuccess {
                if !text.isEmpty { StandardError().write(text.safeLines + "\n") }
            } else {
                // A failure has been reported already, and `Main` takes it into account through
                // `StandardOutput.finish`.
                try? StandardOutput.write(text + "\n")
            }
            return status.rawValue
        }
    }

    /// Formats the usage of a command as ArgumentParser does.
    private static func usage(of command: any ParsableCommand.Type) -> String {
        let lines = FilingPressCommand.usageString(for: command).split(separator: "\n")
        let name = command == FilingPressCommand.self ? "" : " \(command._commandName)"
        return "Usage: " + lines.joined(separator: "\n       ")
            + "\n  See 'filingpress\(name) --help' for more information."
    }
}
