import FormLayouts
import Foundation
import OwnershipModel
import TestSupport
import Testing

/// What a form says stands in one place: renderers and templates loop over it and contain none of it.
@Suite struct CaptionTests {
    /// Where a form's words may stand.
    private let owners: Set = ["FormLayouts", "OwnershipForms", "PrintRecovery"]

    /// Every text of the three descriptions that is long enough to be told from an ordinary word.
    private let captions: [String] = {
        var found: Set<String> = []
        for form in DocumentType.Form.allCases { collect(FormDescription.of(form), into: &found) }
        // Without the stars that refer to the small print.
        let bare = Set(found.map { $0.trimmingCharacters(in: ["*", " "]) })
        return bare.filter { $0.count >= 16 && $0.contains(" ") }.sorted()
    }()

    private static func collect(_ value: Any, into found: inout Set<String>) {
        if let text = value as? String {
            found.insert(text)
        } else {
            for child in Mirror(reflecting: value).children { collect(child.value, into: &found) }
        }
    }

    /// What is wrong with a text that no form's words may stand in.
    private func violations(_ text: String) -> [String] {
        let named = text.matches(of: /(?i)\bform [345]\b/).map { String($0.output) }
        return named + captions.filter(text.contains)
    }

    @Test func theCheckFindsCaptions() {
        #expect(captions.count > 40)
        #expect(violations("see Form 4, box 2") == ["Form 4"])
        #expect(violations("<th>1. Name and Address of Reporting Person</th>").count == 1)
        #expect(violations("the forms 3 and 4").isEmpty)
    }

    @Test func sourcesHoldNone() {
        for file in SourceFile.all where !owners.contains(file.target) {
            // An example in the vocabulary of the templates illustrates and is never printed.
            for literal in file.text.literals where !literal.before.hasSuffix("example: ") {
                #expect(violations(literal.text).isEmpty, "\(file.path):\(literal.line): \(violations(literal.text))")
            }
        }
    }

    /// What distinguishes the forms stands in their descriptions. What a row's own code says of a form is another matter.
    @Test func fillingNamesNoForm() {
        for file in SourceFile.all where file.target == "OwnershipForms" {
            let naming = file.lines(matching: /\.form[345]\b/).filter { !$0.contains("transactionFormType") }
            #expect(naming == [] || file.path.hasSuffix("Fill+Cells.swift"))
        }
    }

    @Test func templatesHoldNone() throws {
        let templates = ProjectFolder.files(below: ProjectFolder.root.appending(path: "Templates"))
        #expect(!templates.isEmpty)
        for template in templates {
            let text = try String(contentsOf: template, encoding: .utf8).replacing(/(?s)\{\{!.*?\}\}/, with: "")
            #expect(violations(text).isEmpty, "\(ProjectFolder.relativePath(of: template)): \(violations(text))")
        }
    }
}
