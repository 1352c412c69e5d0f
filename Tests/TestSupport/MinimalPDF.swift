import Foundation

/// A PDF written by the tests: words at given places in Helvetica, attached files.
public struct MinimalPDF {
    /// A text on a page; `x` and `y` are in points from the lower left corner, `y` that of the baseline.
    public struct Text {
        var text: String
        var x: Double
        var y: Double
        var size: Double

        public init(_ text: String, x: Double, y: Double, size: Double = 10) {
            (self.text, self.x, self.y, self.size) = (text, x, y, size)
        }
    }

    public var width = 612.0
    public var height = 792.0
    public var pages: [[Text]]
    /// Names and contents. A name may be anything.
    public var attachments: [(name: [UInt8], bytes: [UInt8])] = []

    public init(pages: [[Text]]) {
        self.pages = pages
    }

    /// A page of text lines from the top, 12 points apart.
    public init(lines: [String]) {
        pages = [lines.enumerated().map { Text($1, x: 36, y: 760 - 12 * Double($0)) }]
    }

    /// A page of text that keeps its layout by blanks: what two blanks part stands where its column is, 4 points for
    /// each character, in a type of 6 points.
    public init(laidOut text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        width = 60 + 4 * Double(lines.map(\.count).max() ?? 0)
        height = 60 + 8 * Double(lines.count)
        pages = [[]]
        for (index, line) in lines.enumerated() {
            for run in line.matches(of: /\S+(?: \S+)*/) {
                let column = line.distance(from: line.startIndex, to: run.range.lowerBound)
                let y = height - 30 - 8 * Double(index)
                pages[0].append(Text(String(run.output), x: 30 + 4 * Double(column), y: y, size: 6))
            }
        }
    }

    /// The file.
    public var bytes: [UInt8] {
        var objects: [[UInt8]] = []
        func add(_ text: String) -> Int {
            objects.append(Array(text.utf8))
            return objects.count
        }
        func stream(_ bytes: [UInt8], _ dictionary: String = "") -> Int {
            let start = "<<\(dictionary)/Length \(bytes.count)>>\nstream\n"
            objects.append(Array(start.utf8) + bytes + Array("\nendstream".utf8))
            return objects.count
        }
        let catalogue = add("")
        let tree = add("")
        let font = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
        let kids = pages.map { texts in
            let content = texts.map { "BT /F \($0.size) Tf \($0.x) \($0.y) Td (\(Self.escaped($0.text))) Tj ET\n" }
            let drawing = stream(Array(content.joined().utf8))
            return add(
                "<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 \(width) \(height)]/Contents \(drawing) 0 R"
                    + "/Resources<</Font<</F \(font) 0 R>>>>>>")
        }
        let files = attachments.map { attachment in
            let file = stream(attachment.bytes, "/Type/EmbeddedFile")
            let name = attachment.name.map { String(format: "%02X", $0) }.joined()
            return add("<</Type/Filespec/F<\(name)>/UF<\(name)>/EF<</F \(file) 0 R>>>>")
        }
        let list = files.enumerated().map { "(\($0 + 1000)) \($1) 0 R" }.joined(separator: " ")
        let names = files.isEmpty ? "" : "/Names<</EmbeddedFiles<</Names[\(list)]>>>>"
        objects[catalogue - 1] = Array("<</Type/Catalog/Pages \(tree) 0 R\(names)>>".utf8)
        let references = kids.map { "\($0) 0 R" }.joined(separator: " ")
        objects[tree - 1] = Array("<</Type/Pages/Count \(kids.count)/Kids[\(references)]>>".utf8)
        return Self.file(objects, root: catalogue)
    }

    private static func file(_ objects: [[UInt8]], root: Int) -> [UInt8] {
        var file = Array("%PDF-1.7\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = file.count
        file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places { file += Array(String(format: "%010d 00000 n \n", place).utf8) }
        let trailer = "trailer\n<</Size \(objects.count + 1)/Root \(root) 0 R>>\nstartxref\n\(table)\n%%EOF\n"
        return file + Array(trailer.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
    }
}
