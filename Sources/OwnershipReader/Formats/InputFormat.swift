import Diagnostics

/// A kind of input that can be read. One file each; a new one is added to `inputFormats`.
protocol InputFormat: Sendable {
    /// Whether the input is of this kind, judged by how it opens.
    func recognizes(_ opening: Opening) -> Bool
    func read(_ source: SourceText) throws(Failure) -> ReadOutcome
}

/// Asked in this order.
let inputFormats: [any InputFormat] = [BareDocument(), FullSubmission(), ViewerPage(), ConvertedText()]
