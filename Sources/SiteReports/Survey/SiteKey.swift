import Bytes
import OwnershipModel

/// What the site calls a filing. Names of persons and companies play no part in it: they change, and two may bear one.
public enum SiteKey {
    /// The accession number, else `x-` and twelve digits of the digest of its content.
    ///
    /// - Parameter number: the place among filings of one submission, counted from 1: a second one gets `-2` behind it.
    public static func key(of filing: Filing, content: Digest, number: Int = 1) -> String {
        let name = filing.accessionNumber?.description ?? unnumbered + String(content.description.prefix(12))
        return number > 1 && filing.accessionNumber != nil ? "\(name)-\(number)" : name
    }

    /// Whether a key is made of an accession number.
    public static func isNumbered(_ key: String) -> Bool { !key.hasPrefix(unnumbered) }

    private static let unnumbered = "x-"

    /// A CIK with its ten digits, leading zeros and all; nil for what is none.
    static func cik(_ text: String?) -> String? {
        guard let digits = text?.utf8, (1...10).contains(digits.count),
            digits.allSatisfy(\.isDigit), digits.contains(where: { $0 != 0x30 })
        else { return nil }
        return String(repeating: "0", count: 10 - digits.count) + (text ?? "")
    }
}
