import Diagnostics
import Glibc

/// The locations of the font files: Roboto for nearly all text, and fallbacks for characters that Roboto lacks.
///
/// Each font is first looked for where its Debian package installs it. This makes the same text give the same bytes on
/// every machine with these packages, and saves the start-up time of a search. Only fonts not found there are looked up
/// with fontconfig.
package struct FontLibrary: Sendable, Equatable {
    /// A font file, and the index of the font in it.
    package struct File: Sendable, Hashable {
        /// The path of the file.
        package var path: String
        /// The index of the font, for collections such as `.ttc` files; else 0.
        package var index: Int

        /// Names a font by its file, and by its index if the file is a collection.
        init(path: String, index: Int = 0) {
            self.path = path
            self.index = index
        }
    }

    /// The four Roboto styles, in the order of `TextStyle.Face`.
    package let faces: [File]
    /// The folder that contains all fonts, or nil to use the installed ones.
    private let directory: String?

    /// Finds the fonts.
    ///
    /// - Parameter directory: A folder that contains all fonts directly, under the file names of the Debian packages;
    ///   nil for the fonts installed for the system and the user.
    /// - Throws: `Failure` if one of the four Roboto styles is missing. A missing fallback font is not an
    ///   error: its characters are shown by number and reported.
    package init(directory: String? = nil) throws(Failure) {
        self.directory = directory
        var faces: [File] = []
        for font in NamedFont.faces {
            guard let file = Self.file(of: font, in: directory) else {
                throw .fontMissing(name: font.name, package: font.package)
            }
            faces.append(file)
        }
        self.faces = faces
    }

    /// The location of a font, or nil if it is not installed.
    func file(of font: NamedFont) -> File? { Self.file(of: font, in: directory) }

    /// The fallback fonts that are not installed.
    package var missingFallbacks: [NamedFont] { NamedFont.fallbacks.filter { file(of: $0) == nil } }

    private static func file(of font: NamedFont, in directory: String?) -> File? {
        let path =
            directory.map { $0 + "/" + (font.file.split(separator: "/").last ?? "") }
            ?? "/usr/share/fonts/truetype/" + font.file
        if access(path, R_OK) == 0 { return File(path: path) }
        return directory == nil ? FontSearch.found[font] : nil
    }
}
