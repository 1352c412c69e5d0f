/// Writes a PDF 1.7 file: objects without a stream packed into object streams, then a cross-reference stream.
struct ObjectWriter {
    /// Where an object is written between `begin` and `end`. Objects not packed yet precede it.
    var body = ByteWriter(capacity: 32_768)

    private var file = ByteWriter(capacity: 65_536)
    private var head = ByteWriter(capacity: 2048)
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
        file.put("%PDF-1.7\n%")
        file.put([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// Returns a new object number.
    mutating func allocate() -> Int {
        places.append(.free)
        return places.count - 1
    }

    /// Reserves `count` consecutive object numbers and returns the first.
    mutating func allocate(_ count: Int) -> Int {
        places.append(contentsOf: repeatElement(.free, count: count))
        return places.count - count
    }

    /// Begins an object, whose value is then written to `body`.
    mutating func begin(_ object: Int) {
        head.integer(object)
        head.put(0x20)
        head.integer(body.count)
        head.put(0x20)
        packed.append(object)
    }

    /// Ends the object.
    mutating func end() throws(PDFError) {
        body.put(0x0A)
        if packed.count == Self.packSize { try pack() }
    }

    /// The maximum number of objects in an object stream: an index has to fit into one byte of the cross-reference
    /// stream.
    private static let packSize = 250

    /// Writes a stream object with the data as given. `entries` writes its dictionary, except for the length.
    mutating func stream(
        _ object: Int, _ data: UnsafeBufferPointer<UInt8>, _ entries: (inout ByteWriter) throws(PDFError) -> Void
    ) throws(PDFError) {
        places[object] = .at(file.count)
        file.integer(object)
        file.put(" 0 obj\n<<")
        try entries(&file)
        file.put("/Length ")
        file.integer(data.count)
        file.put(">>\nstream\n")
        file.put(data)
        file.put("\nendstream\nendobj\n")
    }

    /// Compresses data and writes it as a stream object. `entries` writes its dictionary, except for length and filter.
    mutating func deflated(
        _ object: Int, _ data: [UInt8], _ entries: (inout ByteWriter) throws(PDFError) -> Void
    ) throws(PDFError) {
        let small = try data.withUnsafeBufferPointer { (bytes) throws(PDFError) in try packing.deflate(bytes) }
        try stream(object, small) { (dictionary) throws(PDFError) in
            try entries(&dictionary)
            dictionary.put("/Filter/FlateDecode")
        }
    }

    /// Ends the file and returns its bytes. The file identifier is derived from the content, so that the same content
    /// gives the same file.
    mutating func finish(root: Int, info: Int) throws(PDFError) -> [UInt8] {
        try pack()
        let identifier = fingerprint(of: file.bytes)
        let table = allocate()
        places[table] = .at(file.count)
        let start = file.count
        try deflated(table, rows()) { (dictionary) throws(PDFError) in
            dictionary.put("/Type/XRef/W[1 4 1]/Root ")
            dictionary.reference(root)
            dictionary.put("/Info ")
            dictionary.reference(info)
            dictionary.put("/Size ")
            dictionary.integer(table + 1)
            dictionary.put("/ID[<")
            dictionary.put(identifier)
            dictionary.put("><")
            dictionary.put(identifier)
            dictionary.put(">]/DecodeParms<</Predictor 12/Columns 6>>")
        }
        file.put("startxref\n")
        file.integer(start)
        file.put("\n%%EOF\n")
        return file.bytes
    }

    /// Writes the pending objects as an object stream.
    private mutating func pack() throws(PDFError) {
        guard !packed.isEmpty else { return }
        let number = allocate()
        for (index, object) in packed.enumerated() { places[object] = .inside(stream: number, index: index) }
        let (count, first) = (packed.count, head.count)
        head.put(body.bytes)
        try deflated(number, head.bytes) { (dictionary) throws(PDFError) in
            dictionary.put("/Type/ObjStm/N ")
            dictionary.integer(count)
            dictionary.put("/First ")
            dictionary.integer(first)
        }
        head.bytes.removeAll(keepingCapacity: true)
        body.bytes.removeAll(keepingCapacity: true)
        packed.removeAll(keepingCapacity: true)
    }

    /// The rows of the cross-reference stream, each as the difference from the row above (PNG's "Up" predictor).
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

/// A 128-bit hash of a file's content as 32 hexadecimal digits: two variants of FNV-1a over words of eight bytes, with
/// different seeds and a shift in between. It tells files apart, but does not withstand attacks.
private func fingerprint(of bytes: [UInt8]) -> [UInt8] {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9E37_79B9_7F4A_7C15
    bytes.withUnsafeBytes { raw in
        var offset = 0
        while offset + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            first = (first ^ word) &* 0x0000_0100_0000_01B3
            first ^= first >> 29
            second = (second &+ word) &* 0xFF51_AFD7_ED55_8CCD
            second ^= second >> 31
            offset += 8
        }
        while offset < raw.count {
            first = (first ^ UInt64(raw[offset])) &* 0x0000_0100_0000_01B3
            offset += 1
        }
    }
    let digits = Array("0123456789abcdef".utf8)
    return [first, second].flatMap { half in
        (0..<16).map { digits[Int(half >> UInt64(60 - 4 * $0) & 15)] }
    }
}
