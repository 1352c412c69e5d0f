import ArgumentParser
import Files
import FilingPress

/// The custom templates in a folder: its files `NAME.mustache`.
///
/// Other files are ignored, and so are hidden files, which may be an editor's locks.
struct TemplateFolder {
    /// The templates in the order of their names.
    let files: [TemplateFile]

    /// The largest size of a template in bytes. A larger file is assumed to be a mistake.
    private static let limit = 1 << 20
    private static let suffix = Array(".mustache".utf8)

    /// Reads the templates in a folder.
    ///
    /// - Throws: `ValidationError` if the folder does not exist or a template cannot be read.
    init(_ folder: Path) throws {
        do {
            var files: [TemplateFile] = []
            for name in try names(in: folder) where Self.isTemplate(name) {
                let path = folder.appending(name)
                files.append(
                    TemplateFile(
                        name: String(decoding: name.dropLast(Self.suffix.count), as: UTF8.self),
                        path: path.description, bytes: try contents(of: path, limit: Self.limit)))
            }
            self.files = files
        } catch {
            throw ValidationError("The template folder \(folder) cannot be read: \(error)")
        }
    }

    private static func isTemplate(_ name: [UInt8]) -> Bool {
        name.first != UInt8(ascii: ".") && name.suffix(suffix.count) == suffix[...]
    }
}
