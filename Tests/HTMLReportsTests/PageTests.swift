import HTMLReports
import OwnershipForms
import OwnershipModel
import Testing

/// What must hold on every page, whatever it looks like.
@Suite struct PageTests {
    private static let types = ["3", "3/A", "4", "4/A", "5", "5/A"]

    @Test(arguments: types) func everyCellStandsInItsColumn(type: String) throws {
        let filing = Filing.sample(type)
        let form = fill(filing, file: "x").form
        let tables = try elements(of: page(filing)).all("table").filter { $0.attributes["class"] == "securities" }
        #expect(tables.count == 2)
        for (table, filled) in zip(tables, form.tables) {
            let rows = table.all("tbody").flatMap { $0.all("tr") }
            guard !filled.rows.isEmpty else {
                #expect(rows.map(\.trimmed) == [filled.emptyText])
                #expect(rows.flatMap(\.children).map { $0.attributes["colspan"] } == ["\(filled.columns.count)"])
                continue
            }
            #expect(rows.map { $0.attributes["id"] } == filled.rows.map(\.identifier))
            let shown = rows.map { $0.children.map(\.trimmed) }
            let expected = filled.rows.map { row in
                row.cells.map { $0.text + $0.marks.map { "(\($0.label))" }.joined() }
            }
            #expect(shown == expected)
        }
    }

    @Test(arguments: types) func spansAddUp(type: String) throws {
        let form = fill(.sample(type), file: "x").form
        let page = try elements(of: page(.sample(type)))
        let tables = page.all("table").filter { $0.attributes["class"] == "securities" }
        for (table, filled) in zip(tables, form.tables) {
            let width = filled.columns.count
            let groups = table.all("colgroup").map { $0.all("col").count }
            #expect(groups == filled.head[0].map(\.columnSpan))
            #expect(groups.reduce(0, +) == width)
            // How often each leaf column is covered in each row of the head.
            let rows = table.all("thead").flatMap { $0.all("tr") }
            var covered = Array(repeating: Array(repeating: 0, count: width), count: rows.count)
            for (level, row) in rows.enumerated() {
                for cell in row.children {
                    let start = try #require(covered[level].firstIndex(of: 0))
                    let columns = Int(cell.attributes["colspan"] ?? "1") ?? 0
                    let deep = Int(cell.attributes["rowspan"] ?? "1") ?? 0
                    for below in level..<(level + deep) {
                        for column in start..<(start + columns) { covered[below][column] += 1 }
                    }
                    #expect(cell.attributes["scope"] == (columns > 1 ? "colgroup" : "col"))
                }
            }
            #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
        }
    }

    @Test(arguments: types) func captionsAreTheTablesTitles(type: String) throws {
        let form = fill(.sample(type), file: "x").form
        let captions = try elements(of: page(.sample(type))).all("table")
            .filter { $0.attributes["class"] == "securities" }.flatMap { $0.all("caption") }.map(\.trimmed)
        #expect(captions == form.tables.map { [$0.title, $0.subtitle].compactMap { $0 }.joined(separator: " ") })
    }

    @Test(arguments: types) func everyLinkHasATargetAndEveryIdIsUnique(type: String) throws {
        let everything = try elements(of: page(.sample(type))).everything
        let ids = everything.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets =
            everything.compactMap { $0.attributes["href"] }
            + everything.flatMap {
                ($0.attributes["aria-labelledby"] ?? "").split(separator: " ").map { "#\($0)" }
            }
            + everything.compactMap { $0.attributes["aria-describedby"].map { "#\($0)" } }
        #expect(!targets.isEmpty)
        #expect(targets.filter { !$0.hasPrefix("#") || !ids.contains(String($0.dropFirst())) } == [])
    }

