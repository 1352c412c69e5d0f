import Bytes

/// Writes the objects of a PDF 1.7 file: small ones packed into object streams, then a cross-reference stream.
struct ObjectWriter: ~Copyable {
    /// The object being written, between `begin` and `end`.
    var body = ByteBuilder(capacity: 32_768)

    private var file = ByteBuilder(capacity: 65_536)
    private var head = ByteBuilder(capacity: 2048)
    private var packed: [Int] = []
    private var places: [Place] = [.free]
    private let packing: Packing

    private enum Place {
        case free
        case at(Int)
        case inside(stream: Int, index: Int)
    }

    init(packing: Packing) {
        self.packing = packing
        places.reserveCapacity(512)
        packed.reserveCapacity(Self.packSize)
        file.append("%PDF-1.7\n%")
        file.append([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// A new object's number.
    mutating func allocate() -> Int {
        places.append(.free)
        return places.count - 1
    }

    /// Numbers for `count` objects, the first of them.
    mutating func allocate(_ count: Int) -> Int {
        places.append(contentsOf: repeatElement(.free, count: count))
        return places.count - count
    }

    mutating func begin(_ object: Int) {
        head.append(decimal: object)
        head.append(0x20)
        head.append(decimal: body.count)
        head.append(0x20)
        packed.append(object)
    }

    mutating func end() throws(PDFError) {
        body.append(0x0A)
        if packed.count == Self.packSize { try pack() }
    }

    /// An object stream holds at most so many, so that an index fits into a byte of the cross-reference stream.
    private static let packSize = 250

    /// A stream as it is; `entries` is what its dictionary says besides the length.
    mutating func stream(
        _ object: Int, _ data: ByteView, _ entries: (inout ByteBuilder) throws(PDFError) -> Void
    ) throws(PDFError) {
        places[object] = .at(file.count)
        file.append(decimal: object)
        file.append(" 0 obj\n<<")
        try entries(&file)
        file.append("/Length ")
        file.append(decimal: data.count)
        file.append(">>\nstream\n")
        file.append(data)
        file.append("\nendstream\nendobj\n")
    }

    /// A stream to be compressed.
    mutating func deflated(
        _ object: Int, _ data: [UInt8], _ entries: (inout ByteBuilder) throws(PDFError) -> Void
    ) throws(PDFError) {
        try data.withView { (data) throws(PDFError) in try deflated(object, data, entries) }
    }

    private mutating func deflated(
        _ object: Int, _ data: ByteView, _ entries: (inout ByteBuilder) throws(PDFError) -> Void
    ) throws(PDFError) {
        try stream(object, packing.deflate(data)) { (dictionary) throws(PDFError) in
            try entries(&dictionary)
            dictionary.append("/Filter/FlateDecode")
        }
    }

    /// Ends the file. Its identifier is made from its content, so that the same content is the same file.
    mutating func finish(root: Int, info: Int) throws(PDFError) -> [UInt8] {
        try pack()
        let identifier = Digest(fingerprintOf: file.view).description
        let table = allocate()
        places[table] = .at(file.count)
        let start = file.count
        try deflated(table, rows()) { (dictionary) throws(PDFError) in
            dictionary.append("/Type/XRef/W[1 4 1]/Root ")
            dictionary.reference(root)
            dictionary.append("/Info ")
            dictionary.reference(info)
            dictionary.append("/Size ")
            dictionary.append(decimal: table + 1)
            dictionary.append("/ID[<")
            dictionary.append(text: identifier)
            dictionary.append("><")
            dictionary.append(text: identifier)
            dictionary.append(">]/DecodeParms<</Predictor 12/Columns 6>>")
        }
        file.append("startxref\n")
        file.append(decimal: start)
        file.append("\n%%EOF\n")
        return file.bytes
    }

    private mutating func pack() throws(PDFError) {
        guard !packed.isEmpty else { return }
        let number = allocate()
        for (index, object) in packed.enumerated() { places[object] = .inside(stream: number, index: index) }
        let (count, first) = (packed.count, head.count)
        head.append(body.view)
        try deflated(number, head.view) { (dictionary) throws(PDFError) in
            dictionary.append("/Type/ObjStm/N ")
            dictionary.append(decimal: count)
            dictionary.append("/First ")
            dictionary.append(decimal: first)
        }
        head.removeAll()
        body.removeAll()
        packed.removeAll(keepingCapacity: true)
    }

    /// The rows of the cross-reference stream, each as its difference from the row above (PNG's "up" predictor).
    private func rows() -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(places.count * 7)
        var above: (UInt8, UInt32, UInt8) = (0, 0, 0)
        for (number, place) in places.enumerated() {
            let row: (UInt8, UInt32, UInt8) =
                switch place {
                case .free: (0, 0, number == 0 ? 255 : 0)
                case .at(let offset): (1, UInt32(truncatingIfNeeded: offset), 0)
                case .inside(let stream, let index): (2, UInt32(truncatingIfNeeded: stream), UInt8(index))
                }
            rows.append(2)
            rows.append(row.0 &- above.0)
            for shift in [24, 16, 8, 0] as [UInt32] {
                rows.append(UInt8(row.1 >> shift & 0xFF) &- UInt8(above.1 >> shift & 0xFF))
            }
            rows.append(row.2 &- above.2)
            above = row
        }
        return rows
    }
}
