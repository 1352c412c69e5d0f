/// Blocks one below the other, continuing over pages.
public struct Stack: Block {
    /// A block of the stack.
    public struct Item: Sendable {
        public var block: any Block
        /// The distance to the block above, in points; ignored at the top of a page.
        public var spaceBefore: Double
        /// Whether the block must not be the last on a page if another follows, as for headings.
        public var keepsWithNext: Bool
        /// Whether the block begins a new page.
        public var breaksBefore: Bool
        /// Whether the end of the block moves on with what follows where that does not fit on the page, so that it does
        /// not begin a page alone.
        public var lendsItsEnd: Bool

        public init(
            _ block: any Block, spaceBefore: Double = 0, keepsWithNext: Bool = false, breaksBefore: Bool = false,
            lendsItsEnd: Bool = false
        ) {
            self.block = block
            self.spaceBefore = spaceBefore
            self.keepsWithNext = keepsWithNext
            self.breaksBefore = breaksBefore
            self.lendsItsEnd = lendsItsEnd
        }
    }

    /// The blocks, from top to bottom.
    public var items: [Item]
    /// The thickness of the rule in the middle of the space between blocks, in points; 0 for none.
    public var divider: Double
    /// The role of an element around the blocks' elements, or nil for none.
    public var role: StructureTree.Role?

    public init(_ items: [Item], divider: Double = 0, role: StructureTree.Role? = nil) {
        self.items = items
        self.divider = divider
        self.role = role
    }

    public var stretches: Bool { items.last?.block.stretches ?? false }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = role.map { tagging.add($0, under: parent) } ?? parent
        for index in items.indices { items[index].block.tag(&tagging, under: own) }
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        StackRest(begun: nil, items: items[...], divider: divider).place(in: space, measuring: text)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        items.reduce((0, 0)) { widest, item in
            let natural = item.block.naturalWidth(measuring: text)
            return (max(widest.0, natural.word), max(widest.1, natural.line))
        }
    }

    public func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block {
        var stack = self
        for index in stack.items.indices {
            stack.items[index].block = items[index].block.prepared(for: width, measuring: text)
        }
        return stack
    }
}

/// The items of a stack still to be placed.
struct StackRest: Block {
    /// The rest of an item that began on an earlier page.
    let begun: Stack.Item?
    let items: ArraySlice<Stack.Item>
    let divider: Double

    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    /// An allowed page end: the state of the ink after an item and before it, the item, and its room on the page.
    private struct PageEnd {
        var mark: Ink.Mark
        var before: Ink.Mark
        var item: Stack.Item
        var room: Space
        /// The index of the item that would begin the next page.
        var next: Int
    }

    func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        var ink = Ink()
        // The last page end, and the one before a block that lends its end.
        var (lastBreak, earlier): (PageEnd?, PageEnd?)
        var next = items.startIndex
        var current = begun ?? items.first
        if begun == nil { next += 1 }
        var isFirst = true
        while let item = current {
            let index = next - 1
            let isFresh = space.isFresh && isFirst
            if !isFirst, item.breaksBefore {
                return .part(ink, rest: StackRest(begun: nil, items: items[index...], divider: divider))
            }
            let gap = isFirst ? 0 : item.spaceBefore
            var room = space.below(ink.height + gap)
            room.isFresh = isFresh
            if next == items.endIndex { room.minimumHeight = max(0, space.minimumHeight - ink.height - gap) }
            switch item.block.place(in: room, measuring: text) {
            case .whole(let piece):
                let before = ink.mark
                add(piece, gap: gap, to: &ink, in: space, isFirst: isFirst)
                if !item.keepsWithNext {
                    if item.lendsItsEnd { earlier = lastBreak }
                    lastBreak = PageEnd(mark: ink.mark, before: before, item: item, room: room, next: next)
                }
            case .part(let piece, let rest):
                add(piece, gap: gap, to: &ink, in: space, isFirst: isFirst)
                var begun = item
                begun.block = rest
                return .part(ink, rest: StackRest(begun: begun, items: items[next...], divider: divider))
            case .doesNotFit(let reason):
                if let lastBreak {
                    return part(ink, endingAt: lastBreak, orAt: earlier, in: space, measuring: text)
                }
                // Only headings precede the block. On a fresh page they stay, because no later page offers more room.
                guard space.isFresh, !isFirst else { return .doesNotFit(reason) }
                return .part(ink, rest: StackRest(begun: nil, items: items[index...], divider: divider))
            }
            isFirst = false
            current = next < items.endIndex ? items[next] : nil
            next += 1
        }
        ink.height = max(ink.height, min(space.minimumHeight, space.height))
        return .whole(ink)
    }

    /// Returns what stands before a page end. A block that lends its end gives up as little of it as it can; if it cannot
    /// be split, the page ends before it.
    private func part(
        _ ink: Ink, endingAt end: PageEnd, orAt earlier: PageEnd?, in space: Space, measuring text: any TextMeasuring
    ) -> Placement {
        var ink = ink
        ink.cut(backTo: end.mark)
        if end.item.lendsItsEnd {
            let gap = end.room.origin.y - space.origin.y - end.before.height
            var room = end.room
            room.height = ink.height - end.before.height - gap - 1
            room.minimumHeight = 0
            if case .part(let piece, let left) = end.item.block.place(in: room, measuring: text) {
                ink.cut(backTo: end.before)
                add(piece, gap: gap, to: &ink, in: space, isFirst: end.before.height == 0)
                var begun = end.item
                begun.block = left
                return .part(ink, rest: StackRest(begun: begun, items: items[end.next...], divider: divider))
            }
        }
        let end = end.item.lendsItsEnd ? earlier ?? end : end
        ink.cut(backTo: end.mark)
        return .part(ink, rest: StackRest(begun: nil, items: items[end.next...], divider: divider))
    }

    private func add(_ piece: Ink, gap: Double, to ink: inout Ink, in space: Space, isFirst: Bool) {
        if divider > 0, !isFirst {
            let y = space.origin.y + ink.height + gap / 2
            ink.rules.append(
                Rule(
                    from: Point(x: space.origin.x, y: y), to: Point(x: space.origin.x + space.width, y: y),
                    thickness: divider))
        }
        ink.add(piece)
        ink.height += gap + piece.height
    }
}
