import Foundation

extension ProjectFolder {
    /// The folder of real filings, or nil if it is not available.
    public static let corpus = shared?.appendingPathComponent("corpus")

    /// Returns the files below a folder, sorted by path, without hidden ones.
    ///
    /// A folder that cannot be searched ends the run, because tests over fewer files than exist would prove less than
    /// they claim.
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

    /// The path of a file relative to the project's folder.
    public static func relativePath(of file: URL) -> String {
        String(file.path.dropFirst(root.path.count + 1))
    }
}
