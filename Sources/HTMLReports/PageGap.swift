import Bytes

/// A place in the page of a filing for what is known only when all filings of the site are: the way to the page, other
/// filings that belong to it. The page is made once, when its filing is read, and completed later.
public enum PageGap: UInt8, Sendable, CaseIterable {
    case head = 0x48
    case filing = 0x46

    /// A control character that HTML forbids, and that no text of a filing can bring in: texts show it by name.
    private static let sign: UInt8 = 0x01

    var mark: [UInt8] { [PageGap.sign, rawValue] }

    /// The page with its gaps filled.
    ///
    /// - Parameter filling: appends what belongs into a gap.
    public static func fill(_ page: [UInt8], _ filling: (PageGap, _ filled: inout [UInt8]) -> Void) -> [UInt8] {
        page.withView { bytes in
            var filled: [UInt8] = []
            filled.reserveCapacity(bytes.count + 4_096)
            var (copied, place) = (0, 0)
            while let found = bytes.firstIndex(of: sign, from: place) {
                place = found + 1
                guard place < bytes.count, let gap = PageGap(rawValue: bytes[place]) else { continue }
                filled.append(contentsOf: bytes.part(copied..<found))
                filling(gap, &filled)
                copied = place + 1
            }
            filled.append(contentsOf: bytes.part(copied..<bytes.count))
            return filled
        }
    }
}
