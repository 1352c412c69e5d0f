import ArgumentParser
import FilingPress

extension Failure {
    /// What the command ends with: 64 where it was asked for what cannot be, and nothing was written; else 1.
    var exitCode: ExitCode { kind == .refused ? .validationFailure : .failure }
}
