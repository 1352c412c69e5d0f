import Diagnostics
import Inputs
import Markup
import OwnershipModel

/// A form as a web page: as the SEC's viewer shows it, as re-publishers print it ("Print or Type Responses"), or a page
/// of this product. Saved pages are UTF-8 or windows-1252.
package struct ViewerPage: Sendable {
    package init() {}

    package func read(_ source: SourceText) throws(ReaderError) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let text = try source.printedUTF8("page", &diagnostics)
        guard let tree = MarkupTree(html: text) else {
            throw ReaderError("malformed-page", "there is no element in this page", at: source.location)
        }
        let page = withExtendedLifetime(tree) { PageItems(of: tree.root) }
        guard !page.isTooDeep else {
            throw ReaderError(
                "nested-too-deep", "elements are nested deeper than on any page of a form", at: source.location)
        }
        return try PrintedFiling(of: page.items, on: "page", in: source, alreadySaid: diagnostics).outcome
    }
}
