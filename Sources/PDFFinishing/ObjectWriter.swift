import Bytes
import Diagnostics

/// Writes a PDF 1.7 file: objects without a stream packed into object streams, then a cross-reference stream.
struct ObjectWriter: ~Copyable {
    /// Where an object is written between `begin` and `end`. Objects not packed yet precede it.
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
        head.append(decimal: object)
        head.append(0x20)
        head.append(decimal: body.count)
        head.append(0x20)
        packed.append(object)
    }

    /// Ends the object.
    mutating func end() throws(Failure) {
        body.append(0x0A)
        if packed.count == Self.packSize { try pack() }
    }

    /// The maximum number of objects in an object stream: an index has to fit into one byte of the cross-reference
    /// stream.
    private static let packSize = 250

    /// Writes a stream object with the data as given. `entries` writes its dictionary, except for the length.
    mutating func stream(
        _ object: Int, _ data: ByteView, _ entries: (inout ByteBuilder) throws(Failure) -> Void
    ) throws(Failure) {
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

    /// Compresses data and writes it as a stream object. `entries` writes its dictionary, except for length and filter.
    mutating func deflated(
        _ object: Int, _ data: [UInt8], _ entries: (inout ByteBuilder) throws(Failure) -> Void
    ) throws(Failure) {
        try data.withView { (data) throws(Failure) in try deflated(object, data, entries) }
    }

    private mutating func deflated(
        _ object: Int, _ data: ByteView, _ entries: (inout ByteBuilder) throws(Failure) -> Void
    ) throws(Failure) {
        try stream(object, packing.deflate(data)) { (dictionary) throws(Failure) in
            try entries(&dictionary)
            dictionary.append("/Filter/FlateDecode")
        }
    }

    /// Ends the file and returns its bytes. The file identifier is derived from the content, so that the same content
    /// gives the same file.
    mutating func finish(root: Int, info: Int) throws(Failure) -> [UInt8] {
        try pack()
        let identifier = Digest(fingerprintOf: file.view).description
        let table = allocate()
        places[table] = .at(file.count)
        let start = file.count
        try deflated(table, rows()) { (dictionary) throws(Failure) in
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

    /// Writes the pending objects as an object stream.
    private mutating func pack() throws(Failure) {
        guard !packed.isEmpty else { return }
        let number = allocate()
        for (index, object) in packed.enumerated() { places[object] = .inside(stream: number, index: index) }
        let (count, first) = (packed.count, head.count)
        head.append(body.view)
        try deflated(number, head.view) { (dictionary) throws(Failure) in
            dictionary.append("/Type/ObjStm/N ")
            dictionary.append(decimal: count)
            dictionary.append("/First ")
            dictionary.append(decimal: first)
        }
        head.removeAll()
        body.removeAll()
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
