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

    /// Paths of all files below, hidden ones included, in order. A folder that cannot be searched stands among them as
    /// what it is: `locked/ (cannot be searched)`.
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
    /// What the files below one of its folders hold, by their path in that folder.
    public func contents(of name: String) -> [String: Data] {
        let paths = files().filter { $0.hasPrefix(name + "/") }
        return Dictionary(
            uniqueKeysWithValues: paths.map { (String($0.dropFirst(name.count + 1)), read($0) ?? Data()) })
    }
}
