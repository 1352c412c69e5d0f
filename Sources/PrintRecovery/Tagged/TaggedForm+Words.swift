import PDFReading

extension TaggedForm {
    /// The words of each page that no element has, and that are no running line and no head of a table that goes on.
    static func otherWords(_ tree: StructureElement, on pages: [PDFPage]) -> [[String]] {
        var leaves = PlacedLeaves(pages)
        for text in tree.texts { _ = leaves.lines(of: text) }
        let heads = tree.all { ["TH", "Caption", "H2", "H3"].contains($0.kind) }.flatMap(\.texts)
        let repeated = Set(heads.flatMap { $0.split(separator: " ").map(String.init) } + ["(continued)"])
        return pages.indices.map { index in
            let words = leaves.otherWords(ofPage: index)
            let running = zip(words, words.dropFirst(2)).filter { $0.text == "Page" && $1.text == "of" }.map(\.0.yMax)
            // Narrow columns break the words of their heads.
            func isHead(_ word: String) -> Bool {
                repeated.contains(word)
                    || word.contains(where: \.isLetter) && word.count > 2 && repeated.contains { $0.contains(word) }
            }
            return words.filter { word in
                !isHead(word.text) && !running.contains { abs($0 - word.yMax) < 2 }
            }.map(\.text)
        }
    }
}

extension StructureElement {
    /// All of its text, without blanks at the ends.
    var text: String { texts.joined().trimmedStart.trimmedEnd }

    /// The elements in it, at any depth, that have a property.
    func all(_ property: (StructureElement) -> Bool) -> [StructureElement] {
        elements.flatMap { (property($0) ? [$0] : []) + $0.all(property) }
    }
}
