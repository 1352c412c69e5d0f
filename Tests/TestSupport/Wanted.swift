import Foundation
import Testing

/// Something that some tests need and not every machine has.
///
/// A test without it is skipped with a reason that always begins the same way; `make test` counts skipped tests by it.
public struct Wanted: Sendable {
    /// Names the requirement, so as to follow "for want of".
    var words: String
    var isAtHand: Bool

    /// Creates a requirement and records whether this machine meets it.
    public init(_ words: String, isAtHand: Bool) {
        self.words = words
        self.isAtHand = isAtHand
    }

    /// The folder of test material next to the project.
    public static let shared = Wanted("../shared", isAtHand: ProjectFolder.shared != nil)

    /// A program, looked up in `PATH`.
    public static func program(_ name: String) -> Wanted {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return Wanted(
            name, isAtHand: folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips the test on machines that do not meet the requirement.
    public static func wants(_ wanted: Wanted) -> Self {
        .enabled(if: wanted.isAtHand, "for want of \(wanted.words)")
    }
}
