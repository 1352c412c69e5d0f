import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// The finished file, read by libqpdf.
@Suite struct StructureTests {
    let press: PDFPress
    let document: LaidOutDocument
    let file: ReadBack
    let tags: TagTree
    static let xml = Array("<ownershipDocument>\u{00E9} & more</ownershipDocument>\n".utf8)

    init() throws {
        press = try PDFPress(fonts: FontLibrary())
        document = SampleForm(rows: 6).lay(with: press.shaper)
        let info = DocumentInfo(
            title: "Form 4 \u{2013} Example (Co)", author: "Doe <John> & Son", subject: "Holdings",
            created: DocumentDate(year: 2024, month: 1, day: 4, second: 58_506),
            attachment: Attachment(name: "ownership.xml", description: "As filed", bytes: Self.xml))
        file = try ReadBack(press.press(document, info).bytes)
        tags = try #require(TagTree(file))
    }

    @Test func readsWithoutWarningAndHoldsEveryObject() throws {
        #expect(!file.warnings)
        #expect(file.pageCount == 2)
        let size = try #require(file.trailer["/Size"]?.number)
        for number in 1..<size { #expect(file.object(number) != .null, "object \(number)") }
    }

    @Test func treeIsThatOfTheLayout() {
        let elements = document.structure.elements
        var expected: [String] = []
        func walk(_ id: Int, _ depth: Int) {
            let role = elements[id].role
            expected.append(
                String(repeating: " ", count: depth) + role.shortName + (role.identifier.map { "#" + $0 } ?? ""))
            for child in elements[id].children { walk(child, depth + 1) }
        }
        walk(StructureTree.root, 0)
        #expect(tags.outline == expected)
    }

    @Test func parentsAreWhereChildrenAre() {
        #expect(tags.root.parent == tags.treeRootNumber)
        for element in tags.all {
            for child in element.children { #expect(child.parent == element.object) }
        }
    }

    @Test func parentTreeLeadsBackFromEveryPieceAndLink() throws {
        let numbers = file.resolve(tags.treeRoot["/ParentTree"])["/Nums"]?.elements ?? []
        var parents: [Int: ReadBack.Node] = [:]
        for index in stride(from: 0, to: numbers.count, by: 2) {
            parents[try #require(numbers[index].number)] = numbers[index + 1]
        }
        var seen = 0
        for element in tags.all {
            for piece in element.pieces {
                let page = file.object(piece.page)
                let key = try #require(page["/StructParents"]?.number)
                #expect(parents[key]?.elements[piece.number].target == element.object)
                seen += 1
            }
            for link in element.links {
                let key = try #require(file.object(link)["/StructParent"]?.number)
                #expect(parents[key]?.target == element.object)
                seen += 1
            }
        }
        let drawn = document.pages.flatMap(\.frames).filter { $0.meaning != .artifact }
        #expect(seen == drawn.count + drawn.count { $0.link != nil })
        #expect(tags.treeRoot["/ParentTreeNextKey"]?.number == (parents.keys.max() ?? 0) + 1)
    }

    @Test func identifiersAreFoundInTheirTree() throws {
        let names = try #require(tags.treeRoot["/IDTree"]?["/Names"]?.elements)
        var found: [String: Int] = [:]
        var order: [String] = []
        for index in stride(from: 0, to: names.count, by: 2) {
            let name = try #require(names[index].text)
            order.append(name)
            found[name] = names[index + 1].target
        }
        #expect(order == order.sorted())
        let expected = tags.all.compactMap { element in element.identifier.map { ($0, element.object) } }
        #expect(found == Dictionary(uniqueKeysWithValues: expected))
        for element in tags.all {
            for header in element.dictionary["/A"]?["/Headers"]?.elements ?? [] {
                #expect(found[header.text ?? ""] != nil)
            }
        }
    }

    @Test func headCellsSayWhatTheySpan() throws {
        let heads = tags.all.filter { $0.type == "TH" && $0.identifier?.hasPrefix("a") == true }
        let attributes = heads.map { $0.dictionary["/A"] ?? .null }
        #expect(attributes.allSatisfy { $0["/Scope"] == .name("/Column") && $0["/O"] == .name("/Table") })
        #expect(attributes.map { $0["/RowSpan"]?.number } == [2, nil, nil, nil])
        #expect(attributes.map { $0["/ColSpan"]?.number } == [nil, 2, nil, nil])
        #expect(attributes.map { $0["/Headers"]?.elements.compactMap(\.text) ?? [] } == [[], [], ["a2"], ["a2"]])
    }

    @Test func aTickedBoxIsReadInWords() {
        let texts = tags.all.compactMap { $0.dictionary["/ActualText"]?.text }
        #expect(texts == ["Director: yes"])
    }

    @Test func attachedFileIsTheFiledOne() throws {
        let files = try #require(file.root["/AF"]?.elements)
        #expect(files.count == 1)
        let specification = file.resolve(files.first)
        #expect(specification["/AFRelationship"] == .name("/Source"))
        #expect(specification["/UF"]?.text == "ownership.xml")
        let stream = try #require(specification["/EF"]?["/F"]?.target)
        #expect(file.stream(stream) == Self.xml)
        #expect(file.object(stream)["/Subtype"] == .name("/text/xml"))
        let listed = try #require(file.root["/Names"]?["/EmbeddedFiles"]?["/Names"]?.elements)
        #expect(listed == [.string(Array("ownership.xml".utf8)), .reference(try #require(files.first?.target))])
    }
}
