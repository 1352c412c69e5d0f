import CLibXML2

/// A parsed XML text: owns the records of its nodes. Elements are valid as long as their tree lives.
final class XMLTree {
    private let recording: XMLRecording
    let root: Element

    private static let prepared: Void = xmlInitParser()

    static func prepare() {
        prepared
    }

    /// Parses UTF-8 text, whatever its declaration says. Nothing is ever recovered: text that is not well-formed is a
    /// fault at the place where it stops being so.
    init(parsing text: ArraySlice<UInt8>) throws(XMLFault) {
        XMLTree.prepare()
        guard let recording = text.withUnsafeBytes({ bytes in XMLParser()?.recording(of: bytes) }) else {
            throw XMLFault(code: 0, message: "libxml2 gives no reason", offset: 0)
        }
        guard recording.fault == nil, let root = recording.nodes.root else {
            recording.deallocate()
            throw recording.fault ?? XMLFault(code: 0, message: "libxml2 gives no reason", offset: 0)
        }
        self.recording = recording
        self.root = root
    }

    deinit {
        recording.deallocate()
    }

    /// Processing instructions beside the root element.
    var outerInstructions: [Node] { recording.nodes.outermost.filter { $0.kind == .instruction } }
}
