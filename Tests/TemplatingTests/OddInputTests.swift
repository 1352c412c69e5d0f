import Diagnostics
import Templating
import Testing

/// Templates that no one would write on purpose.
@Suite("Odd input")
struct OddInputTests {
    private func codes(_ text: [UInt8], others: [TemplateSource] = []) -> [String] {
        do {
            _ = try TemplateSet(
                compiling: [TemplateSource(name: "page", file: "page", text: text)] + others, shape: .sample,
                root: "page")
            return []
        } catch {
            return error.diagnostics.map { "\($0.location?.description ?? "nowhere") \($0.code)" }
        }
    }

    @Test(
        "Bytes that are not UTF-8",
        arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88]] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(codes(Array("é\n€".utf8) + bytes + Array(" {{titel}}".utf8)) == ["page:2:2 template-not-utf8"])
    }

    @Test("A byte order mark does not shift columns")
    func byteOrderMark() {
        #expect(codes([0xEF, 0xBB, 0xBF] + Array("{{titel}}".utf8)) == ["page:1:3 template-unknown-name"])
    }

    @Test("Sections 10,000 deep")
    func deep() {
        let open = Array(repeating: "{{#amended}}", count: 10_000).joined()
        let close = Array(repeating: "{{/amended}}", count: 10_000).joined()
        #expect(codes(Array((open + close).utf8)) == ["page:1:1201 template-too-deep"])
    }

    @Test("100 deep is deep enough")
    func justDeepEnough() throws {
        let open = Array(repeating: "{{#amended}}", count: 100).joined()
        let close = Array(repeating: "{{/amended}}", count: 100).joined()
        let source = TemplateSource(name: "page", file: "page", text: Array("\(open)x\(close)".utf8))
        let templates = try TemplateSet(compiling: [source], shape: .sample, root: "page")
        var page: [UInt8] = []
        templates.render(["amended": true], into: &page)
        #expect(page == [UInt8(ascii: "x")])
    }

    @Test("A chain of partials without end in sight")
    func chain() {
        let others = (0..<1000).map { number in
            TemplateSource(name: "p\(number)", file: "p\(number)", text: Array("{{>p\(number + 1)}}".utf8))
        }
        #expect(codes(Array("{{>p0}}".utf8), others: others) == ["p198:1:1 template-too-deep"])
    }

    @Test("Partials that unfold without measure, to something or to nothing", arguments: ["x", ""])
    func explosion(leaf: String) {
        let others = (0..<40).map { number in
            let next = number == 39 ? leaf : "{{>p\(number + 1)}}"
            return TemplateSource(name: "p\(number)", file: "p\(number)", text: Array("\(next)\(next)".utf8))
        }
        #expect(
            codes(Array("{{>p0}}".utf8), others: others).map { $0.split(separator: " ").last } == ["template-too-large"]
        )
    }

    @Test("More faults than anybody reads are counted")
    func manyFaults() {
        let found = codes(Array(String(repeating: "{{titel}}\n", count: 1000).utf8))
        #expect(found.count == 201)
        #expect(found.first == "page:1:3 template-unknown-name")
        #expect(found.last == "nowhere template-more")
    }

    @Test(
        "A hundred kilobytes of opening braces, of text, of delimiters",
        arguments: ["{{", "text <b>x</b>\n", "{{=", "{{{", "{{!", "}}"])
    func huge(piece: String) throws {
        let text = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
        let found = codes(text)
        #expect(found.isEmpty == !piece.hasPrefix("{{"))
    }

    @Test("Recursion without end is an error in lenient rendering")
    func lenientRecursion() throws {
        let page = try LenientTemplate([TemplateSource(name: "page", file: "page", text: Array("{{>page}}".utf8))])
        let error = #expect(throws: Failure.self) { try page.render([:]) }
        #expect(error?.diagnostics.map(\.code) == ["template-too-deep"])
    }
}
