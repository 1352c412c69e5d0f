/// A stack set in several columns of equal width and about equal height.
public struct TextColumns: Block {
    public var stack: Stack
    /// The number of columns, at least 1.
    public var count: Int
    /// The distance between columns, in points.
    public var gap: Double
    /// The height a column reaches before the next one begins, in points, so that a few lines are not split up.
    public var minimumHeight: Double

    /// Creates text columns; a `count` below 1 is taken as 1.
    public init(_ stack: Stack, count: Int, gap: Double, minimumHeight: Double = 0) {
        self.stack = stack
        self.count = max(1, count)
        self.gap = gap
        self.minimumHeight = minimumHeight
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        stack.tag(&tagging, under: parent)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let width = max(0, space.width - gap * Double(count - 1)) / Double(count)
        let block = stack.prepared(for: width, measuring: text)
        return TextColumnsRest(block: block, count: count, width: width, gap: gap, minimumHeight: minimumHeight)
            .place(in: space, measuring: text)
    }
}

/// The rest of a stack set in columns.
struct TextColumnsRest: Block {
    let block: any Block
    let count: Int
    let width: Double
    let gap: Double
    let minimumHeight: Double

    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        // Start from an even share of the total height, and raise it as long as something is left over.
        var height = max(minimumHeight, naturalHeight(of: block, in: space, measuring: text) / Double(count))
        while height < space.height {
            guard case .filled(let ink, let rest) = fill(space, height: height, measuring: text) else {
                height += Self.step
                continue
            }
            guard let rest else { return .whole(ink) }
            height += max(Self.step, naturalHeight(of: rest, in: space, measuring: text) / Double(count))
        }
        switch fill(space, height: space.height, measuring: text) {
        case .refused(let reason): return .doesNotFit(reason)
        case .filled(let ink, nil): return .whole(ink)
        case .filled(let ink, let rest?):
            return .part(
                ink,
                rest: TextColumnsRest(block: rest, count: count, width: width, gap: gap, minimumHeight: minimumHeight))
        }
    }

    /// The increment of the column height, in points: about half a line.
    private static let step = 4.0

    private enum Filling {
        case filled(Ink, rest: (any Block)?)
        case refused(Misfit)
    }

    /// Fills the columns in turn up to a height.
    private func fill(_ space: Space, height: Double, measuring text: any TextMeasuring) -> Filling {
        var ink = Ink()
        var rest: (any Block)? = block
        for column in 0..<count {
            guard let block = rest else { break }
            var room = space
            room.origin.x += Double(column) * (width + gap)
            room.width = width
            room.height = height
            room.minimumHeight = 0
            room.isFresh = space.isFresh && height >= space.height
            room.endsPage = column == count - 1 && height >= space.height
            switch block.place(in: room, measuring: text) {
            case .whole(let piece):
                add(piece, to: &ink)
                rest = nil
            case .part(let piece, let next):
                add(piece, to: &ink)
                rest = next
            case .doesNotFit(let reason):
                if column == 0 { return .refused(reason) }
            }
        }
        return .filled(ink, rest: rest)
    }

    private func add(_ piece: Ink, to ink: inout Ink) {
        ink.add(piece)
        ink.height = max(ink.height, piece.height)
    }

    /// The height of a block in one column. If it exceeds what all columns of the page hold, it does not matter by how much,
    /// and only that much is placed: a long text is looked at once for each page, not as a whole for each page.
    private func naturalHeight(of block: any Block, in space: Space, measuring text: any TextMeasuring) -> Double {
        var room = space
        room.width = width
        room.height = space.height * Double(count)
        room.fullHeight = .greatestFiniteMagnitude
        room.minimumHeight = 0
        guard case .whole(let ink) = block.place(in: room, measuring: text) else { return room.height }
        return ink.height
    }
}
