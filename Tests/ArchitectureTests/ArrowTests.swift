import Foundation
import TestSupport
import Testing

/// The build only notices modules that are not reached at all; these tests hold every import against the manifest.
@Suite struct ArrowTests {
    private let manifest: Manifest

    init() throws {
        manifest = try Manifest()
    }

    @Test func importsAreDeclared() throws {
        // What comes with the compiler and costs no start-up time. Foundation is not among it; the server, a program of its
        // own, may take it.
        let withSwift: Set = ["Glibc", "Synchronization"]
        #expect(SourceFile.all.count > 50)
        for file in SourceFile.all {
            let declared = try #require(manifest.dependencies[file.target], "\(file) belongs to no target")
            let free = file.target == "FilingPressServe" ? withSwift.union(["Foundation"]) : withSwift
            for (line, module) in file.imports where !free.contains(module) {
                #expect(declared.contains(module), "\(file.path):\(line): \(file.target) does not declare \(module)")
            }
        }
    }

    /// The map on the page is the manifest's. The product imports nearly all, and the server's package has two modules.
    @Test func theMapShowsTheArrows() throws {
        let path = "Sources/FilingPress/FilingPress.docc/Architecture.md"
        let page = try String(contentsOf: ProjectFolder.root.appending(path: path), encoding: .utf8)
        let inWords: Set = ["FilingPress", "FilingPressServe", "FilingPressFuzz"]
        var shown: Set<String> = []
        for row in page.matches(of: /(?m)^\| `(\w+)` \|.*\| ([^|]*) \|$/) {
            let target = String(row.output.1)
            // The page has other tables, too.
            guard manifest.dependencies[target] != nil else { continue }
            shown.insert(target)
            if inWords.contains(target) || manifest.systemTargets.contains(target) { continue }
            let imports = row.output.2.split(separator: ", ").map(String.init).filter { $0 != "–" }
            #expect(manifest.dependencies[target] == Set(imports), "\(target)")
        }
        #expect(Set(SourceFile.all.map(\.target)).subtracting(shown) == [])
    }

    @Test func aCLibraryHasOneWrapper() {
        #expect(manifest.systemTargets.contains("CLibXML2"))
        let sources = Set(SourceFile.all.map(\.target))
        for library in manifest.systemTargets {
            let wrappers = sources.filter { manifest.dependencies[$0]?.contains(library) == true }
            #expect(wrappers.count <= 1, "\(library) is used by \(wrappers.sorted())")
        }
    }

    @Test func arrowsThatMustNeverBe() {
        let reports: Set = ["HTMLReports", "PrintReports", "DataReports"]
        let readers: Set = ["OwnershipReader", "EDGARDocuments", "PrintRecovery"]
        let knowingFilings = readers.union(["OwnershipModel", "OwnershipForms"])
        let forbidden: [String: Set<String>] = [
            "FormLayouts": reports.union(readers).union(["OwnershipForms"]),
            "Markup": knowingFilings,
            "Inputs": knowingFilings,
            "Archives": knowingFilings,
            "EDGARDocuments": reports.union(["OwnershipForms", "PrintRecovery", "Archives", "OwnershipReader"]),
            "PrintRecovery": reports.union(["OwnershipForms", "EDGARDocuments", "Archives", "OwnershipReader"]),
            "OwnershipReader": reports.union(["OwnershipForms"]),
            "OwnershipForms": reports.union(readers),
            "HTMLReports": ["PrintReports", "DataReports"],
            "PrintReports": ["HTMLReports", "DataReports", "CPangoCairo"],
            "DataReports": readers.union(["HTMLReports", "PrintReports"]),
            "SiteReports": readers.union(["PrintReports"]),
            "Files": knowingFilings.union(["FilingPress"]),
            "Transfer": knowingFilings.union(["MailReports"]),
            "PageLayout": knowingFilings,
            "CairoDrawing": knowingFilings.union(["OwnershipReview", "PDFFinishing"]),
            "PDFFinishing": knowingFilings.union(["OwnershipReview", "CairoDrawing", "CPangoCairo"]),
            "Templating": knowingFilings,
            "FilingPressTool": knowingFilings.union(reports),
        ]
        for (target, others) in forbidden {
            let found = manifest.dependencies[target]?.intersection(others) ?? others
            #expect(found.isEmpty, "\(target) must not depend on \(found.sorted())")
        }
    }
}
