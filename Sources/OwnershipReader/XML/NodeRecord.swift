/// What is kept of a node of a parsed text. The records of a text stand in one array, in document order; one tells where
/// another stands by how many records lie between them, so that the array may move while it grows.
struct NodeRecord {
    var kind: Node.Kind
    /// Whether there is anything in it. Its first child is then the record behind its attributes.
    var hasNodes = false
    /// How many attributes it has, namespace declarations included: each a record of its own right behind it.
    var attributes: Int32 = 0
    /// How far away these are; 0 where there are none.
    var parent: Int32 = 0
    var previous: Int32 = 0
    var next: Int32 = 0
    /// In the source, counted from 1; only pages know it.
    var line: Int32 = 0
    /// Of an element, an attribute or a processing instruction: the parser's one copy of the name, a zero byte behind it.
    var name: UnsafePointer<UInt8>?
    /// The prefix of an attribute's name.
    var prefix: UnsafePointer<UInt8>?
    /// The characters of a text, what stands in a processing instruction, the value of an attribute.
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
}

/// The records of a text's nodes: added in document order, then looked at through `Node` and `Element`, and given back
/// by the tree they belong to.
struct NodeRecords {
    private var records: UnsafeMutablePointer<NodeRecord>
    private var count = 0
    private var capacity: Int
    /// The innermost element that is open.
    private var parent: Int?
    /// The last node in it.
    private(set) var last: Int?

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        records = .allocate(capacity: self.capacity)
    }

    func deallocate() {
        records.deallocate()
    }

    /// The nodes that stand in no element: the root and what stands beside it.
    var outermost: Nodes { Nodes(from: records, isEmpty: count == 0) }

    var root: Element? { outermost.lazy.compactMap(\.element).first }

    /// The kinds of the first and of the last node in the innermost open element.
    var kindsAtEnds: (first: Node.Kind, last: Node.Kind)? {
        guard let last, let parent else { return nil }
        return (records[parent + 1 + Int(records[parent].attributes)].kind, records[last].kind)
    }

    /// The last node in the innermost open element, if it is a text.
    var lastText: UnsafeMutablePointer<NodeRecord>? {
        guard let last, records[last].kind == .text else { return nil }
        return records + last
    }

    /// Adds a node at the end of the innermost open element.
    mutating func add(_ node: NodeRecord) {
        let place = append(node)
        if let parent {
            records[place].parent = Int32(place - parent)
            records[parent].hasNodes = true
        }
        if let last {
            records[place].previous = Int32(place - last)
            records[last].next = Int32(place - last)
        }
        last = place
    }

    /// Adds an element and opens it.
    mutating func open(_ element: NodeRecord) {
        add(element)
        parent = last
        last = nil
    }

    /// Adds an attribute to the element that was opened last, before anything is added to it.
    mutating func addAttribute(_ attribute: NodeRecord) {
        guard let parent else { return }
        append(attribute)
        records[parent].attributes += 1
    }

    /// Closes the innermost open element.
    mutating func close() {
        guard let element = parent else { return }
        let distance = Int(records[element].parent)
        parent = distance == 0 ? nil : element - distance
        last = element
    }

    @discardableResult
    private mutating func append(_ record: NodeRecord) -> Int {
        if count == capacity { grow() }
        (records + count).initialize(to: record)
        count += 1
        return count - 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<NodeRecord>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: records, count: count)
        records.deallocate()
        records = larger
        capacity *= 2
    }
}
