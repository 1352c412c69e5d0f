import Bytes

/// Reads from the page of a `FontSheet` which font resource contains each glyph, and under which code.
///
/// Cairo makes one or more fonts from each font used: one with the single-byte codes of Windows code page 1252 for
/// Latin characters, others with two-byte codes for the rest.
struct FontSheetReading {
    /// The font resources in order of first use, and whether their codes take two bytes.
    private(set) var resources: [(font: PDFValue, isWide: Bool)] = []

    private let source: any PDFObjectSource
    private var names: [[UInt8]] = []

    /// Sets the code and resource of every glyph in `rows`.
    ///
    /// - Throws: `PDFError.unreadableFile` if the page cannot be read or does not show exactly the glyphs that were
    ///   drawn.
    init(_ rows: [FontSheet.Row], from source: any PDFObjectSource, packing: Packing) throws(PDFError) {
        self.source = source
        guard !rows.isEmpty else { return }
        guard let number = try source.pages().first else { throw .unreadableFile("no page", offset: 0) }
        let page = try source.dictionary(number)
        let fonts = try fonts(of: page)
        let content = try content(of: page, packing)
        var shown = Arena<(code: UInt16, resource: Int16)>(capacity: 256)
        try content.withView { (bytes) throws(PDFError) in
            try read(bytes, fonts, into: &shown)
        }
        try assign(shown.view, to: rows)
    }

    private func fonts(of page: [PDFValue.Entry]) throws(PDFError) -> [PDFValue.Entry] {
        guard let resources = try page["Resources"].map({ (value) throws(PDFError) in try source.resolve(value) }),
            let fonts = try resources.entries()?["Font"],
            let entries = try source.resolve(fonts).entries()
        else { throw .unreadableFile("a page without fonts", offset: 0) }
        return entries
    }

    private func content(of page: [PDFValue.Entry], _ packing: Packing) throws(PDFError) -> [UInt8] {
        guard let number = try page["Contents"]?.reference(), case let content = try source.object(number),
            let stream = content.stream, try content.value.entries()?["Filter"]?.isName("FlateDecode") == true
        else { throw .unreadableFile("a page without content we can read", offset: 0) }
        return try packing.inflate(stream)
    }

    /// Appends the code of every glyph shown on the page, in order.
    private mutating func read(
        _ bytes: ByteView, _ fonts: [PDFValue.Entry],
        into shown: inout Arena<(code: UInt16, resource: Int16)>
    ) throws(PDFError) {
        var tokens = PDFTokens(bytes, in: 0..<bytes.count)
        var name: PDFTokens.Token?
        var strings: [Range<Int>] = []
        var resource = -1
        while case let token = try tokens.next(), token.kind != .end {
            switch token.kind {
            case .name: name = token
            case .string: strings.append(token.range)
            case .keyword:
                if tokens.reads(token, "Tf"), let name {
                    resource = try number(of: Array(bytes[name.range].dropFirst()), in: fonts)
                } else if tokens.reads(token, "Tj") || tokens.reads(token, "TJ") {
                    guard resource >= 0 else {
                        throw .unreadableFile("text in no font", offset: token.range.lowerBound)
                    }
                    for string in strings {
                        try note(PDFString.bytes(bytes.part(string)), of: resource, in: &shown)
                    }
                }
                strings.removeAll(keepingCapacity: true)
            default: break
            }
        }
    }

    private func note(
        _ codes: [UInt8], of resource: Int, in shown: inout Arena<(code: UInt16, resource: Int16)>
    ) throws(PDFError) {
        guard resources[resource].isWide else {
            for code in codes { shown.append((UInt16(code), Int16(resource))) }
            return
        }
        guard codes.count % 2 == 0 else { throw .unreadableFile("half a code in a text", offset: 0) }
        for index in stride(from: 0, to: codes.count, by: 2) {
            shown.append((UInt16(codes[index]) << 8 | UInt16(codes[index + 1]), Int16(resource)))
        }
    }

    private mutating func number(of name: [UInt8], in fonts: [PDFValue.Entry]) throws(PDFError) -> Int {
        if let known = names.firstIndex(of: name) { return known }
        guard let font = fonts.first(where: { $0.value.bytes[$0.key].elementsEqual(name) })?.value,
            let entries = try source.resolve(font).entries()
        else { throw .unreadableFile("a font that is not on the page", offset: 0) }
        names.append(name)
        resources.append((font, entries["Subtype"]?.isName("Type0") == true))
        return resources.count - 1
    }

    /// Assigns the codes to the glyphs in the order they were drawn. Their numbers must match, or no code is reliable.
    private func assign(
        _ shown: MemoryView<(code: UInt16, resource: Int16)>, to rows: [FontSheet.Row]
    ) throws(PDFError) {
        let expected = rows.reduce(0) { $0 + $1.numbers.count + ($1.endsInSign ? 1 : 0) }
        guard shown.count == expected else {
            throw .unreadableFile("\(shown.count) glyphs on a page that has \(expected)", offset: 0)
        }
        var next = 0
        for row in rows {
            for number in row.numbers {
                row.set.glyphs[number].code = shown[next].code
                row.set.glyphs[number].resource = shown[next].resource
                next += 1
            }
            if row.endsInSign { next += 1 }
        }
    }
}
