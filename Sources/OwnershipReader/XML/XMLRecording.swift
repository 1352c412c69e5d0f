import CLibXML2

/// What libxml2 says while it parses a text, kept as records: no tree of its own is made.
struct XMLRecording {
    private(set) var nodes: NodeRecords
    /// The first complaint that makes the text unusable; those that follow are its consequences.
    private(set) var fault: XMLFault?
    /// Texts and values, one behind the other.
    private let text: UnsafeMutableBufferPointer<UInt8>
    private var textCount = 0
    /// The parser's dictionary, which holds each name once.
    private let names: xmlDictPtr
    /// Stand-ins for the element being parsed, for its first node and for its last. libxml2 looks at them to tell white
    /// space that only lays out a text from white space that is one.
    private let standIns: UnsafeMutablePointer<xmlNode>

    /// Texts and values are never longer than what they are parsed from: its size is the capacity.
    init(names: xmlDictPtr, capacity: Int) {
        xmlDictReference(names)
        self.names = names
        text = .allocate(capacity: capacity)
        nodes = NodeRecords(capacity: capacity / 16)
        standIns = .allocate(capacity: 3)
        standIns.initialize(repeating: xmlNode(), count: 3)
        standIns[0].type = XML_ELEMENT_NODE
    }

    func deallocate() {
        standIns.deallocate()
        nodes.deallocate()
        text.deallocate()
        xmlDictFree(names)
    }

    var element: xmlNodePtr { standIns }

    // MARK: What is met

    /// Begins an element. Its attributes and namespace declarations follow.
    mutating func open(_ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, isDeclared: Bool) {
        nodes.open(NodeRecord(kind: .element, name: isDeclared ? name : qualified(name, prefix)))
        updateStandIns()
    }

    mutating func addNamespace(_ prefix: UnsafePointer<UInt8>?, _ address: UnsafePointer<UInt8>?) {
        var attribute = NodeRecord(kind: .silent, name: XMLRecording.xmlns.utf8Start)
        if prefix != nil { attribute.name = qualified(prefix, XMLRecording.xmlns.utf8Start) }
        if let address { attribute.bytes = UnsafeBufferPointer(start: address, count: Int(xmlStrlen(address))) }
        nodes.addAttribute(attribute)
    }

    mutating func addAttribute(
        _ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, isDeclared: Bool,
        value: UnsafeBufferPointer<UInt8>
    ) {
        var attribute = NodeRecord(kind: .silent, name: name, bytes: kept(value))
        if isDeclared { attribute.prefix = prefix } else { attribute.name = qualified(name, prefix) }
        nodes.addAttribute(attribute)
    }

    mutating func close() {
        nodes.close()
        updateStandIns()
    }

    /// A piece of text; the pieces between two other nodes become one.
    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        let kept = kept(piece)
        if let last = nodes.lastText {
            last.pointee.bytes = UnsafeBufferPointer(
                start: last.pointee.bytes.baseAddress, count: last.pointee.bytes.count + kept.count)
        } else {
            nodes.add(NodeRecord(kind: .text, bytes: kept))
            updateStandIns()
        }
    }

    mutating func addInstruction(_ target: UnsafePointer<UInt8>?, _ data: UnsafePointer<UInt8>?) {
        let data = UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(xmlStrlen(data)))
        nodes.add(NodeRecord(kind: .instruction, name: target, bytes: kept(data)))
        updateStandIns()
    }

    mutating func addComment() {
        nodes.add(NodeRecord(kind: .silent))
        updateStandIns()
    }

    mutating func add(_ fault: XMLFault) {
        if self.fault == nil { self.fault = fault }
    }

    // MARK: How it is kept

    private static let xmlns: StaticString = "xmlns"

    /// A name with its prefix: namespaces are told apart by nobody here, but a prefix that is declared nowhere belongs
    /// to the name.
    private func qualified(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) -> UnsafePointer<UInt8>? {
        xmlDictQLookup(names, prefix, name)
    }

    private mutating func kept(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard textCount + bytes.count <= text.count else {
            add(XMLFault(code: 0, message: "it holds more than its size allows", offset: 0))
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        let place = UnsafeMutableBufferPointer(rebasing: text[textCount..<(textCount + bytes.count)])
        _ = place.initialize(from: bytes)
        textCount += bytes.count
        return UnsafeBufferPointer(place)
    }

    private mutating func updateStandIns() {
        guard let kinds = nodes.kindsAtEnds else {
            standIns[0].children = nil
            standIns[0].last = nil
            return
        }
        standIns[1].type = kinds.first == .text ? XML_TEXT_NODE : XML_ELEMENT_NODE
        standIns[2].type = kinds.last == .text ? XML_TEXT_NODE : XML_ELEMENT_NODE
        standIns[0].children = standIns + 1
        standIns[0].last = standIns + 2
    }
}
