import Testing

/// Trouble has one way out: targets throw `Failure`, and the few other errors stay inside the wrapper or the step that knows
/// them (see "Two kinds of trouble" in Architecture.md).
@Suite struct ErrorTests {
    /// The types of errors, by the target that may declare them.
    private let known: [String: Set<String>] = [
        "Diagnostics": ["Failure"],
        "Markup": ["XMLFault"],
        "Inputs": ["Fault"],
        "Templating": ["Unresolved"],
        "MailReports": ["TOMLFault"],
        "Files": ["SystemError"],
    ]

    /// The name of the type that a line makes an error, and whether others can see it.
    private func declared(in line: String) -> (name: String, isVisible: Bool)? {
        guard
            let match = line.firstMatch(
                of:
                    /\b(?:struct|enum|class|actor|extension)\s+([\w.]+)[^:{]*:[^{]*(?:\s|,|&|\.)(?:Localized)?Error(?!\w)/
            )
        else { return nil }
        return (String(match.output.1), line.contains(/\b(?:public|package|open)\b/))
    }

    @Test func theCheckFindsDeclarations() throws {
        #expect(declared(in: "struct A: Error {")?.name == "A")
        #expect(declared(in: "public enum A: Sendable, Swift.Error {")?.isVisible == true)
        #expect(declared(in: "extension A.B: @unchecked Sendable, Error {}")?.name == "A.B")
        #expect(declared(in: "struct Failures: Sendable {") == nil)
        #expect(declared(in: "func f<E: Error>(_ body: () throws(E) -> Void) {") == nil)
    }

    @Test func errorsAreDeclaredWhereTheListSays() {
        var found: [String: Set<String>] = [:]
        for file in SourceFile.all {
            for line in file.text.codeLines {
                guard let declared = declared(in: line) else { continue }
                #expect(found[file.target, default: []].insert(declared.name).inserted, "\(file): \(declared.name)")
                // All but `Failure` are seen within this package at most.
                #expect(
                    declared.isVisible == ["Failure", "SystemError", "XMLFault", "Fault"].contains(declared.name),
                    "\(file): \(declared.name)")
            }
        }
        #expect(found == known)
    }

    /// The compiler lets nothing public throw a type that is not: so what others can call throws `Failure`, or what their own
    /// closures throw. In `Bytes` nothing throws but closures.
    @Test func libraryFunctionsSayWhatTheyThrow() {
        let programs: Set = ["FilingPressTool", "FilingPressServe", "FilingPressBench"]
        for file in SourceFile.all where !programs.contains(file.target) && file.target != "Bytes" {
            #expect(file.lines(matching: /\bthrows\b(?!\()/) == [])
        }
    }
}
