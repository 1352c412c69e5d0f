import Bytes

/// The content stream of a page: its lines, then its text as one text object (ISO 32000-1, 9.4), in which positions are
/// relative to each other and a font stays selected until it changes.
struct TextContent: ~Copyable {
    private var bytes = ByteBuilder(capacity: 32_768)
    /// The strings and adjustments of the pending `Tj` or `TJ` operator, without the outermost delimiters.
    private var run = ByteBuilder(capacity: 1024)
    private var runIsAdjusted = false
    private var isOpen = false
    private let height: Double
    /// How far letters lean, as a fraction of their height, and how far those of the last position did.
    private var slant = 0.0
    private var placedSlant = 0.0

    /// The selected font resource and size; -1 before the first.
    private var resource: Int16 = -1
    private var size = 0.0
    /// The start of the current text line, in hundredths of a point from the lower left corner of the page.
    private var lineX = 0
    private var lineY = 0
    /// The position at which the next glyph would be drawn without adjustment, in thousandths of an em from the start
    /// of the run.
    private var pen = 0.0
    /// The start of the run, in points.
    private var start = 0.0
    private var baseline = 0.0

    /// Deviations below this many thousandths of an em are ignored, as Cairo does; they are invisible.
    private static let tolerance = 3.0

    init(pageHeight: Double, after lines: [UInt8]) {
        height = pageHeight
        bytes.append(lines)
    }

    /// Shows a glyph; its position is in points from the upper left corner of the page.
    mutating func show(_ glyph: GlyphSet.Glyph, isWide: Bool, size: Double, x: Double, y: Double) {
        if glyph.resource != resource || size != self.size || y != baseline || run.count == 0 {
            begin(glyph.resource, size, x, y)
        }
        let ahead = (x - start) * 1000 / size - pen
        if ahead.magnitude >= Self.tolerance {
            if ahead > 3000 || ahead < -500 {
                begin(glyph.resource, size, x, y)
            } else if run.count > 0 {
                let thousandths = ahead.rounded()
                closeString()
                run.append(decimal: -Int(thousandths))
                openString()
                runIsAdjusted = true
                pen += thousandths
            }
        }
        if isWide { put(UInt8(truncatingIfNeeded: glyph.code >> 8)) }
        put(UInt8(truncatingIfNeeded: glyph.code))
        pen += Double(glyph.advance)
    }

    /// Sets how far the letters that follow lean to the right, as a fraction of their height.
    mutating func lean(_ slant: Double) {
        guard slant != self.slant else { return }
        flush()
        self.slant = slant
    }

    /// Begins a marked piece of an element's text; `number` is its MCID.
    mutating func beginPiece(_ number: Int) {
        open()
        bytes.append("/P<</MCID ")
        bytes.append(decimal: number)
        bytes.append(">>BDC\n")
    }

    /// Begins a piece that is not part of the document's text.
    mutating func beginArtifact() {
        open()
        bytes.append("/Artifact BMC\n")
    }

    /// Begins a span whose `ActualText` is the text that its glyphs stand for, given in UTF-16.
    mutating func beginReplacement(_ text: some Sequence<UInt16>) {
        bytes.append("/Span<</ActualText<FEFF")
        for unit in text {
            for shift in [12, 8, 4, 0] as [UInt16] { bytes.append(UInt8(hexDigitFor: unit >> shift)) }
        }
        bytes.append(">>>BDC\n")
    }

    /// Ends the innermost piece or span.
    mutating func endMark() {
        flush()
        bytes.append("EMC\n")
    }

    /// Ends the text object and returns the content.
    mutating func finish() -> [UInt8] {
        flush()
        if isOpen { bytes.append("ET\n") }
        return bytes.bytes
    }

    /// Writes the pending run, if any.
    mutating func flush() {
        guard run.count > 0 else { return }
        bytes.append(runIsAdjusted ? "[(" : "(")
        bytes.append(run.view)
        bytes.append(runIsAdjusted ? ")]TJ\n" : ")Tj\n")
        run.removeAll()
        runIsAdjusted = false
    }

    private mutating func open() {
        guard !isOpen else { return }
        isOpen = true
        bytes.append("BT\n")
    }

    /// Ends the run and starts another one elsewhere, in another font if needed.
    private mutating func begin(_ resource: Int16, _ size: Double, _ x: Double, _ y: Double) {
        flush()
        if resource != self.resource || size != self.size {
            self.resource = resource
            self.size = size
            bytes.append("/F")
            bytes.append(decimal: Int(resource))
            bytes.append(0x20)
            bytes.hundredths(Int((size * 100).rounded()))
            bytes.append(" Tf\n")
        }
        let (newX, newY) = (Int((x * 100).rounded()), Int(((height - y) * 100).rounded()))
        if slant == 0, placedSlant == 0 {
            bytes.hundredths(newX - lineX)
            bytes.append(0x20)
            bytes.hundredths(newY - lineY)
            bytes.append(" Td\n")
        } else {
            // Steps from a leaning line would lean as well.
            bytes.append("1 0 ")
            bytes.hundredths(Int((slant * 100).rounded()))
            bytes.append(" 1 ")
            bytes.hundredths(newX)
            bytes.append(0x20)
            bytes.hundredths(newY)
            bytes.append(" Tm\n")
            placedSlant = slant
        }
        (lineX, lineY) = (newX, newY)
        start = Double(newX) / 100
        baseline = y
        pen = 0
    }

    private mutating func closeString() { run.append(UInt8(ascii: ")")) }
    private mutating func openString() { run.append(UInt8(ascii: "(")) }

    private mutating func put(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            run.append(UInt8(ascii: "\\"))
            run.append(byte)
        case 0x0D:
            run.append(UInt8(ascii: "\\"))
            run.append(UInt8(ascii: "r"))
        default: run.append(byte)
        }
    }
}

extension ByteBuilder {
    /// Writes a length in points, given in hundredths of a point.
    mutating func hundredths(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        if whole > 0 || rest == 0 { append(decimal: Int(whole)) }
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        append(0x30 + UInt8(truncatingIfNeeded: rest / 10))
        if rest % 10 > 0 { append(0x30 + UInt8(truncatingIfNeeded: rest % 10)) }
    }
}
