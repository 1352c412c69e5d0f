import Bytes
import OwnershipModel

/// Makes the key of a filing: its name on the site, also used in file names. It does not contain names of persons or
/// companies, which change and are not unique.
public enum SiteKey {
    /// Returns the accession number or, without one, `x-` and the first twelve hexadecimal digits of the content's digest.
    ///
    /// - Parameter number: the position among the filings of a submission, counted from 1. After an accession number, the
    ///   second one gets the suffix `-2`, and so on.
    public static func key(of filing: Filing, content: Digest, number: Int = 1) -> String {
        filing.accessionNumber.map { key(of: $0, number: number) }
            ?? unnumbered + String(content.description.prefix(12))
    }

    /// Returns the key of a filing with an accession number.
    ///
    /// - Parameter number: the position among the filings of the submission, counted from 1.
    public static func key(of accession: AccessionNumber, number: Int) -> String {
        number > 1 ? "\(accession)-\(number)" : accession.description
    }

    /// Whether a key is made from an accession number.
    public static func isNumbered(_ key: String) -> Bool { !key.hasPrefix(unnumbered) }

    private static let unnumbered = "x-"

    /// Pads a CIK with zeros to ten digits; nil if the text is not a CIK.
    static func cik(_ text: String?) -> String? {
        guard let digits = text?.utf8, (1...10).contains(digits.count),
            digits.allSatisfy(\.isDigit), digits.contains(where: { $0 != 0x30 })
        else { return nil }
        return String(repeating: "0", count: 10 - digits.count) + (text ?? "")
    }
}
