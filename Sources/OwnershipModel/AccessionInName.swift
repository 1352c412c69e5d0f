import Bytes
import Diagnostics

/// An accession number found in a file path: `0001234567-13-012345`, or 18 digits in a row, with no digit next to it.
///
/// If the path contains several, the last one is used.
package struct AccessionInName {
    package var accessionNumber: AccessionNumber
    /// The other accession numbers in the path, each listed once.
    package var passedOver: [AccessionNumber]

    package init?(of path: String) {
        let bytes = Array(path.utf8)
        var found: [AccessionNumber] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index].isDigit else {
                index += 1
                continue
            }
            let digits = bytes[index...].prefix(while: \.isDigit).count
            let length = digits == 18 ? 18 : 20
            let end = index + length
            if digits == 18 || digits == 10, end <= bytes.count, end == bytes.count || !bytes[end].isDigit,
                let number = AccessionNumber(String(decoding: bytes[index..<end], as: UTF8.self))
            {
                found.append(number)
                index = end
            } else {
                index += digits
            }
        }
        guard let last = found.last else { return nil }
        accessionNumber = last
        passedOver = []
        for number in found where number != last && !passedOver.contains(number) {
            passedOver.append(number)
        }
    }

    package func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            .note, code: "accession-number-from-name",
            "the accession number \(accessionNumber) is taken from the name of the file or its folder",
            at: SourceLocation(file: file),
            notes: passedOver.map { "the name also holds \($0), which stands further out" })
    }
}
