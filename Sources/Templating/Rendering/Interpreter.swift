extension Program {
    /// Appends the page for a record; returns nil, and appends nothing, if a value is not of the kind it should be.
    /// Otherwise returns the vital texts that were shown, as far as the program notes them.
    func render(_ record: Record, into output: inout [UInt8]) -> Set<ValuePlace>? {
        instructions.withUnsafeBufferPointer { instructions in
            literals.withUnsafeBufferPointer { literals in
                EscapeTable.bytes.withUnsafeBufferPointer { table in
                    withUnsafeTemporaryAllocation(of: Interpreter.Scope.self, capacity: depth + 1) { scopes in
                        guard let table = table.baseAddress else { return nil }
                        var interpreter = Interpreter(
                            instructions: instructions, literals: literals, tails: tails, table: table, scopes: scopes,
                            output: ByteBuffer(capacity: literals.count * 2 + (1 << 14)))
                        interpreter.run(0, instructions.count, inside: record)
                        if interpreter.isMismatched { return nil }
                        output.append(contentsOf: interpreter.output.bytes)
                        return interpreter.shown
                    }
                }
            }
        }
    }
}

/// Runs a program over a record.
///
/// The pointers are borrowed from arrays that `Program.render` and the loops of `run` hold on to.
struct Interpreter: ~Copyable {
    typealias Scope = UnsafeBufferPointer<TemplateValue>

    let instructions: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    let tails: [UInt16]
    let table: UnsafePointer<UInt8>
    /// The values of the enclosing records, outermost first.
    let scopes: UnsafeMutableBufferPointer<Scope>
    var level = -1
    var output: ByteBuffer
    var isMismatched = false
    /// The vital texts written so far.
    var shown: Set<ValuePlace> = []

    init(
        instructions: UnsafeBufferPointer<Instruction>, literals: UnsafeBufferPointer<UInt8>, tails: [UInt16],
        table: UnsafePointer<UInt8>, scopes: UnsafeMutableBufferPointer<Scope>, output: consuming ByteBuffer
    ) {
        self.instructions = instructions
        self.literals = literals
        self.tails = tails
        self.table = table
        self.scopes = scopes
        self.output = output
    }

    /// Runs the instructions from `start` up to `end` with a record as the innermost.
    mutating func run(_ start: Int, _ end: Int, inside record: borrowing Record) {
        record.values.withUnsafeBufferPointer { values in
            level += 1
            scopes.initializeElement(at: level, to: values)
            run(start, end)
            level -= 1
        }
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var next = start
        while next < end {
            let current = next
            next += 1
            switch instructions[current] {
            case .literal(let start, let count):
                if let base = literals.baseAddress { output.append(base + start, count: count) }
            case .text(let address, let escape): appendText(at: address, escape)
            case .markup(let address): appendMarkup(at: address)
            case .shown(let address): noteShown(at: address)
            case .test(let address, let negated, let end):
                if isTrue(at: address) == negated { next = end }
            case .each(let address, let end):
                for record in list(at: address) { run(current + 1, end, inside: record) }
                next = end
            case .with(let address, let end):
                if let record = record(at: address) { run(current + 1, end, inside: record) }
                next = end
            }
        }
    }
}
