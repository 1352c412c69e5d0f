/// A compiled template: instructions over one run of literal bytes. Nothing in it refers to a name.
struct Program: Sendable {
    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    /// The slots behind the first of dotted names.
    var tails: [UInt16] = []
    /// How many records lie in each other at most.
    var depth = 1
}

/// One step. It is free of references, so that fetching one costs no counting.
enum Instruction: Sendable, Equatable {
    case literal(start: Int, count: Int)
    /// Text escaped for where it stands.
    case text(Address, Escape)
    case markup(Address)
    /// Notes that a vital text has been written in the text of the page; only in sets that watch for losses.
    case shown(Address)
    /// Goes to `end` unless the value is there and not empty (or, negated, unless it is not).
    case test(Address, negated: Bool, end: Int)
    /// Runs the instructions up to `end` for each record of a list, or inside a record that may be absent.
    case each(Address, end: Int)
}

/// Which value an instruction speaks of.
struct Address: Sendable, Equatable {
    /// How many records further out.
    var depth: UInt16
    var slot: UInt16
    /// For a dotted name, where in `Program.tails` its further slots stand.
    var tailStart: UInt32 = 0
    var tailCount: UInt16 = 0
}

/// How a text is made safe for its place.
enum Escape: UInt8, Sendable {
    case text = 1
    case doubleQuoted = 2
    case singleQuoted = 4
    case doubleQuotedURL = 8
    case singleQuotedURL = 16
}
