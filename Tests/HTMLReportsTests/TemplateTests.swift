import Diagnostics
import Foundation
import HTMLReports
import OwnershipForms
import OwnershipModel
import Templating
import TestSupport
import Testing

/// The built-in templates, and replacing them file by file.
@Suite struct TemplateTests {
    @Test func oneFileCanBeReplaced() throws {
        let text = try page(
            .sample("4"), overriding: [template("imprint", "<footer>{{issuer}}, {{period}}</footer>\n")])
        #expect(text.contains("</main>\n<footer>Sedge &amp; Sons Inc, 02/29/2024</footer>\n</body>"))
        #expect(text.contains("Table I - "))
    }

    @Test func anOverrideCanIncludeATemplateOfItsOwn() throws {
        let mine = [template("brand", "<header>{{>logo}}</header>\n"), template("logo", "Reeds")]
        #expect(try page(.sample("4"), overriding: mine).contains("<header>Reeds</header>"))
    }

    @Test func aMisspeltNameIsFoundInTheOverridesFile() {
        let error = #expect(throws: Failure.self) {
            try HTMLReport(overrides: [template("imprint", "<footer>\n  {{isuer}}</footer>\n")])
        }
        let found = error?.diagnostics ?? []
        #expect(found.map(\.code) == ["template-unknown-name"])
        #expect(found.first?.location?.description == "mine/imprint.mustache:2:5")
        #expect(found.first?.notes.contains { $0.contains("`issuer`") } == true)
    }

    @Test func aMissingPartialIsAnError() {
        let error = #expect(throws: Failure.self) {
            try HTMLReport(overrides: [template("brand", "{{>lgoo}}\n")])
        }
        #expect(error?.diagnostics.map(\.code) == ["template-missing-partial"])
    }

    @Test func anOverrideThatNothingIncludesIsAnError() {
        let error = #expect(throws: Failure.self) {
            try HTMLReport(overrides: [template("tabel", "x"), template("sources", "{{! tabel }}\n")])
        }
        #expect(error?.diagnostics.map(\.code) == ["template-unused"])
        #expect(error?.diagnostics.first?.location?.file == "mine/tabel.mustache")
        #expect(error?.diagnostics.first?.notes == ["the nearest known name is `table`"])
    }

    @Test func everyNameIsExplained() {
        for entry in pageSchema.entries {
            #expect(entry.field.doc.hasSuffix("."), "\(entry.path)")
            switch entry.field.kind {
            case .text, .flag: #expect(!entry.field.example.isEmpty, "\(entry.path)")
            default: break
            }
        }
    }
}
