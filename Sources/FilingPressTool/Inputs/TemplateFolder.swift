import ArgumentParser
import Files
import FilingPress

/// The templates of a folder that the user named: its files `NAME.mustache`.
///
/// Whatever else lies there, notes, styles, pictures, what editors leave, is nobody's template and not looked at; nor is a
/// hidden file, which may be an editor's lock.
struct TemplateFolder {
    /// In the order of their names.
    let files: [TemplateFile]

    /// Templates larger than this are a mistake.
    private static let limit = 1 << 20
    private static let suffix = Array(".mustache".utf8)

    /// - Throws: `ValidationError` where there is no such folder or a template cannot be read.
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
