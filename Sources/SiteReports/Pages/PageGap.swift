import Bytes
import HTMLReports

/// A gap in the page of a filing for content that is known only after all filings have been read, such as breadcrumbs and
/// related filings. The page is rendered once, when its filing is read, and completed later.
enum PageGap: UInt8, Sendable, CaseIterable {
    case head = 0x48
    /// The files and related filings of this filing, made by the template `site-filing`.
    case filing = 0x46

    /// A control character that HTML forbids. No text of a filing can introduce it, because escaping replaces it.
    private static let sign: UInt8 = 0x01

    fileprivate var mark: [UInt8] { [PageGap.sign, rawValue] }

    /// Returns the page with its gaps filled.
    ///
    /// - Parameter filling: appends the content of a gap.
    static func fill(_ page: [UInt8], _ filling: (PageGap, _ filled: inout [UInt8]) -> Void) -> [UInt8] {
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

extension PageSurroundings {
    /// Creates surroundings with gaps, which `SiteTemplates.complete(_:with:)` fills.
    public init(gapsIn frame: SiteFrame) {
        self.init(frame: frame, head: PageGap.head.mark, filing: PageGap.filing.mark)
    }
}
