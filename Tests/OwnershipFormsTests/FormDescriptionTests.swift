import OwnershipForms
import OwnershipModel
import Testing

/// The forms as data: what the paper has, counted independently of how spans are worked out.
@Suite struct FormDescriptionTests {
    @Test(arguments: [("3", 4, 8), ("4", 11, 16), ("5", 10, 15)])
    func leafColumns(type: String, tableI: Int, tableII: Int) {
        let form = fill(.sample(type), file: "x").form
        #expect(form.tables.map(\.number) == ["I", "II"])
        #expect(form.tables.map(\.columns.count) == [tableI, tableII])
    }

    /// Every head is a rectangle: each leaf column is covered in every head row exactly once.
    @Test(arguments: ["3", "4", "5"])
    func headsTile(type: String) {
        for table in fill(.sample(type), file: "x").form.tables {
            var covered = Array(
                repeating: Array(repeating: 0, count: table.columns.count), count: table.head.count)
            for (level, cells) in table.head.enumerated() {
                for cell in cells {
                    for row in level..<(level + cell.rowSpan) {
                        for column in cell.firstColumn..<(cell.firstColumn + cell.columnSpan) {
                            covered[row][column] += 1
                        }
                    }
                }
            }
            #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
            let identifiers = table.head.flatMap { $0 }.map(\.identifier)
            #expect(Set(identifiers).count == identifiers.count)
            #expect(Set(table.columns.flatMap(\.headIdentifiers)) == Set(identifiers))
        }
    }

    @Test(arguments: [("3", [4], [6, 4]), ("4", [8, 5], [12, 8]), ("5", [8, 3], [12, 6])])
    func headRows(type: String, tableI: [Int], tableII: [Int]) {
        let tables = fill(.sample(type), file: "x").form.tables
        #expect(tables[0].head.map(\.count) == tableI)
        #expect(tables[1].head.map(\.count) == tableII)
    }

    @Test(arguments: ["3", "4", "5"])
    func sharesAddUp(type: String) {
        let form = fill(.sample(type), file: "x").form
        #expect(abs(form.grid.map(\.share).reduce(0, +) - 1) < 1e-9)
        for table in form.tables { #expect(abs(table.columns.map(\.share).reduce(0, +) - 1) < 1e-9) }
    }

    @Test func officialNumbers() {
        let forms = ["3", "4", "5"].map { fill(.sample($0), file: "x").form.masthead }
        #expect(forms.map(\.omb.number) == ["3235-0104", "3235-0287", "3235-0362"])
        #expect(forms.map(\.omb.hours) == ["0.5", "0.5", "1.0"])
        #expect(forms.map(\.title).map { $0.prefix(9) } == ["INITIAL S", "STATEMENT", "ANNUAL ST"])
    }

    /// On Form 3 the price stands behind the underlying security; on Forms 4 and 5 before it.
    @Test func orderOfDerivativeColumns() {
        let position = { (type: String, caption: String) in
            fill(.sample(type), file: "x").form.tables[1].columns
                .firstIndex { $0.captions[0].contains(caption) }
        }
        #expect(position("3", "Conversion or Exercise Price") == 5)
        #expect(position("4", "Conversion or Exercise Price") == 1)
        #expect(position("5", "Conversion or Exercise Price") == 1)
    }
}
