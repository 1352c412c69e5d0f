import Markup
import Testing

/// What a tree shows of a text: elements with their attributes, texts, instructions and comments.
private func outline(xml text: String) throws -> String {
    let tree = try MarkupTree(xml: Array(text.utf8)[...])
    return withExtendedLifetime(tree) { outline(tree.root) }
}

private func outline(_ element: Element) -> String {
    let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
    let nodes = element.nodes.map { node in
        switch node.kind {
        case .element: node.element.map(outline) ?? "no element"
        case .text: "'\(node.content)'"
        case .instruction: "?\(node.name) \(node.content)"
        case .comment: "!"
        }
    }
    return "\(element.name)\(attributes)[\(nodes.joined(separator: "|"))]"
}

@Suite("Trees of XML and HTML")
struct MarkupTreeTests {
    @Test func xml() throws {
        #expect(
            try outline(xml: "<a b='1&amp;2' xmlns:q='u'> <c/>x<!-- y --><?d e?><![CDATA[<z>]]></a>")
                == "a xmlns:q=u b=1&2[c[]|'x'|!|?d e|'<z>']")
        #expect(try outline(xml: "<q:a xmlns:q='u'><r:b/></q:a>") == "a xmlns:q=u[r:b[]]")
    }

    @Test func html() throws {
        let tree = try #require(MarkupTree(html: Array("<P ID=x>one\n<br>two".utf8)[...]))
        let shown = withExtendedLifetime(tree) { outline(tree.root) }
        #expect(shown == "html[body[p id=x['one\n'|br[]|'two']]]")
        #expect(MarkupTree(html: []) == nil)
    }

    @Test func whereAnElementStands() throws {
        let tree = try #require(MarkupTree(html: Array("<body>\n<p>\n<b>x</b></p>".utf8)[...]))
        withExtendedLifetime(tree) {
            let paragraph = tree.root.elements.first { _ in true }?.elements.first { _ in true }
            #expect(paragraph?.tag == "p")
            #expect(paragraph?.line == 2)
            #expect(paragraph?.parent?.tag == "body")
            #expect(paragraph?.elements.map(\.path) == ["html/body/p/b"])
            #expect(tree.root.parent == nil)
        }
    }

    /// A parser and its nodes serve one text after the other: nothing of one may be found in the next.
    @Test func oneTextAfterTheOther() throws {
        let rich =
            "<a b='1' xmlns:q='u'><!-- c --><?p i?><d>A text that is longer than a node has room for</d><q:e>x</q:e></a>"
        let plain = "<a><d>A</d><d/></a>"
        for _ in 0..<5 {
            #expect(
                try outline(xml: rich)
                    == "a xmlns:q=u b=1[!|?p i|d['A text that is longer than a node has room for']|e['x']]")
            #expect(try outline(xml: plain) == "a[d['A']|d[]]")
            #expect(throws: XMLFault.self) { try outline(xml: String(rich.dropLast(9))) }
        }
    }

    /// More nodes than are kept, deeper and wider, and names beyond what a parser carries along.
    @Test func manyNodesAndNames() throws {
        let deep = String(repeating: "<a>", count: 250) + "x" + String(repeating: "</a>", count: 250)
        let wide = (0..<6_000).map { "<name\($0) id='\($0)'>\($0)</name\($0)>" }.joined()
        let text = "<r>\(deep)\(wide)\(deep)</r>"
        let first = try outline(xml: text)
        #expect(first.hasSuffix("]]]") && first.contains("name5999 id=5999['5999']"))
        for _ in 0..<3 { #expect(try outline(xml: text) == first) }
        #expect(try outline(xml: "<r><a/></r>") == "r[a[]]")
    }

    /// Texts parsed at the same time have parsers of their own.
    @Test func manyTextsAtATime() async throws {
        MarkupTree.prepare()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try outline(xml: "<a\(number)><b>\(number)</b></a\(number)>") == "a\(number)[b['\(number)']]"
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}

@Suite("Faults of XML")
struct XMLFaultTests {
    private func code(_ text: String) -> String {
        let bytes = Array(text.utf8)[...]
        do throws(XMLFault) {
            _ = try MarkupTree(xml: bytes)
            return "none"
        } catch {
            let diagnosis = error.diagnosis(of: bytes, closing: "</a>")
            return "\(diagnosis.offset) \(diagnosis.code): \(diagnosis.message)"
        }
    }

    @Test func whereAndWhy() {
        #expect(code("<a><b></a>") == "6 malformed-xml: <b> is closed by </a>")
        #expect(code("<a>x & y</a>") == "5 malformed-xml: an ampersand stands by itself; XML writes it as &amp;")
        #expect(code("<a>&nbsp;</a>") == "3 malformed-xml: the entity &nbsp; is not one of XML's own")
        #expect(code("<a><b>x") == "7 truncated-xml: the XML breaks off here, before its end")
        #expect(code("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>").contains("a document type declaration is refused"))
    }

    /// libxml2 would cut it and tell of no fatal error.
    @Test func longText() throws {
        // In pieces, as parsers take a text that is not all ASCII.
        let text = String(repeating: "01234567ä", count: 1_000_001)
        #expect(code("<a>\(text)</a>").hasSuffix("text-too-long: a text of more than 10 MB stands here"))
        #expect(code("<a>\(text.dropLast(18))</a>") == "none")
    }
}
