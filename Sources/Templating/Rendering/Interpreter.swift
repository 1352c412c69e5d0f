extension Program {
    /// Appends the page for a record. Returns the places of the vital texts that were shown, as far as the program notes
    /// them.
    func render(_ record: RecordValues, into output: inout [UInt8]) -> Set<Int> {
        instructions.withUnsafeBufferPointer { instructions in
            literals.withUnsafeBufferPointer { literals in
                record.values.withUnsafeBufferPointer { values in
                    record.bytes.withUnsafeBufferPointer { bytes in
                        EscapeTable.bytes.withUnsafeBufferPointer { table in
                            withUnsafeTemporaryAllocation(of: Int.self, capacity: depth + 1) { scopes in
                                var interpreter = Interpreter(
                                    instructions: instructions, literals: literals, tails: tails, values: values,
                                    bytes: bytes, table: table, scopes: scopes,
                                    output: ByteBuffer(capacity: literals.count + bytes.count * 2 + (1 << 14)))
                                interpreter.run(0, instructions.count, inside: 0)
                                output.append(contentsOf: interpreter.output.bytes)
                                return interpreter.shown
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Runs a program over a record.
///
/// The pointers are borrowed from arrays that `Program.render` holds on to.
struct Interpreter: ~Copyable {
    let instructions: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    let tails: [UInt16]
    let values: UnsafeBufferPointer<RecordValues.Value>
    let bytes: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<UInt8>
    /// Where the enclosing records begin among the values, outermost first.
    let scopes: UnsafeMutableBufferPointer<Int>
    var level = -1
    var output: ByteBuffer
    /// The places of the vital texts written so far.
    var shown: Set<Int> = []

    init(
        instructions: UnsafeBufferPointer<Instruction>, literals: UnsafeBufferPointer<UInt8>, tails: [UInt16],
        values: UnsafeBufferPointer<RecordValues.Value>, bytes: UnsafeBufferPointer<UInt8>,
        table: UnsafeBufferPointer<UInt8>, scopes: UnsafeMutableBufferPointer<Int>, output: consuming ByteBuffer
    ) {
        self.instructions = instructions
        self.literals = literals
        self.tails = tails
        self.values = values
        self.bytes = bytes
        self.table = table
        self.scopes = scopes
        self.output = output
    }

    /// Runs the instructions from `start` up to `end` with a record as the innermost.
    mutating func run(_ start: Int, _ end: Int, inside record: Int) {
        level += 1
        scopes[level] = record
        run(start, end)
        level -= 1
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var next = start
        while next < end {
            let current = next
            next += 1
            switch instructions[current] {
            case .literal(let start, let count): appendLiteral(from: start, count: count)
            case .text(let address, let escape): appendText(at: address, escape)
            case .markup(let address): appendMarkup(at: address)
            case .shown(let address): noteShown(at: address)
            case .test(let address, let negated, let end):
                if (value(at: address).count > 0) == negated { next = end }
            case .each(let address, let end):
                let list = value(at: address)
                for number in 0..<Int(list.count) {
                    run(current + 1, end, inside: list.start + number * Int(list.stride))
                }
                next = end
            }
        }
    }
}
