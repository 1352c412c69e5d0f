/// A block whose paragraphs are one element of the structure, such as a caption with the value it stands over: assistive
/// technology reads them without a stop, and an export keeps them in one paragraph.
///
/// The text is read in the order in which the block places it. Paragraphs with a role or a replacement text of their own
/// stay elements of their own.
public struct ReadAsOne: Block {
    public var block: any Block
    /// The role of the element.
    public var role: StructureTree.Role

    public init(_ block: any Block, role: StructureTree.Role = .paragraph) {
        self.block = block
        self.role = role
    }

    public var stretches: Bool { block.stretches }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = tagging.add(role, under: parent)
        tagging.together(as: own) { block.tag(&$0, under: own) }
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        block.place(in: space, measuring: text)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        block.naturalWidth(measuring: text)
    }

    public func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block {
        block.prepared(for: width, measuring: text)
    }
}
