import Diagnostics
import Templating
import Testing

@Suite("Schemas and records")
struct SchemaTests {
    @Test("The listing goes through everything that can be asked for")
    func listing() {
        let lines = RecordShape<DynamicValue>.sample.schema.entries.map { "\($0.depth) \($0.path): \($0.field.kind)" }
        #expect(
            lines == [
                "0 title: text", "0 link: text", "0 note: markup", "0 amended: flag", "0 rows: list of row",
                "1 rows.label: text",
                "1 rows.title: text", "1 rows.cells: list of cell", "2 rows.cells.text: text", "0 owner: record owner",
                "1 owner.name: text", "1 owner.address: record address", "2 owner.address.city: text",
            ])
        #expect(RecordShape<DynamicValue>.sample.schema.entries.first?.field.example == "Form 4")
    }

    @Test("A missing value does not let a name further out shine through")
    func missing() throws {
        let source = TemplateSource(name: "page", file: "page", text: Array("{{#rows}}[{{title}}]{{/rows}}".utf8))
        let templates = try TemplateSet(compiling: [source], shape: .sample, root: "page")
        var page: [UInt8] = []
        templates.render(["title": "T", "rows": [[:]]], into: &page)
        #expect(String(decoding: page, as: UTF8.self) == "[]")
    }

    @Test("Records of lists in lists, of every length, come out in their order; absent ones as nothing")
    func nesting() throws {
        let text =
            "{{#rows}}{{label}}:{{#cells}}{{text}},{{/cells}};{{/rows}}{{owner.address.city}}{{^owner}}nobody{{/owner}}"
        let source = TemplateSource(name: "page", file: "page", text: Array(text.utf8))
        let templates = try TemplateSet(compiling: [source], shape: .sample, root: "page")
        var page: [UInt8] = []
        templates.render(
            [
                "rows": [
                    ["label": "a", "cells": []], ["label": "b", "cells": [["text": "1"], ["text": ""], [:]]], [:],
                    ["label": "c", "cells": [["text": "2"]]],
                ], "owner": ["address": ["city": "Rome"]],
            ], into: &page)
        templates.render(["owner": ["name": "x"]], into: &page)
        templates.render([:], into: &page)
        #expect(String(decoding: page, as: UTF8.self) == "a:;b:1,,,;:;c:2,;Romenobody")
    }
}
