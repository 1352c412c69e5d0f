import Foundation

/// A folder for one test; it and everything in it go with the test.
public final class TemporaryFolder {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "filingpress-test-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    public var path: String { url.path(percentEncoded: false) }

    /// Writes a file, with the folders it lies in.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to relativePath: String) throws -> URL {
        let file = url.appending(path: relativePath)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    @discardableResult
    public func write(_ text: String, to relativePath: String) throws -> URL {
        try write(text.utf8, to: relativePath)
    }

    /// The bytes of a file; nil where there is none.
    public func read(_ relativePath: String) -> Data? {
        try? Data(contentsOf: url.appending(path: relativePath))
    }

    /// Paths of all files below, hidden ones included, in order.
    public func files() -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + name, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
    /// What the files below one of its folders hold, by their path in that folder.
    public func contents(of name: String) -> [String: Data] {
        let paths = files().filter { $0.hasPrefix(name + "/") }
        return Dictionary(
            uniqueKeysWithValues: paths.map { (String($0.dropFirst(name.count + 1)), read($0) ?? Data()) })
    }
}
