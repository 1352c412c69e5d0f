import TableWidths

/// Blocks side by side, as tall as the tallest.
public struct Columns: Block {
    /// The width of a column.
    public enum Width: Sendable, Equatable {
        /// In points.
        case fixed(Double)
        /// A share of the width left by the fixed columns, relative to the other shares.
        case share(Double)
        /// A share as well, of which a column that needs less gives to one whose text would wrap.
        case fitting(Double)
    }

    /// A column.
    public struct Item: Sendable {
        public var width: Width
        public var block: any Block

        public init(_ width: Width, _ block: any Block) {
            self.width = width
            self.block = block
        }
    }

    /// The columns, from left to right.
    public var items: [Item]
    /// The distance between adjacent columns, in points.
    public var gap: Double
    /// The thickness of the rule in the middle of each gap, in points; 0 for none.
    public var divider: Double
    /// Whether shorter columns are stretched to the height of the tallest, so that their rules meet.
    public var levels: Bool
    /// Whether shorter columns stand at the bottom, not at the top.
    public var standAtBottom: Bool
    /// The role of an element around the columns' elements, or nil for none.
    public var role: StructureTree.Role?

    public init(
        _ items: [Item], gap: Double = 0, divider: Double = 0, levels: Bool = true, standAtBottom: Bool = false,
        role: StructureTree.Role? = nil
    ) {
        self.items = items
        self.gap = gap
        self.divider = divider
        self.levels = levels
        self.standAtBottom = standAtBottom
        self.role = role
    }

    public var stretches: Bool { divider > 0 || items.contains { $0.block.stretches } }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = role.map { tagging.add($0, under: parent) } ?? parent
        for index in items.indices { items[index].block.tag(&tagging, under: own) }
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        guard !items.isEmpty else { return .whole(Ink()) }
        let widths = self.widths(of: space.width, measuring: text)
        var placements: [Placement] = []
        var height = space.minimumHeight
        for index in items.indices {
            let placement = items[index].block.place(in: room(index, widths, space, 0), measuring: text)
            switch placement {
            case .whole(let ink), .part(let ink, _): height = max(height, ink.height)
            case .doesNotFit(let reason): return .doesNotFit(reason)
            }
            placements.append(placement)
        }
        var ink = Ink(height: height)
        var rests: [Int: any Block] = [:]
        for index in items.indices {
            let block = items[index].block
            if levels, block.stretches, case .whole(let natural) = placements[index],
                natural.height < height - 0.01
            {
                placements[index] = block.place(in: room(index, widths, space, height), measuring: text)
            }
            if standAtBottom, case .whole(let natural) = placements[index], natural.height < height - 0.01 {
                let lower = room(index, widths, space, 0).below(height - natural.height)
                placements[index] = block.place(in: lower, measuring: text)
            }
            switch placements[index] {
            case .whole(let piece):
                ink.add(piece)
            case .part(let piece, let rest):
                ink.add(piece)
                rests[index] = rest
            case .doesNotFit(let reason):
                return .doesNotFit(reason)
            }
        }
        addDividers(widths, height: height, in: space, to: &ink)
        guard !rests.isEmpty else { return .whole(ink) }
        var rest = self
        rest.role = nil
        for index in items.indices { rest.items[index].block = rests[index] ?? Nothing() }
        return .part(ink, rest: rest)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        let gaps = gap * Double(max(0, items.count - 1))
        return items.reduce((gaps, gaps)) { sum, item in
            let natural = item.block.naturalWidth(measuring: text)
            return (sum.0 + natural.word, sum.1 + natural.line)
        }
    }

    /// Returns the widths of the columns, which with the gaps add up to `whole`.
    private func widths(of whole: Double, measuring text: any TextMeasuring) -> [Double] {
        var left = whole - gap * Double(items.count - 1)
        var shares = 0.0
        for item in items {
            switch item.width {
            case .fixed(let width): left -= width
            case .share(let share), .fitting(let share): shares += share
            }
        }
        var widths = items.map { item in
            switch item.width {
            case .fixed(let width): width
            case .share(let share), .fitting(let share): shares > 0 ? max(0, left) * share / shares : 0
            }
        }
        fit(&widths, measuring: text)
        return widths
    }

    /// Moves width from fitting columns that do not need it to those that do: first for whole words, then for whole
    /// lines.
    private func fit(_ widths: inout [Double], measuring text: any TextMeasuring) {
        let fitting = items.indices.filter { if case .fitting = items[$0].width { true } else { false } }
        guard !fitting.isEmpty else { return }
        let needs = fitting.map { items[$0].block.naturalWidth(measuring: text) }
        var fitted = fitting.map { widths[$0] }
        let words = needs.map(\.word)
        ColumnWidths.transfer(&fitted, wanting: words, keeping: words)
        let lines = fitted.indices.map { max(words[$0], needs[$0].line) }
        ColumnWidths.transfer(
            &fitted, wanting: lines, keeping: fitted.indices.map { max(words[$0], min(lines[$0], fitted[$0])) })
        for (index, width) in zip(fitting, fitted) { widths[index] = width }
    }

    private func room(_ index: Int, _ widths: [Double], _ space: Space, _ minimumHeight: Double) -> Space {
        var room = space
        room.origin.x += widths[..<index].reduce(0) { $0 + $1 + gap }
        room.width = widths[index]
        room.minimumHeight = minimumHeight
        return room
    }

    private func addDividers(_ widths: [Double], height: Double, in space: Space, to ink: inout Ink) {
        guard divider > 0 else { return }
        var x = space.origin.x - gap / 2
        for width in widths.dropLast() {
            x += width + gap
            ink.rules.append(
                Rule(
                    from: Point(x: x, y: space.origin.y), to: Point(x: x, y: space.origin.y + height),
                    thickness: divider))
        }
    }
}

/// An empty block, in place of a block that is finished.
struct Nothing: Block {
    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}
    func place(in space: Space, measuring text: any TextMeasuring) -> Placement { .whole(Ink()) }
}
