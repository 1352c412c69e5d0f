import OwnershipForms
import OwnershipModel

/// What was made of one input.
public struct PressedInput: Sendable {
    /// One, save where a submission holds several ownership documents.
    public var filings: [PressedFiling]
    /// What is odd about the input. An `.error` among them says that something of it is not in the reports.
    public var diagnostics: [Diagnostic]
}

/// The reports of one filing.
public struct PressedFiling: Sendable {
    /// What the reports were made from, without what is to be withheld: for whoever hands them on and says what they are.
    public var filing: Filing
    public var form: FilledForm
    /// In the order of the formats asked for; a format may give several.
    public var reports: [Report]

    public struct Report: Sendable {
        public var format: OutputFormat
        /// One of the format's `nameEndings`.
        public var nameEnding: String
        public var bytes: [UInt8]
    }
}
