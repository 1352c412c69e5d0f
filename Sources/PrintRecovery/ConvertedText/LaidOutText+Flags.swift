import Bytes

/// The check boxes at the head of the form, which may stand below or beside each other.
extension LaidOutText {
    /// How the words of these boxes begin.
    static let flagBeginnings = ["Check this box", "Form 3 Holdings", "Form 4 Transactions"]

    /// Splits a segment at each check mark that is one blank in front of the first words of such a box.
    static func withFlagsApart(_ segment: Segment) -> [Segment] {
        var parts: [[Segment]] = [[]]
        let words = segment.words
        for (index, word) in words.enumerated() {
            let rest = words[(index + 1)...].prefix(4).map(\.text).joined(separator: " ")
            if TickSigns.sign(word.text) != nil, flagBeginnings.contains(where: rest.hasPrefix) {
                parts += [[word], []]
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.compactMap { part in
            part.first.map {
                Segment(line: $0.line, text: part.map(\.text).joined(separator: " "), start: $0.start)
            }
        }
    }

    /// The caption that a check mark, or a segment that begins with one, stands in front of: the nearest to its right whose
    /// lines reach to it.
    static func besideFlag(_ segment: Segment, _ captions: [Segment]) -> Segment? {
        let beside = captions.filter { caption in
            caption.start > segment.start && caption.line <= segment.line
                && segment.line < end(ofFlag: caption, among: captions) ?? Int.max
        }
        // A mark may be a line above the words of its box.
        return beside.min { $0.start < $1.start } ?? captions.first { $0.start > segment.start }
    }

    /// The line of the next caption below one.
    static func end(ofFlag caption: Segment, among captions: [Segment]) -> Int? {
        captions.filter { $0.line > caption.line && abs($0.start - caption.start) < 10 }.map(\.line).min()
    }
}
