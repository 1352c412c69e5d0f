import Foundation

extension ProjectFolder {
    /// Real filings; nil where they are not at hand.
    public static let corpus = shared?.appendingPathComponent("corpus")

    /// The files below a folder in the order of their paths, hidden ones left out. A folder that cannot be read ends the
    /// run: tests over fewer files than there are would prove less than they say.
    public static func files(below folder: URL, withExtension fileExtension: String? = nil) -> [URL] {
        let found = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles],
            errorHandler: { url, error in fatalError("\(url.path) cannot be searched: \(error)") })
        guard let found else { fatalError("\(folder.path) cannot be searched") }
        return found.compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
            .filter { fileExtension == nil || $0.pathExtension == fileExtension }
            .sorted { $0.path < $1.path }
    }

    /// A file's path as seen from the project's folder.
    public static func relativePath(of file: URL) -> String {
        String(file.path.dropFirst(root.path.count + 1))
    }
}
