import Templating
import Testing

/// Templates put together at random from pieces that are likely to hurt, the same ones each time.
@Suite("Random templates")
struct RandomTemplateTests {
    private static let pieces = [
        "{{title}}", "{{link}}", "{{{note}}}", "{{#amended}}", "{{/amended}}", "{{^amended}}", "{{#rows}}", "{{/rows}}",
        "{{label}}", "{{>p}}", "{{! c }}", "{{$b}}", "{{/b}}", "{{<p}}", "{{/p}}", "<p", " class=\"", " href=\"",
        " src='", "\"", "'", ">", "</p>", "/", ":", "#", "?", "x", " ", "\n", "<", "{{", "}}", "=", "{{=| |=}}",
        "|title|", "|={{ }}=|", "<p title=\"{{title}}\"", "<a href='{{link}}'",
        "<a href=\"{{#amended}}{{link}}{{/amended}}\">", "<i{{#rows}} class='{{label}}'{{/rows}}>",
        "<title>{{title}}</title>",
        "{{#rows}}{{label}}{{/rows}}", "{{<p}}{{$b}}{{title}}{{/b}}{{/p}}",
    ]

    private static func record(_ text: String) -> DynamicValue {
        let row: DynamicValue = ["label": .text(text), "title": .text(text)]
        return ["title": .text(text), "link": .text(text), "amended": true, "rows": [row, row]]
    }

    /// The page without everything that a browser would show as text or take for the value of an attribute, read by
    /// means of its own: what is left are tags, names and quotation marks.
    private static func skeleton(_ page: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var quote: UInt8?
        var isTag = false
        for (index, byte) in page.enumerated() {
            if let open = quote {
                if byte == open { quote = nil } else { continue }
            } else if isTag {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                if byte == UInt8(ascii: ">") { isTag = false }
            } else if byte == UInt8(ascii: "<"), page[(index + 1)...].first.map(Self.canBeginTag) == true {
                isTag = true
            } else {
                continue
            }
            kept.append(byte)
        }
        return kept
    }

    private static func canBeginTag(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    @Test("No value of whatever kind changes the tags of a template that was accepted")
    func skeletons() throws {
        var random = Sequence(state: 1)
        var accepted = 0
        for _ in 0..<2000 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                    .joined()
            }
            let sources = zip(["page", "p"], texts).map {
                TemplateSource(name: $0, file: $0, text: Array($1.utf8))
            }
            guard let set = try? TemplateSet(compiling: sources, shape: .sample, root: "page") else { continue }
            accepted += 1
            var (harmless, hostile): ([UInt8], [UInt8]) = ([], [])
            set.render(Self.record("x"), into: &harmless)
            set.render(Self.record("\"><script> 'javascript:-->&</title>"), into: &hostile)
            #expect(Self.skeleton(hostile) == Self.skeleton(harmless), "\(texts)")
        }
        #expect(accepted > 200)
    }

    /// The same numbers in every run.
    private struct Sequence: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
