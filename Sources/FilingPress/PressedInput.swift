import OwnershipForms
import OwnershipModel

/// The reports made from one input.
public struct PressedInput: Sendable {
    /// One filing, or several if a submission contains several ownership documents, or the input several submissions.
    public var filings: [PressedFiling]
    /// Irregularities in the input. An `.error` means that part of the input is not in the reports.
    public var diagnostics: [Diagnostic]
}

/// The reports of one filing.
public struct PressedFiling: Sendable {
    /// The filing that the reports were made from, without withheld data, so it can be passed on together with them.
    public var filing: Filing
    /// The form filled from `filing`.
    public var form: FilledForm
    /// The reports in the order of the requested formats; a format may have several.
    public var reports: [Report]
    /// What is odd about the filing or was in doubt when it was read, without what may quote withheld data.
    public var oddities: [Diagnostic] = []
    /// The position of the filing in its submission, counted from 1.
    public var number = 1

    /// A report: the contents of one file.
    public struct Report: Sendable {
        public var format: OutputFormat
        /// One of the format's `nameEndings`; `-page2.png` and so on for the later pages of a format with a file for each.
        public var nameEnding: String
        /// The contents of the report's file.
        public var bytes: [UInt8]
    }
}
