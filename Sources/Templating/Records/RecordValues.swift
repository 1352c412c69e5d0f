import Bytes

/// The values of a record and of all records in it, in two runs: one of values, one of the bytes of texts.
///
/// Nothing in it is counted or has to be freed one by one; rendering only ever reads on.
struct RecordValues: ~Copyable {
    private(set) var text: ByteBuilder
    private var all: Arena<Value>

    /// Room for a page as it mostly is.
    init() {
        text = ByteBuilder(capacity: 1 << 14)
        all = Arena(capacity: 1 << 11)
    }

    /// Valid as long as nothing is added.
    var values: MemoryView<Value> { all.view }

    /// A value of whatever kind: the program that reads it knows the kind from the schema.
    struct Value: BitwiseCopyable {
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
        get { all[slot] }
        set {
            precondition(slot < all.count)
            all[slot] = newValue
        }
    }

    /// Makes room for records that stand behind each other; returns where the first begins.
    mutating func makeRoom(for records: Int, _ stride: Int) -> Int {
        let start = all.count
        all.append(repeating: .missing, count: records * stride)
        return start
    }

    /// To be called when everything is in it, before it is rendered.
    mutating func finish() { text.pad() }

    /// Takes the text over, as counting its references once more would cost as much as copying it.
    mutating func append(_ text: consuming String?) -> Value {
        guard var text = consume text else { return .missing }
        return text.withUTF8 { append(ByteView($0)) }
    }

    mutating func append(_ markup: [UInt8]?) -> Value {
        guard let markup else { return .missing }
        return markup.withView { append($0) }
    }

    private mutating func append(_ bytes: ByteView) -> Value {
        let start = text.count
        text.append(bytes)
        return Value(bytes: start..<text.count)
    }
}
