/// What browsers print above and below each page: the address, the title, the date and time of the print, page numbers.
///
/// Chrome prints `3/13/25, 5:20 PM   title` above and `address   1/2` below, Firefox `title   address` above and
/// `1 of 2   3/13/2025, 5:20 PM` below, Safari `address   Page 1 of 2` below. Republishers print a line of their own on every
/// page. None of it is text of the form, and it may stand in the middle of a table or a footnote.
struct PrintFurniture {
    /// The lines that are text of the form.
    private(set) var lines: [TextLines.Line] = []
    /// The lines left aside.
    private(set) var furniture: [TextLines.Line] = []
    /// The lines that are stamps or running lines, by their indices.
    private var stamped: Set<Int> = []

    init(in all: [TextLines.Line]) {
        let pages = Dictionary(grouping: all.indices.filter { !all[$0].isEmpty }) { all[$0].page }
        let lastPage = all.last { !$0.isEmpty }?.page ?? 0
        var dropped: Set<Int> = []
        // How the first page begins and the last one ends, which is outside the form.
        let top = pages[0]?.first.map { PrintFurniture.pattern(all[$0].text) }
        let bottom = pages[lastPage]?.last.map { PrintFurniture.pattern(all[$0].text) }
        for (page, indices) in pages {
            for index in indices.prefix(3) + indices.suffix(3) where PrintFurniture.isBrowsers(all[index].text) {
                dropped.insert(index)
            }
            guard lastPage > 0 else { continue }
            if page > 0, let first = indices.first(where: { !dropped.contains($0) }),
                PrintFurniture.isTails(all[first].text)
            {
                dropped.insert(first)
            }
            if page > 0, let first = indices.first, PrintFurniture.pattern(all[first].text) == top,
                PrintFurniture.isRepeatable(all[first].text)
            {
                dropped.insert(first)
            }
            if page < lastPage, let last = indices.last, PrintFurniture.pattern(all[last].text) == bottom,
                PrintFurniture.isRepeatable(all[last].text)
            {
                dropped.insert(last)
            }
        }
        // Texts that were saved without form feeds.
        for index in all.indices
        where !dropped.contains(index) && PrintFurniture.isBrowsers(all[index].text, isSure: true) {
            dropped.insert(index)
        }
        // What somebody stamped on a copy, and the running lines of an office, which may stand in a table.
        let running = RunningLines(in: all)
        for index in all.indices where running.holds(index) || Stamp.isOne(all[index].text) { stamped.insert(index) }
        for (index, line) in all.enumerated() {
            if stamped.contains(index) {
                furniture.append(line)
                continue
            }
            guard dropped.contains(index) else {
                if !line.isEmpty || !isBesideStamp(index, all) { lines.append(line) }
                continue
            }
            furniture.append(line)
            lines.append(TextLines.Line(number: line.number, text: "", page: line.page))
        }
    }

    /// Whether an empty line parts a stamp from the rest of a table: without both, its lines stand together again.
    private func isBesideStamp(_ index: Int, _ all: [TextLines.Line]) -> Bool {
        guard !stamped.isEmpty else { return false }
        func isEmpty(_ place: Int) -> Bool { all.indices.contains(place) && all[place].isEmpty }
        // The empty line above goes always, the one below if the stamp stands between lines of one table.
        if stamped.contains(index + 1) { return isEmpty(index + 2) }
        guard stamped.contains(index - 1), isEmpty(index - 2), all.indices.contains(index - 3),
            all.indices.contains(index + 1)
        else { return false }
        let (above, below) = (all[index - 3].text, all[index + 1].text)
        func kind(_ text: String) -> UInt8? {
            text.utf8.contains(0x09) ? 0x09 : text.utf8.contains(0x7C) ? 0x7C : text.utf8.first == 0x3C ? 0x3C : nil
        }
        return kind(above) != nil && kind(above) == kind(below)
            || above.holds("   ") && below.holds("   ")
    }

