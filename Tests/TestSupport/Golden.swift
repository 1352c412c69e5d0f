import Foundation

/// Expected text kept in `Tests/Golden`.
///
/// A golden is rewritten only on request (`UPDATE_GOLDENS=1`), and a rewrite fails the run, so that it is looked at
/// before it counts. A missing golden is a failure, never a new reference.
public enum Golden {
    /// What is wrong, in a sentence, or nil where the text is the expected one.
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
