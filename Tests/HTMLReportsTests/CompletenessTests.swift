import Diagnostics
import HTMLReports
import OwnershipModel
import PageTemplates
import Templating
import Testing

/// Templates may change how a page looks, not what it tells.
@Suite struct CompletenessTests {
    private func builtIn(_ name: String, replacing part: String, with other: String) throws -> TemplateSource {
        let source = try #require(builtInTemplates.first { $0.name == name })
        let text = String(decoding: source.text, as: UTF8.self)
        #expect(text.contains(part))
        return template(name, text.replacing(part, with: other))
    }

    private func losses(_ override: TemplateSource, _ filing: Filing = .sample("4")) throws -> [String] {
        do {
            _ = try page(filing, overriding: [override])
            return []
        } catch let error as Failure {
            #expect(error.diagnostics.allSatisfy { $0.severity == .error && $0.code == "template-incomplete" })
            return error.diagnostics.map(\.message)
        }
    }

    @Test(arguments: ["3", "4", "5/A"]) func theBuiltInTemplatesShowEverything(type: String) throws {
        for source in builtInTemplates { #expect(try losses(source, .sample(type)) == []) }
    }

    @Test func aTemplateWithoutFootnotesIsRefused() throws {
        #expect(
            try losses(template("explanation", "{{#remarks}}{{#lines}}<p>{{line}}</p>{{/lines}}{{/remarks}}\n")) == [
                "the templates leave out 3 of 3 labels of footnotes",
                "the templates leave out 4 of 4 paragraphs of footnotes",
            ])
    }

    @Test func aTemplateThatHidesSomeRowsIsRefused() throws {
        let override = try builtIn(
            "table", replacing: "{{>cell}}", with: "{{^isHolding}}\n{{>cell}}\n{{/isHolding}}")
        let found = try losses(override)
        #expect(
            found == [
                "the templates leave out 2 of 11 cells of rows", "the templates leave out 1 of 7 footnote marks",
            ])
    }

    /// Showing some twice does not make up for others.
    @Test func twiceIsNotBoth() throws {
        let override = try builtIn(
            "table", replacing: "{{>cell}}",
            with: "{{^isHolding}}\n{{>cell}}\n{{>cell}}\n{{/isHolding}}")
        #expect(try losses(override).count == 2)
    }

    @Test func aTemplateWithoutMarksIsRefused() throws {
        let override = template("cell", "<td>{{text}}</td>\n")
        #expect(try losses(override) == ["the templates leave out 7 of 7 footnote marks"])
    }

    /// An attribute shows nothing to anybody who prints the page.
    @Test func anAttributeDoesNotShow() throws {
        let override = try builtIn("signatures", replacing: "<td>{{name}}</td>", with: "<td title=\"{{name}}\"></td>")
        #expect(try losses(override) == ["the templates leave out 1 of 1 signatures"])
    }

    @Test func whatIsAllowedIsSaid() throws {
        let report = try HTMLReport(overrides: [template("explanation", "")], allowsIncomplete: true)
        var bytes: [UInt8] = []
        let diagnostics = try report.render(content(.sample("4")), into: &bytes)
        #expect(diagnostics.map(\.severity) == [.warning, .warning, .warning])
        #expect(!bytes.isEmpty)
    }

    @Test func nothingIsWrittenOfARefusedPage() throws {
        let report = try HTMLReport(overrides: [template("explanation", "")])
        var bytes: [UInt8] = [1, 2, 3]
        #expect(throws: Failure.self) { try report.render(content(.sample("4")), into: &bytes) }
        #expect(bytes == [1, 2, 3])
    }
}
