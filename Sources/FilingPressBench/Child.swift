import Glibc

/// Runs other processes through the shell until they end.
enum Child {
    /// Returns a command's standard output, or nil if it cannot be run or fails.
    static func output(of command: String) -> String? {
        guard let pipe = popen(command, "r") else { return nil }
        var text = ""
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), pipe) != nil {
            text += String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return pclose(pipe) == 0 ? text : nil
    }

    /// Returns the median wall-clock time of several runs in milliseconds, or nil if one fails.
    static func time(of command: String, runs: Int) -> Double? {
        var times: [Int] = []
        for _ in 0..<runs {
            let start = Usage.wallTime
            guard output(of: command) != nil else { return nil }
            times.append(Usage.wallTime - start)
        }
        return Double(times.sorted()[runs / 2]) / 1e6
    }

    /// Quotes a text as one word for the shell.
    static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
