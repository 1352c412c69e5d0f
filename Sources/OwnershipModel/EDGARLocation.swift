import Bytes

/// Where EDGAR keeps a filing on the web. The only place where such addresses are built.
///
/// Source: "Accessing EDGAR Data", sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data: a folder for each
/// CIK, without leading zeros, and in it one for each accession number, without hyphens.
public struct EDGARLocation: Sendable, Hashable {
    private let folder: String
    private let accessionNumber: AccessionNumber

    /// Nil where the CIK is not a number of one to ten digits above zero.
    public init?(_ accessionNumber: AccessionNumber, issuerCIK: String) {
        let digits = issuerCIK.utf8
        let number = issuerCIK.drop { $0 == "0" }
        guard (1...10).contains(digits.count), digits.allSatisfy(\.isDigit), !number.isEmpty else {
            return nil
        }
        self.accessionNumber = accessionNumber
        folder = "https://www.sec.gov/Archives/edgar/data/\(number)/\(accessionNumber.digits)/"
    }

    /// The page that lists the documents of the submission.
    public var index: String { "\(folder)\(accessionNumber)-index.htm" }

    /// The submission as it was filed, header and all documents in one text.
    public var submission: String { "\(folder)\(accessionNumber).txt" }
}
