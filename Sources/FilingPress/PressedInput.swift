/// What was made of one input.
public struct PressedInput: Sendable {
    /// One, save where a submission holds several ownership documents.
    public var filings: [PressedFiling]
    /// What is odd about the input. An `.error` among them says that something of it is not in the reports.
    public var diagnostics: [Diagnostic]
}

/// The reports of one filing.
public struct PressedFiling: Sendable {
    /// In the order of the formats asked for; a format may give several.
    public var reports: [Report]

    public struct Report: Sendable {
        public var format: OutputFormat
        /// One of the format's `nameEndings`.
        public var nameEnding: String
        public var bytes: [UInt8]
    }
}
