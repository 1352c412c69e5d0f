import CLibXML2

extension Element {
    /// The element's own text, trimmed, runs of white space made single blanks; nil where there is none. Text inside
    /// child elements is not its own.
    var text: String? {
        guard let first = node.pointee.children else { return nil }
        if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE {
            return collapsed(Node(pointer: first).bytes)
        }
        var joined: [UInt8] = []
        for node in nodes where node.kind == .text {
            joined.append(contentsOf: node.bytes)
        }
        return joined.withUnsafeBufferPointer(collapsed)
    }

    /// The text of the element and of all inside it, as it stands. Access codes are left out, see `isSecret`.
    var wholeText: String {
        var joined = ""
        for node in nodes {
            if let child = node.element {
                if child.isSecret { continue }
                if child.isLineBreak { joined += "\n" }
                joined += child.wholeText
            } else if node.kind == .text {
                joined += String(decoding: node.bytes, as: UTF8.self)
            }
        }
        return joined
    }

    /// Whether it holds a filer's access code (CCC), which nobody may see: EDGAR takes it out before it shows a filing.
    var isSecret: Bool { name.description.lowercased().hasSuffix("ccc") }

    /// HTML's `br` and `p`, which sometimes stray into footnotes.
    private var isLineBreak: Bool { ["br", "p"].contains(name.description.lowercased()) }
}

/// Trimmed, runs of white space made single blanks; nil where nothing is left.
private func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = bytes.firstIndex(where: { !$0.isBlank }), let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return nil }
    let core = UnsafeBufferPointer(rebasing: bytes[first...last])
    var previousIsBlank = false
    for byte in core {
        if byte.isBlank, previousIsBlank || byte != 0x20 {
            return core.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
                .joined(separator: " ")
        }
        previousIsBlank = byte.isBlank
    }
    return String(decoding: core, as: UTF8.self)
}
