import Bytes

/// Text that was cut into lines of about 1,023 characters on its way, through words and element names.
///
/// EDGAR disseminated documents of 2003 and the years after so, when they had been filed as one long line.
struct WrappedText {
    /// The lines that were cut from the next, counted from 1 in the text.
    let lines: [Int]
    /// Whether at least two of them have the same length: a width nobody types twice by chance.
    let hasOneWidth: Bool

    private let text: ArraySlice<UInt8>
    /// What lies between two cut lines: a line feed, with a carriage return before it or not.
    private let cuts: [Range<Int>]

    /// How long a line must be to have been cut.
    private static let width = 1_000

    /// Nil where no line but the last is that long.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count > WrappedText.width, WrappedText.hasLongLine(text) else { return nil }
        var lines: [Int] = []
        var widths: [Int] = []
        var cuts: [Range<Int>] = []
        var start = text.startIndex
        var number = 1
        while let feed = text[start...].firstIndex(of: 0x0A) {
            let end = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
            if end - start >= WrappedText.width {
                lines.append(number)
                widths.append(end - start)
                cuts.append(end..<(feed + 1))
            }
            start = feed + 1
            number += 1
        }
        guard !lines.isEmpty else { return nil }
        self.text = text
        self.lines = lines
        self.cuts = cuts
        hasOneWidth = widths.count > 1 && widths.allSatisfy { $0 == widths[0] }
    }

    /// The text with its long lines joined to the lines that follow them; made when asked for, as most texts with one
    /// long line are read as they stand.
    var joined: [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count)
        var start = text.startIndex
        for cut in cuts {
            joined += text[start..<cut.lowerBound]
            start = cut.upperBound
        }
        return joined + text[start...]
    }

    /// Quick refusal of ordinary text: hops from line feed to line feed, a whole width at a time.
    private static func hasLongLine(_ text: ArraySlice<UInt8>) -> Bool {
        var start = text.startIndex
        while start + width < text.endIndex {
            guard let feed = text.lastIndex(of: 0x0A, in: start..<(start + width)) else { return true }
            start = feed + 1
        }
        return false
    }
}
