import OwnershipModel

/// Where the form begins and ends among what surrounds it: a site's navigation above its title, and what stands below its
/// last legend.
struct FormExtent {
    /// The items of the form.
    let items: [PrintedItem]
    /// What each of them is the caption of; nil for answers and tables.
    let captions: [Caption?]
    /// What stands before and behind it.
    let outside: [PrintedPiece]

    init(of all: [PrintedItem]) {
        let found = all.map { item -> Caption? in
            if case .piece(let piece) = item { Caption(piece.text) } else { nil }
        }
        let begin = FormExtent.beginning(all, found)
        let end = FormExtent.end(all, found)
        guard begin < end else {
            (items, captions, outside) = (all, found, [])
            return
        }
        items = Array(all[begin..<end])
        captions = Array(found[begin..<end])
        outside = (all[..<begin] + all[end...]).compactMap { if case .piece(let piece) = $0 { piece } else { nil } }
    }

    /// The first heading that names a form, and from which nothing but words of the form leads to box 1.
    private static func beginning(_ all: [PrintedItem], _ captions: [Caption?]) -> Int {
        guard let box = captions.firstIndex(of: .reportingPerson) else { return 0 }
        var first = box
        while first > 0, captions[first - 1] != nil || isTick(all[first - 1]) { first -= 1 }
        if let heading = captions[first..<box].firstIndex(where: isHeading) {
            // The words of the Commission stand above the heading on some layouts.
            let above = captions[first..<heading].firstIndex { $0 == .boilerplate }
            return above ?? heading
        }
        // Something in the head is not known; then the form begins with the first heading there is.
        return captions[..<box].firstIndex(where: isHeading) ?? first
    }

    private static func isHeading(_ caption: Caption?) -> Bool { if case .form? = caption { true } else { false } }

    private static func isTick(_ item: PrintedItem) -> Bool {
        if case .piece(let piece) = item { piece.tick != nil || piece.text.isEmpty } else { false }
    }

    /// Behind the closing legend, and behind this program's own lists below it.
    private static func end(_ all: [PrintedItem], _ captions: [Caption?]) -> Int {
        guard let closing = captions.lastIndex(of: .closing) else { return all.count }
        // On some layouts the legend stands in the middle too; what has been there once does not come again.
        let parts: [Caption] = [.explanation, .remarks, .signatures, .signature].filter {
            !captions[..<closing].contains($0)
        }
        let isOpen = all[(closing + 1)...].indices.contains { index in
            if case .table = all[index] { return true }
            return captions[index].map(parts.contains) ?? false
        }
        guard !isOpen else { return all.count }
        var end = closing + 1
        while end < all.count, case .piece(let piece) = all[end], Caption.isClosingPart(piece.text) { end += 1 }
        while end < all.count, [.leftOver, .details].contains(captions[end]), case .piece(let heading) = all[end] {
            while end < all.count, case .piece(let piece) = all[end], piece.section == heading.section { end += 1 }
        }
        return end
    }
}
