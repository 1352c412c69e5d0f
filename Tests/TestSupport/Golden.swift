import Foundation

/// Expected output, kept in `Tests/Golden`.
///
/// A golden file is rewritten only on request (`UPDATE_GOLDENS=1`), and a rewrite fails the run, so that someone looks
/// at the change. A missing golden file is a failure, never a new reference.
public enum Golden {
    /// Returns the first difference from the expected text in one sentence, or nil if there is none.
    ///
    /// - Parameter name: The path of the golden file below `Tests/Golden`.
    public static func difference(_ text: String, from name: String) -> String? {
        let file = ProjectFolder.root.appendingPathComponent("Tests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
                return "\(name) was rewritten; look at it and run again without UPDATE_GOLDENS"
            } catch {
                return "\(name) could not be written: \(error)"
            }
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else { return "there is no golden \(name)" }
        if expected == text { return nil }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let shown = { (lines: [Substring]) in line < lines.count ? "\(lines[line])" : "(nothing)" }
        return "\(name):\(line + 1): expected «\(shown(old))», got «\(shown(new))»"
    }
}
