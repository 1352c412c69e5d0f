import TestSupport
import Testing

/// Whole pages, without their style.
@Suite struct GoldenTests {
    private let bare = [template("style", ""), template("print", "")]

    @Test(arguments: [("3", "form-3.html"), ("4", "form-4.html"), ("5/A", "form-5a.html")])
    func page(type: String, golden: String) throws {
        let text = try HTMLReportsTests.page(.sample(type), overriding: bare)
        let difference = Golden.difference(text, from: "html/\(golden)")
        #expect(difference == nil)
    }
}
