import Diagnostics

/// A parsed template.
struct Template: Sendable {
    let name: String
    let file: String
    /// The text, without a byte order mark.
    let bytes: [UInt8]
    let nodes: [Node]

    /// Parses a source, adding what is wrong with it to `faults` under `number`, its index in the set.
    init(_ source: TemplateSource, number: Int, faults: inout FaultList) {
        name = source.name
        file = source.file
        bytes = source.text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.text.dropFirst(3)) : source.text
        if let offset = Self.invalidUTF8(in: bytes) {
            nodes = []
            faults.add(.notUTF8, template: number, offset: offset)
            return
        }
        let tokenizer = Tokenizer(bytes)
        let tree = TreeBuilder(Lines(of: tokenizer.tokens, in: bytes).tokens, in: bytes)
        nodes = tree.nodes
        for (fault, offset) in tokenizer.faults { faults.add(fault, template: number, offset: offset) }
        for (fault, offset, notes) in tree.faults {
            let lines = notes.map { "\($0.0): \(location(of: $0.offset))" }
            faults.add(fault, template: number, offset: offset, notes: lines)
        }
    }

    func location(of offset: Int) -> SourceLocation { SourceLocation(file: file, offset: offset, in: bytes) }

    private static func invalidUTF8(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
