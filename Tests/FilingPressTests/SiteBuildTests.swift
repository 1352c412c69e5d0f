import FilingPress
import Foundation
import Synchronization
import TestSupport
import Testing

/// A client of the library builds a site, as the command does.
@Suite struct SiteBuildTests {
    private let folder: TemporaryFolder
    private let options: SiteBuild.Options

    /// Counts the steps and keeps what is said.
    private final class Observer: SiteBuildObserver {
        let steps = Atomic<Int>(0)
        let said = Mutex<[Diagnostic]>([])

        func step() { steps.add(1, ordering: .relaxed) }
        func report(_ diagnostics: [Diagnostic]) { said.withLock { $0 += diagnostics } }
    }

    init() throws {
        folder = try TemporaryFolder()
        let templates = try SiteTemplates(overriding: [])
        options = SiteBuild.Options(
            settings: SiteSettings(styleName: templates.styleName, scriptName: templates.scriptName),
            press: try PressOptions(formats: [.html, .json]), program: Digest(of: "test"), jobs: 2,
            temporaryFolder: Path(folder.path))
    }

    private func input(_ name: String) throws -> FilingInput {
        FilingInput(.bytes(try Fixture.bytes(name)), name: name)
    }

    private func build(
        _ inputs: [FilingInput], missing: SiteBuild.MissingFilings = .refused
    ) async throws -> (changes: SiteChanges, outcomes: [InputOutcome], steps: Int) {
        let site = try SiteFolder(Path(folder.path + "site"))
        var options = options
        options.missing = missing
        let observer = Observer()
        let build = SiteBuild(
            inputs, options, templates: try SiteTemplates(overriding: []), folder: site,
            adding: missing == .kept ? SiteMemory(site) : nil, observer: observer)
        try await build.run()
        let changes = try site.finish(prunes: missing == .pruned, keepsFilings: missing == .kept)
        #expect(observer.said.withLock { $0 } == [])
        return (changes, build.outcomes, observer.steps.load(ordering: .relaxed))
    }

    private func pages() -> [String] {
        folder.files().filter { $0.hasPrefix("site/filings/") && $0.hasSuffix(".html") }
    }

    @Test func aSiteIsBuiltAndBuiltAgain() async throws {
        let inputs = [try input("submission-two-documents.txt"), try input("x0609-form4.xml")]
        let first = try await build(inputs)
        #expect(first.outcomes.map(\.filings) == [2, 1])
        #expect(first.changes.written > 3)
        #expect(first.steps == 5)
        #expect(pages().count == 3)
        #expect(folder.read("site/index.html") != nil)
        let whole = folder.contents(of: "site")
        let second = try await build(inputs)
        #expect(second.changes.written == 0)
        #expect(second.changes.kept == first.changes.written)
        #expect(folder.contents(of: "site") == whole)
        let outcome = try await SiteInspection(Path(folder.path + "site")).run()
        #expect(outcome.diagnostics == [])
        #expect(outcome.pages > 3 && outcome.links > 10)
    }

    @Test func filingsAreKeptOrTakenAwayOnlyIfThatIsSaid() async throws {
        _ = try await build([try input("x0206-form3.xml"), try input("x0609-form4.xml")])
        let before = folder.contents(of: "site")
        let other = [try input("x0202-form5.xml")]
        let refusal = await #expect(throws: Failure.self) { try await build(other) }
        #expect(refusal?.kind == .refused)
        #expect(refusal?.diagnostics.map(\.code) == ["filings-missing"])
        #expect(refusal?.diagnostics.first?.notes.count == 3)
        #expect(folder.contents(of: "site") == before)
        #expect(try await build(other, missing: .kept).outcomes.map(\.filings) == [1, 1, 1])
        #expect(pages().count == 3)
        _ = try await build(other, missing: .pruned)
        #expect(pages().count == 1)
    }

    @Test func nothingIsTakenAwayWhereAnInputCannotBeRead() async throws {
        _ = try await build([try input("x0206-form3.xml")])
        let reason = Diagnostic(.error, code: "unreadable-file", "this cannot be read: it is gone")
        let inputs = [
            FilingInput(.passedOver(reason), name: ""), FilingInput(.file(Path(folder.path + "none")), name: "none"),
        ]
        let refusal = await #expect(throws: Failure.self) { try await build(inputs, missing: .pruned) }
        #expect(refusal?.diagnostics.map(\.code) == ["inputs-failed"])
        #expect(refusal?.message.contains("2 inputs could not be read") == true)
        #expect(pages().count == 1)
    }
}
