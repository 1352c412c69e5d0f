import Foundation

extension ProjectFolder {
    /// Real filings; nil where they are not at hand.
    public static let corpus = shared?.appendingPathComponent("corpus")

    /// The files below a folder in the order of their paths, hidden ones left out.
    public static func files(below folder: URL, withExtension fileExtension: String? = nil) -> [URL] {
        let found = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
            .filter { fileExtension == nil || $0.pathExtension == fileExtension }
            .sorted { $0.path < $1.path }
    }

    /// A file's path as seen from the project's folder.
    public static func relativePath(of file: URL) -> String {
        String(file.path.dropFirst(root.path.count + 1))
    }
}
