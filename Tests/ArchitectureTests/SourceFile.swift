import Foundation
import TestSupport

/// A file under Sources/.
struct SourceFile: CustomStringConvertible {
    var path: String
    /// The folder under Sources/ it lies in.
    var target: String
    var text: SwiftText
    var lineCount: Int

    var description: String { path }

    static let all: [SourceFile] = ProjectFolder.files(
        below: ProjectFolder.root.appending(path: "Sources"), withExtension: "swift"
    )
    .map { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { fatalError("\(file) cannot be read") }
        let path = ProjectFolder.relativePath(of: file)
        let target = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return SourceFile(
            path: path, target: target, text: SwiftText(text),
            lineCount: text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    }

    /// The modules it imports, with their lines.
    var imports: [(line: Int, module: String)] {
        text.codeLines.enumerated().compactMap { index, line in
            guard let match = line.firstMatch(of: Self.importLine) else { return nil }
            return (index + 1, String(match.output.1))
        }
    }

    nonisolated(unsafe) private static let importLine =
        /^\s*(?:@[\w()]+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)/

    /// The lines of code in which a pattern occurs.
    func lines(matching pattern: Regex<Substring>) -> [String] {
        text.codeLines.enumerated().compactMap { index, line in
            line.contains(pattern) ? "\(path):\(index + 1): \(line)" : nil
        }
    }
}