    @Test func aMarkLeadsToItsFootnoteAndTheFootnoteBackToEachOfItsMarks() throws {
        let page = try elements(of: page(.sample("4")))
        let marks = page.all("table").filter { $0.attributes["class"] == "securities" }
            .flatMap { $0.all("sup") }.flatMap(\.children)
        let shown = marks.map { "\($0.text) \($0.attributes["href"] ?? "-") \($0.attributes["id"] ?? "-")" }
        #expect(
            shown == [
                "(2) #fn-2 mark-2", "(1) #fn-1 mark-1", "(2) #fn-2 mark-2-2", "(1) #fn-1 mark-1-2", "(9) - -",
                "(2) #fn-2 mark-2-3", "(1) #fn-1 mark-1-3",
            ])
        #expect(
            marks.map { $0.attributes["aria-label"] }
                == [2, 1, 2, 1, nil, 2, 1].map { $0.map { "Footnote \($0)" } })
        let notes = page.all("li").filter { $0.attributes["id"]?.hasPrefix("fn-") == true }
        #expect(notes.map { $0.all("a").first?.attributes["href"] } == ["#mark-1", "#mark-2", nil])
        #expect(notes[0].all("a").first?.attributes["aria-label"] == "Footnote 1, back to its first mark")
        #expect(notes[1].all("p").map(\.text) == ["Held by a trust.", "Pippa Marlowe is its trustee.", ""])
        let back = notes.map { $0.all("p").filter { $0.attributes["class"] == "back" } }
        #expect(
            back.map { $0.flatMap { $0.all("a") }.map { $0.attributes["href"] } } == [
                ["#mark-1", "#mark-1-2", "#mark-1-3"], ["#mark-2", "#mark-2-2", "#mark-2-3"], [],
            ])
        #expect(back[0].map { $0.attributes["data-in"] } == ["Table I, row"])
        #expect(
            back[0].flatMap { $0.all("a") }.map { $0.attributes["aria-label"]?.prefix(23) }
                == ["Back to Table I, row 1,", "Back to Table I, row 1,", "Back to Table I, row 2,"])
    }

    @Test func tickBoxesSayTheirStateInWords() throws {
        let page = try elements(of: page(.sample("4") { $0.reportingOwners.removeLast() }))
        let boxes = page.all("li").compactMap { item -> String? in
            guard let first = item.children.first, first.name != "a", item.children.count == 2,
                item.attributes["id"] == nil
            else { return nil }
            return "\(first.text) \(first.attributes["aria-label"] ?? "-") \(item.children[1].text.prefix(14))"
        }
        #expect(boxes.prefix(3) == ["☒ yes Check this box", "“perhaps” - Check this box", "☒ yes Director"])
        #expect(boxes.contains("☐ no 10% Owner"))
    }

    @Test func aBoxTheFilingDoesNotSpeakOfIsNotANo() throws {
        let page = try elements(of: page(.sample("4") { $0.aff10b5One = nil }))
        #expect(page.all("span").contains { $0.attributes["aria-label"] == "not stated" && $0.text == "☐" })
    }

    @Test func everyOwnerHasNameAddressAndRelationship() throws {
        let rows = try elements(of: page(.sample("4"))).all("table")
            .filter { $0.attributes["aria-labelledby"] == "owners" }.flatMap { $0.all("tbody") }.flatMap {
                $0.all("tr")
            }
        #expect(rows.count == 2)
        #expect(
            rows[0].trimmed.hasPrefix("MARLOWE PIPPA JC/O SEDGE & SONS INC4 REED LANEPROVIDENCE, RI 02903 ☒ Director"))
        #expect(rows[0].trimmed.contains("☒ Officer (give title below) Chief Gardener"))
        #expect(rows[1].trimmed.hasPrefix("Marlowe Family Trust ☐ Director"))
    }

    @Test(arguments: types) func thePageStandsAlone(type: String) throws {
        let everything = try elements(of: page(.sample(type))).everything
        let loading = ["link", "img", "iframe", "object", "embed", "base", "form"]
        #expect(everything.filter { $0.name == "script" }.map(\.attributes) == [["type": "application/ld+json"]])
        #expect(everything.filter { loading.contains($0.name) }.isEmpty)
        #expect(everything.flatMap(\.attributes.keys).filter { $0 == "src" || $0.hasPrefix("on") }.isEmpty)
        #expect(try !page(.sample(type)).contains("url("))
        #expect(everything.first?.attributes == ["lang": "en"])
    }

    @Test func remarksSignaturesAndLeftOversStand() throws {
        let page = try elements(of: page(.sample("4")))
        for text in [
            "First line.", "Second line.", "/s/ Pippa J. Marlowe", "03/01/2024", "ownershipDocument/oddity", "kept",
        ] {
            #expect(page.text.contains(text))
        }
    }

    @Test func theSameFormGivesTheSameBytes() throws {
        #expect(try page(.sample("4")) == page(.sample("4")))
    }
}
