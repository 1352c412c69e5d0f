import Bytes

extension Program {
    /// Appends the page for a record and returns the places of the vital texts shown, if the program records them.
    func render(_ record: borrowing RecordValues, into output: inout [UInt8]) -> Set<Int> {
        let (values, bytes) = (record.values, record.text.view)
        return steps.withView { steps in
            literals.withView { literals in
                var interpreter = Interpreter(
                    steps: steps, literals: literals, tails: tails, values: values, bytes: bytes, depth: depth)
                interpreter.run(0, steps.count, inside: 0)
                output.append(interpreter.output.view)
                return interpreter.shown
            }
        }
    }
}

/// Executes a program for a record.
///
/// The pointers are borrowed from buffers that `Program.render` keeps alive.
struct Interpreter: ~Copyable {
    let steps: MemoryView<Step>
    let literals: ByteView
    let tails: [UInt16]
    let values: MemoryView<RecordValues.Value>
    let bytes: ByteView
    /// Where the enclosing records begin among the values, outermost first.
    private var scopes: Arena<Int>
    var output: ByteBuilder
    /// The places of the vital texts written so far.
    var shown: Set<Int> = []

    init(
        steps: MemoryView<Step>, literals: ByteView, tails: [UInt16], values: MemoryView<RecordValues.Value>,
        bytes: ByteView, depth: Int
    ) {
        self.steps = steps
        self.literals = literals
        self.tails = tails
        self.values = values
        self.bytes = bytes
        scopes = Arena(capacity: depth + 1)
        output = ByteBuilder(capacity: bytes.count * 2 + (1 << 14))
    }

    /// Where the record begins that is so many records further out than the innermost.
    @inline(__always)
    func scope(_ depth: UInt16) -> Int { scopes[scopes.count - 1 - Int(depth)] }

    /// Runs the steps `start..<end` with the given record as the innermost.
    mutating func run(_ start: Int, _ end: Int, inside record: Int) {
        scopes.append(record)
        run(start, end)
        scopes.shorten(to: scopes.count - 1)
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var next = start
        while next < end {
            let step = steps[next]
            next += 1
            if step.count > 0 { appendLiteral(from: Int(step.start), count: Int(step.count)) }
            switch step.action {
            case .none: break
            case .text: appendText(at: step.address, step.escape)
            case .markup: appendMarkup(at: step.address)
            case .shown: noteShown(at: step.address)
            case .ifSet: if value(at: step.address).count == 0 { next = Int(step.end) }
            case .unlessSet: if value(at: step.address).count > 0 { next = Int(step.end) }
            case .each:
                let list = value(at: step.address)
                for number in 0..<Int(list.count) {
                    run(next, Int(step.end), inside: list.start + number * Int(list.stride))
                }
                next = Int(step.end)
            }
        }
    }
}
