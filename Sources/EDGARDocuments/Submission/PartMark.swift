import Bytes
import Inputs
import OwnershipModel

/// What shows that a part of an input begins or ends: a tag, a line of an envelope, an XML declaration.
struct PartMark {
    /// The layers of a submission come first, from the outermost to the innermost.
    enum Kind: Int {
        case envelope
        case document
        case submission
        case header
        case acceptance
        /// `<XML>`, which holds the document of a submission that has no tags around its documents.
        case xmlContainer
        case xmlDeclaration
        case ownershipDocument
        case end
    }

    var kind: Kind
    var index: Int
    private var length: Int

    private static let tags: [(tag: StaticString, kind: Kind)] = [
        ("<SEC-DOCUMENT>", .document), ("<IMS-DOCUMENT>", .document), ("<SUBMISSION>", .submission),
        ("<SEC-HEADER>", .header), ("<IMS-HEADER>", .header), ("<ACCEPTANCE-DATETIME>", .acceptance),
        ("</SEC-DOCUMENT>", .end), ("</IMS-DOCUMENT>", .end), ("</SUBMISSION>", .end), ("<XML>", .xmlContainer),
        ("<?xml", .xmlDeclaration), ("<ownershipDocument", .ownershipDocument),
    ]
    private static let envelopes: [(line: StaticString, kind: Kind)] = [
        ("-----BEGIN PRIVACY-ENHANCED MESSAGE-----", .envelope), ("-----END PRIVACY-ENHANCED MESSAGE-----", .end),
    ]

    /// The marks in a range, in their order.
    static func all(in range: Range<Int>, of bytes: ArraySlice<UInt8>) -> [PartMark] {
        let part = bytes[range]
        var marks: [PartMark] = []
        var index = range.lowerBound
        while let open = part.firstIndex(of: UInt8(ascii: "<"), from: index), open + 4 < range.upperBound {
            index = open + 1
            guard "SIA/X?o".utf8.contains(bytes[index]) else { continue }
            for (tag, kind) in tags where part.starts(with: tag, at: open) {
                let mark = PartMark(kind: kind, index: open, length: tag.utf8CodeUnitCount)
                if mark.stands(in: bytes) { marks.append(mark.withByteOrderMark(in: part)) }
            }
        }
        for (line, kind) in envelopes {
            index = range.lowerBound
            while let found = part.firstIndex(of: line, from: index) {
                marks.append(PartMark(kind: kind, index: found, length: line.utf8CodeUnitCount))
                index = found + line.utf8CodeUnitCount
            }
        }
        return marks.sorted { $0.index < $1.index }
    }

    /// Whether the beginning of XML is one, and not what an XML declaration, a tag or a comment stands before.
    private func stands(in bytes: ArraySlice<UInt8>) -> Bool {
        guard kind == .xmlDeclaration || kind == .ownershipDocument else { return true }
        guard let next = bytes[(index + length)...].first else { return false }
        guard kind == .xmlDeclaration ? next.isBlank : next.endsName else { return false }
        let before = bytes[..<index].suffix(1_000).trimmed
        func ends(with text: StaticString) -> Bool { before.starts(with: text, at: before.endIndex - text.count) }
        if ends(with: "<XML>") || ends(with: "<TEXT>") { return false }
        return kind == .xmlDeclaration || !(ends(with: "?>") || ends(with: "-->"))
    }

    /// The same with a byte order mark right before it, which belongs to what begins here.
    private func withByteOrderMark(in part: ArraySlice<UInt8>) -> PartMark {
        guard kind != .end, index - 3 >= part.startIndex, part.starts(with: "\u{FEFF}", at: index - 3) else {
            return self
        }
        return PartMark(kind: kind, index: index - 3, length: length + 3)
    }

    /// Whether the mark is more than words of the document without an end in which it stands.
    func isEvident(in bytes: ArraySlice<UInt8>) -> Bool {
        let line = bytes[(index + length)...].prefix(200).prefix { $0 != 0x0A && $0 != UInt8(ascii: "<") }
        let isAtLineStart = index == bytes.startIndex || bytes[index - 1] == 0x0A
        switch kind {
        case .envelope, .end: return true
        case .document: return AccessionInName(of: line.text) != nil
        case .header: return isAtLineStart || AccessionInName(of: line.text) != nil
        case .acceptance: return isAtLineStart && line.trimmed.count == 14 && line.trimmed.allSatisfy(\.isDigit)
        case .submission:
            let next = bytes[(index + length)...].drop(while: \.isBlank)
            return next.first == UInt8(ascii: "<") && (next.dropFirst().first?.isUppercase ?? false)
        case .xmlContainer: return false
        case .ownershipDocument: return true
        case .xmlDeclaration:
            let root = Prolog(of: bytes[index...].prefix(1_000))?.rootName
            return root.map(Prolog.localName) == "ownershipDocument"
        }
    }

    /// Whether no more than the rest of this mark's line stands between it and another.
    func isNext(to mark: PartMark, in bytes: ArraySlice<UInt8>) -> Bool {
        let between = bytes[(index + length)..<mark.index].trimmed
        return !between.contains(UInt8(ascii: "<")) && !between.contains(0x0A)
    }
}

extension StaticString {
    fileprivate var count: Int { utf8CodeUnitCount }
}
