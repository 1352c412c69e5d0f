import Files
import Testing

@Suite struct PathTests {
    @Test(arguments: [
        ("a/b", "a"), ("a", "."), ("/a", "/"), ("/", "/"), ("a/b/", "a"), ("a//b", "a"), ("./a", "."), ("../a", ".."),
    ])
    func parents(path: String, parent: String) {
        #expect(Path(path).parent.description == parent)
    }

    @Test func joining() {
        #expect(Path("a").appending("b").description == "a/b")
        #expect(Path("a/").appending("b").description == "a/b")
        #expect(Path("/").appending("b").description == "/b")
        #expect(Path(".").appending("b").description == "b")
    }

    @Test func aNulEndsAPath() {
        #expect(Path("a\0b").description == "a")
    }
}
