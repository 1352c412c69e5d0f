extension Program {
    /// Appends the page for a record and returns the places of the vital texts shown, if the program records them.
    func render(_ record: borrowing RecordValues, into output: inout [UInt8]) -> Set<Int> {
        let (values, bytes) = (record.values, record.text.bytes)
        return steps.withUnsafeBufferPointer { steps in
            literals.withUnsafeBufferPointer { literals in
                EscapeTable.bytes.withUnsafeBufferPointer { table in
                    withUnsafeTemporaryAllocation(of: Int.self, capacity: depth + 1) { scopes in
                        var interpreter = Interpreter(
                            steps: steps, literals: literals, tails: tails, values: values, bytes: bytes,
                            table: table, scopes: scopes, output: ByteBuffer(capacity: bytes.count * 2 + (1 << 14)))
                        interpreter.run(0, steps.count, inside: 0)
                        output.append(contentsOf: interpreter.output.bytes)
                        return interpreter.shown
                    }
                }
            }
        }
    }
}

/// Executes a program for a record.
///
/// The pointers are borrowed from buffers that `Program.render` keeps alive.
struct Interpreter: ~Copyable {
    let steps: UnsafeBufferPointer<Step>
    let literals: UnsafeBufferPointer<UInt8>
    let tails: [UInt16]
    let values: UnsafeBufferPointer<RecordValues.Value>
    let bytes: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<UInt8>
    /// The index of the first value of each enclosing record, outermost first.
    let scopes: UnsafeMutableBufferPointer<Int>
    var level = -1
    var output: ByteBuffer
    /// The places of the vital texts written so far.
    var shown: Set<Int> = []

    init(
        steps: UnsafeBufferPointer<Step>, literals: UnsafeBufferPointer<UInt8>, tails: [UInt16],
        values: UnsafeBufferPointer<RecordValues.Value>, bytes: UnsafeBufferPointer<UInt8>,
        table: UnsafeBufferPointer<UInt8>, scopes: UnsafeMutableBufferPointer<Int>, output: consuming ByteBuffer
    ) {
        self.steps = steps
        self.literals = literals
        self.tails = tails
        self.values = values
        self.bytes = bytes
        self.table = table
        self.scopes = scopes
        self.output = output
    }

    /// Runs the steps `start..<end` with the given record as the innermost.
    mutating func run(_ start: Int, _ end: Int, inside record: Int) {
        level += 1
        scopes[level] = record
        run(start, end)
        level -= 1
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
