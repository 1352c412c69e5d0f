import Foundation
import Testing

/// What some tests want and not every machine has.
///
/// A test that has to go without is skipped, always for a reason of the same form: `make test` counts them by it.
public struct Wanted: Sendable {
    /// Fits behind "for want of".
    var words: String
    var isAtHand: Bool

    public init(_ words: String, isAtHand: Bool) {
        self.words = words
        self.isAtHand = isAtHand
    }

    /// Material for testing beside the project.
    public static let shared = Wanted("../shared", isAtHand: ProjectFolder.shared != nil)

    /// A program that is found as a shell finds it.
    public static func program(_ name: String) -> Wanted {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return Wanted(
            name, isAtHand: folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips the test on a machine that does not have what it wants.
    public static func wants(_ wanted: Wanted) -> Self {
        .enabled(if: wanted.isAtHand, "for want of \(wanted.words)")
    }
}
