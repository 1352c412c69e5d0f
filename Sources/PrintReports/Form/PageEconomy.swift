import PageLayout

/// Lays out a document in the edition of the style that uses its pages best.
///
/// A form that leaves much of its page free is set larger at once. For one of several pages, the last of them hardly
/// filled, further layouts are tried: tighter, to save the page; larger, where no page can be saved; and with an
/// earlier end of the page before. All of that is decided by the document alone.
struct PageEconomy {
    let size: Size
    let binding: Binding?
    /// The style to begin with, for this size of paper.
    let style: PDFStyle
    let text: any TextMeasuring
    /// The document in a style.
    let parts: (PDFStyle) -> (Sheet, Stack)
    /// Whether a single page needs no page number.
    var mayDropNumber = true

    /// A layout, and what it takes to make it again.
    struct Attempt {
        let style: PDFStyle
        let end: Sheet.EarlyEnd?
        let layout: Layout
        /// How much of each page is filled, from 0 to 1.
        let fills: [Double]

        var pageCount: Int { fills.count }
        var lastFill: Double { fills.last ?? 0 }
        /// What all pages but one do not hold, as a part of a page.
        var surplus: Double { fills.reduce(0, +) - Double(fills.count - 1) }
    }

    /// The best layout. `large` is the larger edition that the document seems to leave room for on one page, or nil;
    /// `growth` about how much more the largest takes than the usual one, in points, or nil if it is not wanted.
    func best(startingWith large: PDFStyle? = nil, growth: @autoclosure () -> Double? = nil) -> Attempt {
        if let large {
            let single = attempt(large)
            if single.pageCount == 1 { return single }
        }
        let usual = attempt(style)
        guard usual.pageCount > 1, usual.pageCount <= style.mostPagesTried else { return usual }
        if let saved = saved(usual) { return saved }
        let filled = growth().map { grown(usual, by: $0) } ?? usual
        return filled.lastFill < style.poorlyFilled ? balanced(filled) : filled
    }

    /// The document on one page, in the largest edition of the style in which it fits; else as it is best on several.
    func bestSingle() -> Attempt {
        let usual = attempt(style)
        guard usual.pageCount > 1, usual.pageCount <= style.mostPagesTried else { return usual }
        for (edition, gain) in style.bound(binding).condensed where usual.surplus < gain {
            let single = attempt(edition)
            if single.pageCount == 1 { return single }
        }
        return usual.lastFill < style.poorlyFilled ? balanced(usual) : usual
    }

    /// Lays out the document in a style, after `change`.
    func layOut(
        _ style: PDFStyle, _ end: Sheet.EarlyEnd?, change: (inout Sheet, inout Stack) -> Void = { _, _ in }
    ) -> Layout {
        var (sheet, document) = parts(style.bound(binding))
        sheet.earlyEnd = end
        change(&sheet, &document)
        return sheet.layOut(document, measuring: text)
    }

    private func attempt(_ style: PDFStyle, endingEarly end: Sheet.EarlyEnd? = nil) -> Attempt {
        let layout = layOut(style, end)
        let (margins, shift) = (style.bound(binding).margins, style.laterShift)
        let height = size.height - margins.top - margins.bottom
        let fills = layout.document.pages.enumerated().map { index, page in
            (page.bottom - margins.top - (index > 0 ? shift : 0)) / height
        }
        return Attempt(style: style, end: end, layout: layout, fills: fills)
    }

    /// Returns the document on fewer pages, with less white space, if one page holds so little more than nothing that
    /// the others may absorb it.
    private func saved(_ usual: Attempt) -> Attempt? {
        guard usual.surplus < style.tighteningGain * Double(usual.pageCount - 1) else { return nil }
        let tight = attempt(style.tightened)
        if tight.pageCount < usual.pageCount { return tight }
        // A document of one page has no page number, whose room it may take.
        guard mayDropNumber, tight.pageCount == 2, tight.surplus < style.unnumberedGain else { return nil }
        let single = attempt(style.tightened.unnumbered)
        return single.pageCount == 1 ? single : nil
    }

    /// Returns the document in larger type, if it takes no more pages.
    private func grown(_ usual: Attempt, by growth: Double) -> Attempt {
        let room = (1 - usual.lastFill) * size.height
        for (style, growth) in [(style.grown, growth), (style.halfGrown, growth / 2)] where growth < room {
            let large = attempt(style)
            if large.pageCount == usual.pageCount { return large }
        }
        return usual
    }

    /// Returns the document with its last page better filled, at the cost of the one before.
    private func balanced(_ poor: Attempt) -> Attempt {
        let height = size.height - style.margins.top - style.margins.bottom
        for aim in style.wellFilled {
            let end = Sheet.EarlyEnd(page: poor.pageCount - 1, by: (aim - poor.lastFill) * height)
            let even = attempt(poor.style, endingEarly: end)
            if even.pageCount == poor.pageCount, even.lastFill >= style.poorlyFilled { return even }
        }
        return poor
    }
}

extension Page {
    /// The lower edge of the page's content, without running lines.
    var bottom: Double {
        let frames = frames.reduce(0) { $1.meaning == .artifact ? $0 : max($0, $1.rect.maxY) }
        return rules.reduce(frames) { max($0, $1.to.y) }
    }
}
