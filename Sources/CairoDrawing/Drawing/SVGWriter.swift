import Bytes
import Diagnostics
import PageLayout

/// Writes a page as SVG 1.1 whose text is text: it can be searched and copied, and the file is small.
///
/// Cairo's own SVG files hold letters as shapes only. The widths of lines are stated, so that they are as long in whatever
/// font the viewer has.
struct SVGWriter: ~Copyable {
    let shaper: TextShaper
    /// The characters shown by number, each once, in order of first use.
    private(set) var missing: [Unicode.Scalar] = []
    private var svg = ByteBuilder(capacity: 65_536)

    init(shaper: TextShaper) { self.shaper = shaper }

    /// Returns the complete file.
    ///
    /// - Throws: `Failure` if the layout was made with another shaper.
    mutating func write(_ page: Page, title: String) throws(Failure) -> [UInt8] {
        svg.append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        svg.append("\n")
        svg.append(#"<svg xmlns="http://www.w3.org/2000/svg" version="1.1""#)
        attribute("width", page.size.width, unit: "pt")
        attribute("height", page.size.height, unit: "pt")
        svg.append(#" viewBox="0 0 "#)
        svg.append(rounded: page.size.width)
        svg.append(" ")
        svg.append(rounded: page.size.height)
        svg.append("\">\n<title>")
        TextEscape.xml.append(title, to: &svg)
        svg.append("</title>\n")
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
        write(page.rules)
        svg.append("<g font-family=\"Roboto, Arial, Helvetica, sans-serif\">\n")
        for frame in page.frames {
            for line in frame.text.lines where !line.words.isEmpty { try write(line, frame.text.style) }
        }
        svg.append("</g>\n</svg>\n")
        return svg.bytes
    }

    /// Writes lines, all of a thickness as one path.
    private mutating func write(_ rules: [Rule]) {
        var thickness: Double?
        for rule in rules {
            if rule.thickness != thickness {
                if thickness != nil { svg.append("\"/>\n") }
                svg.append("<path fill=\"none\" stroke=\"#000\"")
                attribute("stroke-width", rule.thickness)
                svg.append(" d=\"")
                thickness = rule.thickness
            }
            for (command, point) in [("M", rule.from), ("L", rule.to)] as [(StaticString, Point)] {
                svg.append(command)
                svg.append(rounded: point.x)
                svg.append(" ")
                svg.append(rounded: point.y)
            }
        }
        if thickness != nil { svg.append("\"/>\n") }
    }

    private mutating func write(_ line: PlacedText.Line, _ style: TextStyle) throws(Failure) {
        svg.append("<text")
        attribute("x", line.x)
        attribute("y", line.baseline - style.rise)
        attribute("font-size", style.size)
        if style.face == .bold || style.face == .boldItalic { svg.append(" font-weight=\"bold\"") }
        if style.face == .italic || style.face == .boldItalic || style.slant != 0 {
            svg.append(" font-style=\"italic\"")
        }
        // A line of one letter has no spaces or letters to be moved apart.
        if line.width > 0 {
            attribute("textLength", line.width)
            svg.append(" lengthAdjust=\"spacingAndGlyphs\"")
        }
        svg.append(">")
        let shown = try shaper.shown(line)
        for scalar in shown.missing where !missing.contains(scalar) { missing.append(scalar) }
        TextEscape.xml.append(shown.text, to: &svg)
        svg.append("</text>\n")
    }

    private mutating func attribute(_ name: StaticString, _ value: Double, unit: StaticString = "") {
        svg.append(" ")
        svg.append(name)
        svg.append("=\"")
        svg.append(rounded: value)
        svg.append(unit)
        svg.append("\"")
    }
}
