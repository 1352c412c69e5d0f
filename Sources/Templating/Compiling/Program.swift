import Bytes

/// A compiled template: a list of steps and the literal bytes they write. Names are fully resolved.
struct Program: Sendable {
    var steps: [Step] = []
    var literals: [UInt8] = []
    /// The slots for the parts of dotted names after the first.
    var tails: [UInt16] = []
    /// The maximum nesting of records.
    var depth = 1

    /// Appends padding to the literals, so that they can be copied in blocks. The padding is never written.
    mutating func pad() {
        literals += [UInt8](repeating: 0, count: ByteBuilder.padding)
    }
}

/// A step: a run of literal bytes, rarely empty, followed by an action. It contains no references, so that fetching it
/// needs no reference counting.
struct Step: Sendable {
    /// The offset and length of the literal bytes.
    var start: UInt32
    var count: UInt32 = 0
    var action = Action.none
    var escape = HTMLEscape.text
    var address = Address()
    /// The index of the step after the section.
    var end: UInt32 = 0

    enum Action: UInt8, Sendable {
        case none
        /// Writes text escaped for its position.
        case text
        /// Writes markup unchanged.
        case markup
        /// Records that a vital text was written in the text of the page; only in sets that watch for losses.
        case shown
        /// Jumps to `end` if the value is absent or empty.
        case ifSet
        /// Jumps to `end` unless the value is absent or empty.
        case unlessSet
        /// Runs the steps up to `end` for each record of a list, or once inside a record if it is present.
        case each
    }
}

/// The location of a value.
struct Address: Sendable {
    /// The number of records outwards from the innermost.
    var depth: UInt16 = 0
    var slot: UInt16 = 0
    /// For a dotted name, the range of its further slots in `Program.tails`.
    var tailStart: UInt32 = 0
    var tailCount: UInt16 = 0
}
