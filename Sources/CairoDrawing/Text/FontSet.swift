import Diagnostics
import PageLayout

/// The open fonts of one worker. The four main faces are opened at once, fallbacks when text first needs them.
final class FontSet {
    let library: FontLibrary
    let faces: [FontFace]
    /// The fallbacks asked for so far; nil values are fonts that are not installed or cannot be opened.
    private var opened: [NamedFont: FontFace?] = [:]

    /// All fonts that are open.
    var all: [FontFace] { faces + opened.values.compactMap(\.self).sorted { $0.file.path < $1.file.path } }

    init(_ library: FontLibrary) throws(Failure) {
        self.library = library
        var faces: [FontFace] = []
        for file in library.faces { faces.append(try FontFace(file)) }
        self.faces = faces
    }

    func main(_ face: TextStyle.Face) -> FontFace { faces[Int(face.rawValue)] }

    /// Returns the first font that has all the characters: the main face, or else a fallback; nil if there is none.
    func font(for scalars: some Collection<Unicode.Scalar>, face: TextStyle.Face) -> FontFace? {
        let main = main(face)
        if scalars.allSatisfy(main.covers) { return main }
        let isBold = face == .bold || face == .boldItalic
        let general = isBold ? [NamedFont.boldFallback, .fallback] : [.fallback]
        let isIdeographic = scalars.first?.isIdeographic ?? false
        let special: [NamedFont] = isIdeographic ? [.ideographs, .symbols] : [.symbols, .ideographs]
        for name in isIdeographic ? special + general : general + special {
            if let font = open(name), scalars.allSatisfy(font.covers) { return font }
        }
        return nil
    }

    /// Opens a fallback. One that cannot be opened counts as not installed; characters that only it has are reported as
    /// missing.
    private func open(_ name: NamedFont) -> FontFace? {
        if let known = opened[name] { return known }
        let font = library.file(of: name).flatMap { try? FontFace($0) }
        opened[name] = .some(font)
        return font
    }
}

extension Unicode.Scalar {
    /// Whether to try an East Asian font before other fallbacks, which draw the character in a style that is foreign to
    /// it.
    fileprivate var isIdeographic: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
