import Foundation
import Templating
import TestSupport
import Testing

/// The public specification of Mustache as data, where it is at hand.
@Suite("The public specification", .wants(.shared))
struct SpecificationTests {
    @Test("Every case holds in lenient rendering", arguments: Specification.cases)
    func lenient(example: Specification.Case) throws {
        let page = try LenientTemplate(example.sources).render(example.data.value)
        #expect(String(decoding: page, as: UTF8.self) == example.expected)
    }

    /// Strict templates refuse a part of the cases (a name that does not exist, a text written raw). What they accept
    /// means the same, except that a quotation mark may stand in text as it is.
    @Test("Strict rendering agrees where it accepts a case")
    func strict() throws {
        var accepted = 0
        for example in Specification.cases {
            guard let shape = RecordShape(guessedFrom: example.data.value),
                let templates = try? TemplateSet(compiling: example.sources, shape: shape, root: "page")
            else { continue }
            var page: [UInt8] = []
            templates.render(example.data.value, into: &page)
            let expected = example.expected.replacing("&quot;", with: "\"")
            #expect(String(decoding: page, as: UTF8.self) == expected, "\(example.testDescription)")
            accepted += 1
        }
        #expect(accepted >= 111)
    }
}

enum Specification {
    /// Where they are at hand, they can be read: else nothing would be tested, and nobody told.
    static let cases: [Case] = {
        guard let shared = ProjectFolder.shared else { return [] }
        do { return try read(shared.appending(path: "mustache-spec")) } catch { fatalError("\(error)") }
    }()

    private static func read(_ folder: URL) throws -> [Case] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
            .flatMap { file in
                let data = try Data(contentsOf: folder.appending(path: file))
                return try JSONDecoder().decode(File.self, from: data).tests.map { example in
                    var named = example
                    named.name = "\(file): \(example.name)"
                    return named
                }
            }
    }

    private struct File: Decodable { let tests: [Case] }

    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var name: String
        let template: String
        let partials: [String: String]?
        let data: JSONValue
        let expected: String

        var testDescription: String { name }

        var sources: [TemplateSource] {
            ([("page", template)] + (partials ?? [:]).sorted { $0.key < $1.key }).map {
                TemplateSource(name: $0, file: $0, text: Array($1.utf8))
            }
        }
    }
}

struct JSONValue: Decodable, Sendable {
    let value: DynamicValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            value = .text("\(number)")
        } else if let number = try? container.decode(Double.self) {
            value = .text("\(number)")
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            value = .list(list.map(\.value))
        } else {
            value = .map(try container.decode([String: JSONValue].self).mapValues(\.value))
        }
    }
}
