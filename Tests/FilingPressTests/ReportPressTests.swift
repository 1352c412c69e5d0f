import FilingPress
import Foundation
import TestSupport
import Testing

@Suite struct ReportPressTests {
    private let sample: [UInt8]

    init() throws {
        let file = ProjectFolder.fixtures.appendingPathComponent("allied-motion-form-4-2013-11-26.xml")
        sample = Array(try Data(contentsOf: file))
    }

    @Test func reportsComeInTheOrderAskedFor() throws {
        let press = try ReportPress(PressOptions(formats: [.text, .pdf, .html]))
        let pressed = try press.press(sample, named: "a.xml")
        #expect(pressed.filings.count == 1)
        #expect(pressed.filings[0].reports.map(\.format) == [.text, .pdf, .html])
        #expect(pressed.filings[0].reports.allSatisfy { !$0.bytes.isEmpty })
        #expect(pressed.diagnostics == [])
    }

    /// What a press did before never shows.
    @Test func aWarmPressGivesTheBytesOfAColdOne() throws {
        let options = try PressOptions(formats: [.html, .pdf, .text])
        let warm = ReportPress(options)
        let other =
            sample.count > 0
            ? Array(String(decoding: sample, as: UTF8.self).replacing("AMHERST", with: "ŁÓDŹ 東京").utf8) : []
        _ = try warm.press(other, named: "b.xml")
        let again = try warm.press(sample, named: "a.xml")
        let cold = try ReportPress(options).press(sample, named: "a.xml")
        #expect(again.filings[0].reports.map(\.bytes) == cold.filings[0].reports.map(\.bytes))
    }

    @Test func aPDFCarriesItsSource() throws {
        let with = try ReportPress(PressOptions(formats: [.pdf])).press(sample, named: "a.xml")
        let without = try ReportPress(PressOptions(formats: [.pdf], attachesSource: false)).press(
            sample, named: "a.xml")
        let text = { (input: PressedInput) in String(decoding: input.filings[0].reports[0].bytes, as: UTF8.self) }
        #expect(text(with).contains("/EmbeddedFile"))
        #expect(!text(without).contains("/EmbeddedFile"))
    }

    @Test func whatIsNoFilingIsAnError() throws {
        let press = try ReportPress(PressOptions(formats: [.text]))
        let error = #expect(throws: Failure.self) { try press.press([], named: "a.xml") }
        #expect(error?.diagnostics.map(\.severity) == [.error])
        #expect(error?.diagnostics.first?.location?.file == "a.xml")
    }

    @Test func brokenTemplatesAreFoundBeforeAnythingIsPressed() {
        let broken = TemplateFile(name: "imprint", path: "mine/imprint.mustache", bytes: Array("{{nonsense}}".utf8))
        let error = #expect(throws: Failure.self) { try PressOptions(formats: [.html], templates: [broken]) }
        #expect(error?.diagnostics.first?.location?.description == "mine/imprint.mustache:1:3")
    }

    @Test func theAccessionNumberOfASubmission() {
        #expect(FilingReader.accessionNumber(of: sample) == nil)
        #expect(FilingReader.accessionNumber(of: []) == nil)
    }

    @Test func templateNamesAreUniqueAndExplained() {
        #expect(Set(TemplateName.all.map(\.path)).count == TemplateName.all.count)
        #expect(TemplateName.all.allSatisfy { !$0.explanation.isEmpty })
    }
}
