import Foundation
import PageLayout

/// A stand-in for a font: every letter is half an em wide. It remembers the words, so that a test can read a layout.
final class FixedWidthText: TextMeasuring {
    private var ids: [String: Int32] = [:]
    private(set) var words: [String] = []

    func measure(_ word: Substring.UTF8View, face: TextStyle.Face) -> MeasuredWord {
        let string = String(Substring(word))
        let width = Float(string.count) * 0.5
        if let id = ids[string] { return MeasuredWord(id: id, width: width) }
        let id = Int32(words.count)
        ids[string] = id
        words.append(string)
        return MeasuredWord(id: id, width: width)
    }

    func spaceWidth(of face: TextStyle.Face) -> Double { 0.5 }
    func ascent(of face: TextStyle.Face) -> Double { 0.8 }
    func descent(of face: TextStyle.Face) -> Double { 0.2 }

    /// The text of one line.
    func string(_ line: PlacedText.Line) -> String {
        line.words.map { words[Int($0.id)] }.joined(separator: " ")
    }

    /// The lines of a frame.
    func lines(_ frame: Frame) -> [String] { frame.text.lines.map(string) }
}

/// The style the tests speak in: letters 5 points wide, lines 10 points high, the baseline 8 points down.
let plain = TextStyle(size: 10, leading: 1)
let small = TextStyle(size: 6, leading: 1, rise: 3)

extension Sheet {
    /// A page without margins.
    init(_ width: Double, _ height: Double) {
        self.init(size: Size(width: width, height: height), margins: Insets())
    }
}

/// A layout as a few lines that can be typed: page, role, left edge, baseline, text.
func picture(_ layout: Layout, _ text: FixedWidthText) -> [String] {
    var picture: [String] = []
    for (number, page) in layout.document.pages.enumerated() {
        for frame in page.frames {
            for line in frame.text.lines {
                let place = "\(number + 1) \(role(of: frame, in: layout)) \(short(line.x)),\(short(line.baseline))"
                picture.append("\(place) \(text.string(line))\(line.breaksInsideWord ? "~" : "")")
            }
        }
    }
    return picture
}

private func short(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}

func role(of frame: Frame, in layout: Layout) -> String {
    guard case .element(let id) = frame.meaning else { return "artifact" }
    switch layout.document.structure.elements[id].role {
    case .heading(let level): return "h\(level)"
    case .headerCell: return "th"
    case .dataCell: return "td"
    case .paragraph: return "p"
    case .note: return "note"
    case .label: return "label"
    case .link: return "link"
    case .reference: return "reference"
    case .span: return "span"
    default: return "other"
    }
}

/// The tree as indented lines.
func outline(_ structure: StructureTree, of id: Int = StructureTree.root, depth: Int = 0) -> [String] {
    let element = structure.elements[id]
    var line = String(repeating: " ", count: depth)
    switch element.role {
    case .headerCell(let cell):
        line += "th \(cell.identifier) \(cell.rowSpan)x\(cell.columnSpan) [\(cell.headers.joined(separator: " "))]"
    case .dataCell(let cell): line += "td x\(cell.columnSpan) [\(cell.headers.joined(separator: " "))]"
    default: line += "\(element.role)"
    }
    return [line] + element.children.flatMap { outline(structure, of: $0, depth: depth + 1) }
}

/// Random numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
