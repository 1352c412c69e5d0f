import ArgumentParser
import Bytes
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
        folder + path.bytes.percentEncodedPath
    }
}
