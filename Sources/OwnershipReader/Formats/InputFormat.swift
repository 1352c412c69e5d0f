import Diagnostics

/// A kind of input that can be read. Each has a file of its own and an entry in `inputFormats`.
protocol InputFormat: Sendable {
    /// Whether an input that begins like this has this format.
    func recognizes(_ opening: Opening) -> Bool
    /// Reads an input in this format.
    ///
    /// - Throws: `Failure` if no filing can be read from it.
    func read(_ source: SourceText) throws(Failure) -> ReadOutcome
}

/// The input formats, in the order in which they are tried.
let inputFormats: [any InputFormat] = [BareDocument(), FullSubmission(), ViewerPage(), ConvertedText()]
