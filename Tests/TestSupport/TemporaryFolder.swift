import Foundation

/// A folder for one test, deleted with everything in it when the object is released.
public final class TemporaryFolder {
    /// The folder's location.
    public let url: URL

    /// Creates an empty folder in the system's temporary folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "filingpress-test-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The folder's path.
    public var path: String { url.path(percentEncoded: false) }

    /// Writes a file and creates the folders it needs.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to relativePath: String) throws -> URL {
        let file = url.appending(path: relativePath)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    /// Writes a text as UTF-8.
    @discardableResult
    public func write(_ text: String, to relativePath: String) throws -> URL {
        try write(text.utf8, to: relativePath)
    }

    /// Returns the content of a file, or nil if it cannot be read.
    public func read(_ relativePath: String) -> Data? {
        try? Data(contentsOf: url.appending(path: relativePath))
    }

    /// Returns the relative paths of all files, including hidden ones, sorted.
    ///
    /// Links to folders are left out, as are broken links. A folder that cannot be searched is listed as such: `locked/
    /// (cannot be searched)`.
    public func files() -> [String] { files(below: "").sorted() }

    private func files(below folder: String) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path + folder) else {
            return ["\(folder) (cannot be searched)"]
        }
        return names.flatMap { name in
            let place = folder + name
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path + place, isDirectory: &isFolder)
            guard exists else { return [String]() }
            if !isFolder.boolValue { return [place] }
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path + place)) != nil
            return isLink ? [] : files(below: place + "/")
        }
    }
    /// Returns the contents of the files below a subfolder, by their paths in that subfolder.
    public func contents(of name: String) -> [String: Data] {
        let paths = files().filter { $0.hasPrefix(name + "/") }
        return Dictionary(
            uniqueKeysWithValues: paths.map { (String($0.dropFirst(name.count + 1)), read($0) ?? Data()) })
    }
}
