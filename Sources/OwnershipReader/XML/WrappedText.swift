/// Text that was cut into lines of about 1,023 characters on its way, through words and element names.
///
/// EDGAR disseminated documents of 2003 and the years after so, when they had been filed as one long line.
struct WrappedText {
    /// The text with its long lines joined to the lines that follow them.
    let joined: [UInt8]
    /// The lines that were joined to the next, counted from 1 in the text.
    let lines: [Int]
    /// Whether at least two of them have the same length: a width nobody types twice by chance.
    let hasOneWidth: Bool

    /// How long a line must be to have been cut.
    private static let width = 1_000

    /// Nil where no line but the last is that long.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count > WrappedText.width, WrappedText.hasLongLine(text) else { return nil }
        var joined: [UInt8] = []
        var lines: [Int] = []
        var widths: [Int] = []
        joined.reserveCapacity(text.count)
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let content = line.last == 0x0D ? line.dropLast() : line
            if content.count >= WrappedText.width, line.endIndex < text.endIndex {
                joined.append(contentsOf: content)
                lines.append(index + 1)
                widths.append(content.count)
            } else {
                joined.append(contentsOf: line)
                if line.endIndex < text.endIndex { joined.append(0x0A) }
            }
        }
        guard !lines.isEmpty else { return nil }
        self.joined = joined
        self.lines = lines
        hasOneWidth = widths.count > 1 && widths.allSatisfy { $0 == widths[0] }
    }

    /// Quick refusal of ordinary text: hops from line feed to line feed, a whole width at a time.
    private static func hasLongLine(_ text: ArraySlice<UInt8>) -> Bool {
        var start = text.startIndex
        while start + width < text.endIndex {
            guard let feed = text[start..<(start + width)].lastIndex(of: 0x0A) else { return true }
            start = feed + 1
        }
        return false
    }
}
