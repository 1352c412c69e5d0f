import ArgumentParser
import FilingPress

/// The value of `--canonical`: where the output folder will be found on the web.
struct CanonicalAddress: ExpressibleByArgument, Sendable, Hashable {
    /// Ends with a slash.
    private let folder: String

    /// Takes an absolute URL, http or https, without query and fragment.
    init?(argument: String) {
        let scheme = argument.lowercased()
        guard let start = ["https://", "http://"].first(where: scheme.hasPrefix),
            argument.utf8.count > start.utf8.count,
            argument.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}?#".utf8.contains($0) })
        else { return nil }
        folder = argument.hasSuffix("/") ? argument : argument + "/"
    }

    /// The address of a page that will be written to this path inside the output folder.
    func page(at path: Path) -> String {
        path.bytes.reduce(into: folder) { address, byte in
            if Self.isPlain(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                address += (digits.utf8.count == 1 ? "%0" : "%") + digits
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
