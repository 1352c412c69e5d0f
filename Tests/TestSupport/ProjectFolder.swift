import Foundation

/// The folders in and next to the project that tests read.
public enum ProjectFolder {
    /// The root folder of the project.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the fixtures.
    public static let fixtures = root.appendingPathComponent("Tests/Fixtures")

    /// The folder `shared` next to the project, with test material that only developers have; nil if it or its `corpus`
    /// folder is missing.
    public static let shared: URL? = {
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("corpus").path) ? folder : nil
    }()
}
