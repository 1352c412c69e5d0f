/// A value with its caption below, such as a signature over "Date": seen from above, read with the caption first.
public struct Captioned: Block {
    public var value: any Block
    /// The caption and what stands between it and the value.
    public var caption: any Block

    public init(_ value: any Block, caption: any Block) {
        self.value = value
        self.caption = caption
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        caption.tag(&tagging, under: parent)
        value.tag(&tagging, under: parent)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        let (one, other) = (value.naturalWidth(measuring: text), caption.naturalWidth(measuring: text))
        return (max(one.word, other.word), max(one.line, other.line))
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        guard case .whole(let above) = value.place(in: space, measuring: text) else {
            return splitPlacement(space, text)
        }
        var room = space.below(above.height)
        room.isFresh = false
        guard case .whole(var ink) = caption.place(in: room, measuring: text) else {
            return splitPlacement(space, text)
        }
        let height = above.height + ink.height
        ink.add(above)
        ink.height = height
        return .whole(ink)
    }

    /// Places a value that is too long for the space, with the caption behind its end.
    private func splitPlacement(_ space: Space, _ text: any TextMeasuring) -> Placement {
        Stack([Stack.Item(value), Stack.Item(caption)]).place(in: space, measuring: text)
    }
}