    /// Whether a line that every page repeats may be left aside: no caption, and no row of a table.
    private static func isRepeatable(_ text: String) -> Bool {
        Caption(text) == nil && text.contains { $0.isLetter } && !text.trimmedStart.contains("  D")
            && !text.trimmedStart.contains("  I")
    }

    /// Whether a line is what reaches below the last line of the page before, which Chrome draws again at the top of a page:
    /// the tails of letters and brackets.
    private static func isTails(_ text: String) -> Bool {
        text.allSatisfy { "gjpqyQ,;()[]/_@$ ".contains($0) } && text.split(separator: " ").count > 2
    }

    private static func pattern(_ text: String) -> String {
        String(text.split(separator: " ").joined(separator: " ").map { $0.isNumber ? "#" : $0 })
    }

    /// What a part of such a line is.
    private enum Part {
        case address, pageNumber, moment, words
    }

    /// Whether a line is one that a browser prints.
    ///
    /// - Parameter isSure: Whether it must be so wherever it stands, and not only at the edge of a page.
    static func isBrowsers(_ text: String, isSure: Bool = false) -> Bool {
        // An address or a time of day has a colon; a page number alone has not.
        guard text.holds(":") || !isSure && (text.holds("/") || text.holds("of")) else { return false }
        let parts = LaidOutText.segments(of: TextLines.Line(number: 0, text: text)).map { part($0.text) }
        guard parts.count <= 3, !parts.isEmpty else { return false }
        let words = parts.count { $0 == .words }
        let isSigned = parts.contains(.address) || parts.contains(.moment)
        guard words <= 1, words == 0 || isSigned else { return false }
        return !isSure || isSigned && (parts.contains(.pageNumber) || parts.count > 1 || parts == [.address])
    }

    private static func part(_ text: String) -> Part {
        let words = text.split(separator: " ")
        if words.count == 1, isAddress(words[0]) { return .address }
        if isPageNumber(words) { return .pageNumber }
        if isMoment(words) { return .moment }
        return .words
    }

    private static func isAddress(_ word: Substring) -> Bool {
        ["http://", "https://", "file://", "about:"].contains { word.hasPrefix($0) }
    }

    /// `1/2`, `1 of 2`, `Page 1 of 2`, `Page 1`.
    private static func isPageNumber(_ words: [Substring]) -> Bool {
        func isNumber(_ word: Substring) -> Bool {
            (1...4).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isNumber }
        }
        var words = words[...]
        let isNamed = words.first?.lowercased() == "page"
        if isNamed { words = words.dropFirst() }
        switch words.count {
        case 1:
            let halves = words[words.startIndex].split(separator: "/", omittingEmptySubsequences: false)
            return halves.count == 2 && halves.allSatisfy(isNumber) || isNamed && isNumber(words[words.startIndex])
        case 3:
            let middle = words[words.startIndex + 1]
            return (middle == "of" || middle == "/") && isNumber(words[words.startIndex])
                && isNumber(words[words.startIndex + 2])
        default: return false
        }
    }

    /// A date with a time of day, as locales write it: `3/13/25, 5:20 PM`, `13.03.2025, 17:20`.
    private static func isMoment(_ words: [Substring]) -> Bool {
        guard (2...4).contains(words.count) else { return false }
        var hasDate = false
        var hasTime = false
        for word in words {
            let bare = word.drop { $0 == "," }.filter { $0 != "," }
            let separators = bare.filter { !$0.isNumber }
            if ["//", "..", "--"].contains(separators), bare.first?.isNumber == true {
                hasDate = true
            } else if separators == ":" || separators == "::", bare.first?.isNumber == true {
                hasTime = true
            } else if !["am", "pm", "a.m.", "p.m.", "gmt", "utc"].contains(bare.lowercased()) {
                return false
            }
        }
        return hasDate && hasTime
    }
}
