import FormLayouts
import OwnershipModel
import Testing

/// What readers of prints and the filling of forms rely on in the layouts.
@Suite struct LayoutTests {
    private let forms = DocumentType.Form.allCases.map(FormDescription.of)

    @Test func everyFormHasBothTables() {
        for form in forms { #expect(form.tables.map(\.table) == SecurityTable.allCases) }
    }

    /// A page names no form in a table's head: the reader tells the form by how many columns there are.
    @Test(arguments: SecurityTable.allCases) func noTwoFormsHaveAsManyColumns(table: SecurityTable) {
        let counts = forms.compactMap { $0[table]?.columns.count }
        #expect(counts.count == forms.count && Set(counts).count == counts.count)
    }

    /// `2A. Deemed Execution Date`: numbers rise from left to right, and neighbours with one number have one caption.
    @Test func columnsAreNumberedFromLeftToRight() throws {
        for table in forms.flatMap(\.tables) {
            var captions: [String] = []
            for column in table.columns where captions.last != column.captions[0] {
                captions.append(column.captions[0])
            }
            let numbers = captions.map { $0.prefix { $0 != "." } }
            #expect(Set(numbers).count == numbers.count)
            #expect(
                numbers.map { Int($0.filter(\.isNumber)) ?? 0 }
                    == numbers.map { Int($0.filter(\.isNumber)) ?? 0 }.sorted())
            #expect(numbers.allSatisfy { (1...2).contains($0.count) || $0.hasSuffix("A") })
        }
    }

    /// Only the amount has two columns, one for each direction.
    @Test func aFieldStandsInOneColumn() {
        for table in forms.flatMap(\.tables) {
            let contents = table.columns.map(\.content)
            #expect(Set(contents).count == contents.count)
            let twice = Dictionary(grouping: contents, by: \.field).filter { $1.count > 1 }
            #expect(twice.keys.allSatisfy { $0 == .transactionAmount })
            #expect(twice.values.allSatisfy { Set($0) == [.amount(.acquired), .amount(.disposed)] })
        }
    }

    /// Each field is on the form of changes, in itself or in a column that tells it with another.
    @Test func formsOfChangesHaveAColumnForEveryValue() {
        let told: Set<RowField> = [.transactionFormType, .equitySwapInvolved, .transactionCoding, .acquiredDisposed]
        for form in forms.dropFirst() {
            for table in form.tables {
                let fields = Set(table.columns.map(\.content.field)).union(told)
                let missing = RowField.all.filter { $0.belongs(to: table.table) && !fields.contains($0) }
                #expect(missing.allSatisfy { $0 == .transactionTimeliness && form.form == .form5 })
            }
        }
    }
}
