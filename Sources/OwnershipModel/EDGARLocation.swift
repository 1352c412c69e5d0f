import Bytes

/// The URLs of a filing in the EDGAR archives on sec.gov. All such URLs are built here.
///
/// The archives have a folder per CIK (without leading zeros) and in it a folder per accession number (without
/// hyphens). Source: "Accessing EDGAR Data", sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data.
public struct EDGARLocation: Sendable, Hashable {
    private let folder: String
    private let accessionNumber: AccessionNumber

    /// Creates the location of a filing under its issuer; nil unless the CIK is a positive number of at most ten digits.
    public init?(_ accessionNumber: AccessionNumber, issuerCIK: String) {
        let digits = issuerCIK.utf8
        let number = issuerCIK.drop { $0 == "0" }
        guard (1...10).contains(digits.count), digits.allSatisfy(\.isDigit), !number.isEmpty else {
            return nil
        }
        self.accessionNumber = accessionNumber
        folder = "https://www.sec.gov/Archives/edgar/data/\(number)/\(accessionNumber.digits)/"
    }

    /// The URL of the page that lists the documents of the submission.
    public var index: String { "\(folder)\(accessionNumber)-index.htm" }

    /// The URL of the complete submission text file, with the header and all documents.
    public var submission: String { "\(folder)\(accessionNumber).txt" }
}
