import Bytes
import Inputs

/// A part of an input that is read by itself: a submission, or an XML document that stands in none.
///
/// EDGAR's daily concatenations hold many submissions in one file, and people join files by hand.
struct InputPart {
    enum Kind {
        case submission
        case xmlDocument
    }

    var kind: Kind
    var range: Range<Int>
    /// The documents of a submission.
    var frames: [DocumentFrame] = []
}

/// Cuts an input into its parts, which cover it without a gap. What stands behind a part and begins no other, belongs to it.
///
/// What a document of a submission holds is never searched, however much it looks like a submission, unless the document
/// has no end: then the input was joined from files of which one had been cut off.
struct InputParts {
    private(set) var all: [InputPart] = []
    private let bytes: ArraySlice<UInt8>
    private var current: InputPart
    /// Whether nothing has begun yet.
    private var isFresh = true
    /// The mark that begins the current part or an inner layer of it.
    private var last: PartMark?
    private var hasAcceptance = false
    /// Whether the current part has a document or its end.
    private var isFull = false
    /// Whether the end of the current submission has been met.
    private var hasEnded = false

    init(of bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        current = InputPart(kind: .submission, range: bytes.indices)
        var reached = bytes.startIndex
        for frame in DocumentFrame.all(in: bytes) {
            for mark in PartMark.all(in: reached..<frame.range.lowerBound, of: bytes) { take(mark) }
            add(frame)
            reached = frame.range.upperBound
        }
        for mark in PartMark.all(in: reached..<bytes.endIndex, of: bytes) { take(mark) }
        end(at: bytes.endIndex)
    }

    private mutating func add(_ frame: DocumentFrame) {
        // A document behind the end of a submission is not one of it.
        if current.kind == .xmlDocument || hasEnded { begin(at: frame.range.lowerBound, .submission) }
        (isFresh, isFull) = (false, true)
        current.frames.append(frame)
        guard frame.isCutOff else { return }
        for mark in PartMark.all(in: frame.body, of: bytes) where mark.isEvident(in: bytes) { take(mark) }
    }

    private mutating func take(_ mark: PartMark) {
        switch mark.kind {
        case .end:
            if current.kind == .submission { (isFull, hasEnded) = (true, true) }
            return
        case .xmlContainer:
            if current.kind == .xmlDocument || hasEnded { begin(at: mark.index, .submission) }
            (isFresh, isFull) = (false, true)
            return
        case .xmlDeclaration, .ownershipDocument:
            // A header that nothing closes may have its XML without any tag around it.
            guard isFresh || isFull || current.kind == .xmlDocument else { return }
            if !isFresh, !isInProlog(mark) { begin(at: mark.index, .xmlDocument) }
            current.kind = .xmlDocument
        case .envelope, .document, .submission, .header, .acceptance:
            if current.kind == .xmlDocument, isInProlog(mark) {
                current.kind = .submission
            } else if opensPart(mark) {
                begin(at: mark.index, .submission)
            }
            if mark.kind == .acceptance { hasAcceptance = true } else { last = mark }
        }
        isFresh = false
    }

    /// Whether a mark of a submission begins another one, rather than an inner layer of the current one.
    private func opensPart(_ mark: PartMark) -> Bool {
        if isFresh { return false }
        if isFull || current.kind == .xmlDocument { return true }
        if mark.kind == .acceptance { return hasAcceptance }
        guard let last else { return true }
        if mark.kind.rawValue <= last.kind.rawValue { return true }
        return last.kind != .envelope && !last.isNext(to: mark, in: bytes)
    }

    /// Whether the root of the current document has not been met. A document type is refused, so that it has but one root.
    private func isInProlog(_ mark: PartMark) -> Bool {
        guard current.kind == .xmlDocument, mark.index - current.range.lowerBound < 4_096 else { return false }
        guard let prolog = Prolog(of: bytes[current.range.lowerBound..<mark.index]) else { return true }
        return prolog.documentType != nil
    }

    private mutating func begin(at index: Int, _ kind: InputPart.Kind) {
        end(at: index)
        current = InputPart(kind: kind, range: index..<bytes.endIndex)
        (last, hasAcceptance, isFull, hasEnded) = (nil, false, false, false)
    }

    private mutating func end(at index: Int) {
        current.range = current.range.lowerBound..<index
        if let frame = current.frames.last, frame.range.upperBound > index {
            current.frames[current.frames.count - 1] = DocumentFrame(
                range: frame.range.lowerBound..<index, body: frame.body.lowerBound..<index, isCutOff: true)
        }
        if current.kind == .submission, current.frames.isEmpty {
            current.frames = DocumentFrame.withoutTags(in: bytes[current.range])
        }
        all.append(current)
    }
}
