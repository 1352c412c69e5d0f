/// A cell of a line: the text between two separators.
struct TextCell: Equatable {
    /// The text with white space collapsed and markup removed.
    var text: String
    /// The labels of the footnote marks that are marked up as such.
    var marks: [String] = []
    /// The CIK in the address that the text links to.
    var cik: String?

    var isEmpty: Bool { text.isEmpty && marks.isEmpty }
}

/// What separates the cells of a line.
enum CellSeparator {
    case none
    case tabs
    case pipes
    /// Two or more spaces.
    case blanks

    /// The first of these that a line contains: tabs, pipes, runs of spaces.
    init(of line: String, isMarkdown: Bool) {
        if line.utf8.contains(0x09) {
            self = .tabs
        } else if line.utf8.first == UInt8(ascii: "|") || (isMarkdown && line.holds("| "))
            || line.utf8.count(where: { $0 == UInt8(ascii: "|") }) > 2
        {
            self = .pipes
        } else if line.trimmedStart.holds("  ") {
            self = .blanks
        } else {
            self = .none
        }
    }

    /// Whether it can part nothing but cells.
    var isStrict: Bool {
        switch self {
        case .tabs, .pipes: true
        case .none, .blanks: false
        }
    }

    /// The raw cells of a line, including empty ones between tabs or pipes, so that columns can be counted.
    func cells(of line: String) -> [String] {
        switch self {
        case .none: return [line]
        case .tabs: return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        case .blanks: return CellSeparator.runs(of: line)
        case .pipes:
            var cells = CellSeparator.unescapedPipes(line)
            // Bars around a line enclose its cells; a bar at one end alone has an empty cell beside it.
            let isEnclosed = line.first { $0 != " " } == "|" && line.last { $0 != " " } == "|"
            if isEnclosed, cells.count > 2 {
                cells.removeFirst()
                cells.removeLast()
            }
            return cells
        }
    }

    /// The rows in a line. Converters write a table inside a cell on the line of that cell, its rows parted by one blank
    /// between bars and its rules among them: `| caption |  | | --- | | value | other caption |`.
    func rows(of line: String) -> [[String]] {
        let cells = cells(of: line)
        guard case .pipes = self, cells.count > 2, cells.contains(where: CellSeparator.isRule),
            !cells.allSatisfy({ CellSeparator.isRule($0) || $0.allSatisfy { $0 == " " } })
        else { return [cells] }
        return cells.split { $0 == " " || CellSeparator.isRule($0) }.map(Array.init)
    }

    private static func isRule(_ cell: String) -> Bool {
        cell.contains("---") && cell.allSatisfy { $0 == "-" || $0 == " " || $0 == ":" }
    }

    private static func runs(of line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var blanks = 0
        for character in line {
            if character == " " {
                blanks += 1
                continue
            }
            if blanks > 1, !cell.isEmpty {
                cells.append(cell)
                cell = ""
            } else if blanks == 1, !cell.isEmpty {
                cell.append(" ")
            }
            blanks = 0
            cell.append(character)
        }
        if !cell.isEmpty { cells.append(cell) }
        return cells
    }

    private static func unescapedPipes(_ line: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells
    }
}
