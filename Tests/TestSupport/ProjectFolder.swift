import Foundation

/// Places in the project, and beside it, that tests read.
public enum ProjectFolder {
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    public static let fixtures = root.appendingPathComponent("Tests/Fixtures")

    /// Material for testing that a developer has and a user does not; nil where it is absent.
    public static let shared: URL? = {
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("corpus").path) ? folder : nil
    }()
}
