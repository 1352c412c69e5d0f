import ArgumentParser
import FilingPress

/// The templates of a folder that the user named.
struct TemplateFolder {
    /// In the order of their names.
    let files: [TemplateFile]

    /// Templates larger than this are a mistake.
    private static let limit = 1 << 20

    /// - Throws: `ValidationError` where there is no such folder or a template cannot be read.
    init(_ folder: Path) throws {
        do throws(SystemError) {
            var files: [TemplateFile] = []
            for name in try names(in: folder) where name.suffix(9) == Array(".mustache".utf8)[...] {
                let path = folder.appending(name)
                do throws(ReadError) {
                    files.append(TemplateFile(path: path.description, bytes: try contents(of: path, limit: Self.limit)))
                } catch {
                    switch error {
                    case .system(let error): throw error
                    case .tooLarge: throw SystemError(number: 27)
                    }
                }
            }
            self.files = files
        } catch {
            throw ValidationError("The template folder \(folder) cannot be read: \(error)")
        }
    }
}
