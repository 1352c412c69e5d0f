import Diagnostics
import Inputs
import Markup
import OwnershipModel

/// The format of a form as a web page: from the SEC's viewer, in the layout of republishers ("Print or Type
/// Responses"), or made by this program. Saved pages are in UTF-8 or windows-1252.
package struct ViewerPage: Sendable {
    package init() {}

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        guard WebArchive.begins(source.bytes) else { return try read(page: source) }
        guard let archive = WebArchive(source.bytes) else {
            throw Failure(
                .input, code: "web-archive-without-page", "this web archive (MHTML) holds no page", at: source.location)
        }
        var outcome = try read(page: SourceText(Input(name: source.file, bytes: archive.page)))
        outcome.diagnostics.append(
            Diagnostic(
                .note, code: "read-from-web-archive",
                "the page was taken out of a web archive (MHTML); lines are counted in the page", at: source.location))
        return outcome
    }

    private func read(page source: SourceText) throws(Failure) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let text = try source.printedUTF8("page", &diagnostics)
        if let end = text.firstIndex(of: "</html>"),
            text[end...].firstIndex(of: "<html") != nil
                || text[end...].firstIndex(of: "ddress of Reporting Person") != nil
        {
            throw Failure(
                .input, code: "several-pages",
                "this file holds several forms one behind the other; each must be one file",
                at: source.location(at: end))
        }
        guard let tree = MarkupTree(html: text) else {
            throw Failure(.input, code: "malformed-page", "there is no element in this page", at: source.location)
        }
        let page = withExtendedLifetime(tree) { PageItems(of: tree.root) }
        guard !page.isTooDeep else {
            throw Failure(
                .input, code: "nested-too-deep", "elements are nested deeper than on any page of a form",
                at: source.location)
        }
        return try PrintedFiling(
            of: page.items, holding: page.texts, on: "page", in: source,
            alreadySaid: diagnostics + page.unshown.said(in: source.file)
        ).outcome
    }
}
