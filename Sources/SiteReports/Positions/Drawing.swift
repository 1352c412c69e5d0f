/// An SVG drawing with integer coordinates. Texts are not escaped, so none of them may come from a filing.
struct Drawing {
    private var svg: [UInt8] = []

    /// - Parameters:
    ///   - number: makes the ids of the title and the description unique in the page.
    ///   - description: what the drawing shows, for people who cannot see it.
    init(width: Int, height: Int, number: Int, title: String, description: String) {
        add(
            "<svg role=\"img\" aria-labelledby=\"g\(number)\" aria-describedby=\"h\(number)\" viewBox=\"0 0 \(width) \(height)\">"
        )
        add("<title id=\"g\(number)\">\(title)</title><desc id=\"h\(number)\">\(description)</desc>")
    }

    mutating func add(_ text: String) { svg.append(contentsOf: text.utf8) }

    mutating func path(_ steps: String, class name: String) {
        if !steps.isEmpty { add("<path class=\"\(name)\" d=\"\(steps)\"/>") }
    }

    mutating func text(_ text: String, x: Int, y: Int, anchor: String = "start") {
        add("<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(text)</text>")
    }

    var bytes: [UInt8] { svg + Array("</svg>".utf8) }
}
