import Bytes
import CPangoCairo
import Diagnostics
import PageLayout

/// Measures words for layout and keeps their glyphs for drawing.
///
/// A word is shaped once per face, in ems, and can then be drawn at any size. The shaper is not thread-safe; create one
/// for each worker. It keeps every word until `forgetWords(ifMoreThan:)` is called between two documents.
package final class TextShaper: TextMeasuring {
    let fonts: FontSet
    var words = Arena<Word>(capacity: 4096)
    var text = ByteBuilder(capacity: 32_768)
    var glyphs = Arena<PlacedGlyph>(capacity: 32_768)
    var clusters = Arena<cairo_text_cluster_t>(capacity: 32_768)
    var richTexts: [RichText] = []
    /// The ID of the first word kept. It increases when words are forgotten, so that old IDs are not mistaken for new
    /// words.
    private(set) var firstID: Int32 = 0

    private var table = WordTable()
    private let buffer = ShapingBuffer()

    /// Opens the main fonts.
    ///
    /// - Throws: `Failure` if one of them cannot be opened.
    package init(fonts library: FontLibrary) throws(Failure) {
        fonts = try FontSet(library)
    }

    package func measure(_ word: Substring.UTF8View, face: TextStyle.Face) -> MeasuredWord {
        if let found = word.withContiguousStorageIfAvailable({ measure(ByteView($0), face: face) }) { return found }
        return Array(word).withView { measure($0, face: face) }
    }

    /// The fonts used so far, by the names that PDF files call them by. `width` gives the advance width of a character in
    /// hundredths of a thousandth of an em; 0 if the font does not have it.
    package var usedFonts: [(name: String, width: (UInt32) -> Int)] {
        fonts.all.map { font in (font.postScriptName, { font.hundredths(of: $0) }) }
    }

    package func spaceWidth(of face: TextStyle.Face) -> Double { fonts.main(face).spaceAdvance }
    package func ascent(of face: TextStyle.Face) -> Double { fonts.main(face).ascent }
    package func descent(of face: TextStyle.Face) -> Double { fonts.main(face).descent }

    /// Forgets all words if more than `limit` are kept. Layouts made before can no longer be pressed: that throws
    /// `Failure`.
    package func forgetWords(ifMoreThan limit: Int = 50_000) {
        guard words.count > limit else { return }
        // Far from overflow: it takes years of printing to get through a billion words.
        firstID = firstID > 1_000_000_000 ? 0 : firstID + Int32(words.count)
        words.removeAll()
        text.removeAll()
        glyphs.removeAll()
        clusters.removeAll()
        richTexts.removeAll()
        table.removeAll()
    }

    /// Shapes a whole line, as needed for lines with right-to-left words.
    func richText(_ line: String, face: TextStyle.Face) -> RichText {
        RichShaper(fonts: fonts, buffer: buffer).shape(line, face: face)
    }

    /// The text of a line: its words as given to `measure`, joined by spaces.
    func original(of line: PlacedText.Line) -> String {
        line.words.map { measured in
            let word = words[Int(measured.id &- firstID)]
            return String(
                decoding: text.view(from: Int(word.textStart), count: Int(word.textCount)), as: UTF8.self)
        }.joined(separator: " ")
    }

    /// The text of a line as it is to be seen, and the characters that it shows by number.
    ///
    /// - Throws: `Failure` if the line was measured by another shaper, or before words were forgotten.
    func shown(_ line: PlacedText.Line) throws(Failure) -> (text: String, missing: [Unicode.Scalar]) {
        var text = ""
        var missing: [Unicode.Scalar] = []
        for (index, measured) in line.words.enumerated() {
            let number = Int(measured.id &- firstID)
            guard (0..<words.count).contains(number) else { throw .unknownWord(measured.id) }
            let word = words[number]
            if index > 0 { text += " " }
            if word.rich >= 0 {
                let rich = richTexts[Int(word.rich)]
                for run in rich.runs { text += String(decoding: run.text, as: UTF8.self) }
                missing += rich.missing
            } else {
                text += String(
                    decoding: self.text.view(from: Int(word.textStart), count: Int(word.textCount)), as: UTF8.self)
            }
        }
        return (text, missing)
    }

    private func measure(_ bytes: ByteView, face: TextStyle.Face) -> MeasuredWord {
        let hash = WordTable.hash(bytes, face: face.rawValue)
        if let known = table.find(bytes, hash: hash, face: face.rawValue, words: words.view, text: text.view) {
            return MeasuredWord(id: firstID + known, width: words[Int(known)].width)
        }
        var word = Word(
            hash: hash, face: face.rawValue, width: 0, textStart: Int32(text.count), textCount: Int32(bytes.count),
            glyphStart: Int32(glyphs.count), glyphCount: 0, clusterStart: Int32(clusters.count), clusterCount: 0,
            rich: -1)
        text.append(bytes)
        if !shapePlainly(bytes, face: face, into: &word) {
            let rich = richText(String(decoding: bytes, as: UTF8.self), face: face)
            word.rich = Int32(richTexts.count)
            word.width = rich.width
            richTexts.append(rich)
        }
        words.append(word)
        table.insertLast(of: words.view)
        return MeasuredWord(id: firstID + Int32(words.count - 1), width: word.width)
    }

    /// Shapes a word in the common case: a single run in the main face with one glyph per character. Returns false,
    /// with nothing added, if the word needs more than that.
    private func shapePlainly(
        _ bytes: ByteView, face: TextStyle.Face, into word: inout Word
    ) -> Bool {
        var characters = bytes.count
        for byte in bytes where byte >= 0x7F || byte <= 0x20 {
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
            if scalars.contains(where: \.needsCare) { return false }
            characters = scalars.count
            break
        }
        let font = fonts.main(face)
        let shaped = buffer.shape(bytes, 0..<bytes.count, with: font, rightToLeft: false)
        guard shaped.count == characters else { return false }
        let scale = 1 / font.unitsPerEm
        let placed = glyphs.extend(by: characters)
        let parts = clusters.extend(by: characters)
        var x: Float = 0
        for index in 0..<characters {
            let position = shaped.positions[index]
            let glyph = shaped.infos[index].codepoint
            let next = index + 1 < characters ? Int(shaped.infos[index + 1].cluster) : bytes.count
            let length = next - Int(shaped.infos[index].cluster)
            if glyph == 0 || length < 1 {
                glyphs.shorten(to: Int(word.glyphStart))
                clusters.shorten(to: Int(word.clusterStart))
                return false
            }
            glyphs[placed + index] = PlacedGlyph(
                index: glyph, x: x + Float(position.x_offset) * scale, y: -Float(position.y_offset) * scale)
            clusters[parts + index] = cairo_text_cluster_t(num_bytes: Int32(length), num_glyphs: 1)
            x += Float(position.x_advance) * scale
        }
        word.glyphCount = Int32(characters)
        word.clusterCount = Int32(characters)
        word.width = x
        return true
    }
}
