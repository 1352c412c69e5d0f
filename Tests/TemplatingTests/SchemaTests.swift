import Diagnostics
import Templating
import Testing

@Suite("Schemas and records")
struct SchemaTests {
    @Test("The listing goes through everything that can be asked for")
    func listing() {
        let lines = RecordSchema.sample.entries.map { "\($0.depth) \($0.path): \($0.field.kind)" }
        #expect(
            lines == [
                "0 title: text", "0 link: text", "0 note: markup", "0 amended: flag", "0 rows: list of row",
                "1 rows.label: text",
                "1 rows.title: text", "1 rows.cells: list of cell", "2 rows.cells.text: text", "0 owner: record owner",
                "1 owner.name: text", "1 owner.address: record address", "2 owner.address.city: text",
            ])
        #expect(RecordSchema.sample.entries.first?.field.example == "Form 4")
    }

    private static let sound = Record([
        .text("T"), .missing, .markup([]), .flag(true),
        .list([Record([.text("L"), .text("R"), .list([Record([.text("1")])])])]), .record(nil),
    ])

    @Test("A record that keeps to its schema")
    func match() {
        #expect(RecordSchema.sample.mismatches(in: Self.sound) == [])
        #expect(RecordSchema.sample.mismatches(in: Record(Array(repeating: .missing, count: 6))) == [])
    }

    @Test("Records that do not")
    func mismatch() {
        var record = Self.sound
        record.values[0] = .flag(true)
        record.values[4] = .list([Record([.text("L"), .text("R"), .list([Record([])])]), Record([])])
        record.values[5] = .record(Record([.list([]), .record(Record([.markup([])]))]))
        #expect(
            RecordSchema.sample.mismatches(in: record) == [
                "page.title should be text but is a flag", "page.rows[0].cells[0] has 0 values for 1 fields",
                "page.rows[1] has 0 values for 3 fields", "page.owner.name should be text but is a list",
                "page.owner.address.city should be text but is markup",
            ])
    }

    @Test("Rendering a record that does not keep to the schema appends nothing and says why")
    func rendering() throws {
        let source = TemplateSource(
            name: "page", file: "page", text: Array("a{{title}}{{#rows}}{{label}}{{/rows}}{{owner.name}}".utf8))
        let templates = try TemplateSet(compiling: [source], schema: .sample, root: "page")
        var page: [UInt8] = [1]
        for (slot, value) in [
            (0, TemplateValue.flag(true)), (4, .text("")), (4, .list([Record([])])), (5, .flag(true)),
        ] {
            var record = Self.sound
            record.values[slot] = value
            let error = #expect(throws: TemplateError.self) { try templates.render(record, into: &page) }
            #expect(error?.diagnostics.map(\.code) == ["template-record-mismatch"])
            #expect(page == [1])
        }
        try templates.render(Self.sound, into: &page)
        #expect(page == [1] + Array("aTL".utf8))
    }

    @Test("A missing value does not let a name further out shine through")
    func missing() throws {
        let source = TemplateSource(name: "page", file: "page", text: Array("{{#rows}}[{{title}}]{{/rows}}".utf8))
        let templates = try TemplateSet(compiling: [source], schema: .sample, root: "page")
        var record = Self.sound
        record.values[4] = .list([Record([.missing, .missing, .missing])])
        var page: [UInt8] = []
        try templates.render(record, into: &page)
        #expect(String(decoding: page, as: UTF8.self) == "[]")
    }
}
