/// The values of a record and of all records in it, in two runs: one of values, one of the bytes of texts.
///
/// Nothing in it is counted or has to be freed one by one; rendering only ever reads on.
struct RecordValues {
    private(set) var values: [Value] = []
    private(set) var bytes: [UInt8] = []

    /// Room for a page as it mostly is.
    init() {
        values.reserveCapacity(1 << 11)
        bytes.reserveCapacity(1 << 14)
    }

    /// A value of whatever kind: the program that reads it knows the kind from the schema.
    struct Value {
        /// Where its bytes begin, or its first record.
        let start: Int
        /// How many bytes or records; 1 for a flag that is set. With none, it is not there, and false in a section.
        let count: Int32
        /// How many values each record has.
        let stride: Int32

        static let missing = Value(flag: false)

        init(flag: Bool) { (start, count, stride) = (0, flag ? 1 : 0, 0) }

        init(records count: Int, from start: Int, stride: Int) {
            (self.start, self.count, self.stride) = (start, Int32(count), Int32(stride))
        }

        init(bytes: Range<Int>) { (start, count, stride) = (bytes.lowerBound, Int32(bytes.count), 0) }
    }

    subscript(slot: Int) -> Value {
        get { values[slot] }
        set { values[slot] = newValue }
    }

    /// Makes room for records that stand behind each other; returns where the first begins.
    mutating func makeRoom(for count: Int, _ stride: Int) -> Int {
        let start = values.count
        for _ in 0..<count * stride { values.append(.missing) }
        return start
    }

    mutating func append(_ text: String?) -> Value {
        guard var text else { return .missing }
        let start = bytes.count
        text.withUTF8 { bytes.append(contentsOf: $0) }
        return Value(bytes: start..<bytes.count)
    }

    mutating func append(_ markup: [UInt8]?) -> Value {
        guard let markup else { return .missing }
        let start = bytes.count
        bytes.append(contentsOf: markup)
        return Value(bytes: start..<bytes.count)
    }
}
