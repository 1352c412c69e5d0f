/// A place in the page of a filing for what is known only when all filings of the site are: the way to the page, other
/// filings that belong to it. The page is made once, when its filing is read, and completed later.
public enum PageGap: UInt8, Sendable, CaseIterable {
    case head = 0x48
    case filing = 0x46

    /// A control character that HTML forbids, and that no text of a filing can bring in: texts show it by name.
    private static let sign: UInt8 = 0x01

    var mark: [UInt8] { [PageGap.sign, rawValue] }

    /// The page with its gaps filled.
    public static func fill(_ page: [UInt8], _ filling: (PageGap) -> [UInt8]) -> [UInt8] {
        page.withUnsafeBufferPointer { bytes in
            var filled: [UInt8] = []
            filled.reserveCapacity(bytes.count + 4_096)
            var copied = 0
            for place in bytes.indices.dropLast() where bytes[place] == sign {
                guard let gap = PageGap(rawValue: bytes[place + 1]) else { continue }
                filled += bytes[copied..<place]
                filled += filling(gap)
                copied = place + 2
            }
            return filled + bytes[copied...]
        }
    }
}
