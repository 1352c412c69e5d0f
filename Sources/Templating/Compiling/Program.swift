import Bytes

/// A compiled template: steps over one run of literal bytes. Nothing in it refers to a name.
struct Program: Sendable {
    var steps: [Step] = []
    var literals: [UInt8] = []
    /// The slots behind the first of dotted names.
    var tails: [UInt16] = []
    /// How many records lie in each other at most.
    var depth = 1

    /// Finishes the literals, so that they can be copied by the block: bytes that nothing writes come behind them.
    mutating func pad() {
        literals += [UInt8](repeating: 0, count: ByteBuilder.padding)
    }
}

/// One step: a run of literal bytes, mostly not empty, and what comes after it. It is free of references, so that fetching
/// one costs no counting.
struct Step: Sendable {
    /// Where the literal bytes begin, and how many they are.
    var start: UInt32
    var count: UInt32 = 0
    var action = Action.none
    var escape = HTMLEscape.text
    var address = Address()
    /// The step that a section ends before.
    var end: UInt32 = 0

    enum Action: UInt8, Sendable {
        case none
        /// Text escaped for where it stands.
        case text
        case markup
        /// Notes that a vital text has been written in the text of the page; only in sets that watch for losses.
        case shown
        /// Goes to `end` unless the value is there and not empty.
        case ifSet
        /// Goes to `end` unless the value is absent or empty.
        case unlessSet
        /// Runs the steps up to `end` for each record of a list, or inside a record that may be absent.
        case each
    }
}

/// Which value a step speaks of.
struct Address: Sendable {
    /// How many records further out.
    var depth: UInt16 = 0
    var slot: UInt16 = 0
    /// For a dotted name, where in `Program.tails` its further slots stand.
    var tailStart: UInt32 = 0
    var tailCount: UInt16 = 0
}
