import Diagnostics
import Foundation
import OwnershipModel
import OwnershipReview
import TestSupport
import Testing

@testable import DataReports

@Suite struct JSONReportTests {
    private func bytes(_ sample: (name: String, filing: Filing, diagnostics: [Diagnostic])) -> [UInt8] {
        JSONReport.bytes(of: sample.filing, facts(of: sample.filing), diagnostics: sample.diagnostics)
    }

    private func read(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    /// An independent validator holds every report to the schema, and the schema to being strict enough to object.
    @Test(.wants(Python.jsonSchema))
    func everyReportKeepsTheSchema() throws {
        let folder = try TemporaryFolder()
        let samples = try fixtureFilings() + oddFilings()
        var files: [String] = []
        for (index, sample) in samples.enumerated() {
            files.append(try folder.write(bytes(sample), to: "\(index)-\(sample.name).json").path)
        }
        #expect(files.count > 20)
        let script = """
            import copy, json, sys
            from jsonschema import Draft202012Validator
            schema = json.load(open(sys.argv[1]))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            changes = 0
            def spoil(value):
                # Every object with a member more, and with each of its members missing.
                if isinstance(value, dict):
                    value["surplus"] = 1
                    yield
                    del value["surplus"]
                    for name in list(value):
                        kept = value.pop(name)
                        yield
                        value[name] = kept
                        yield from spoil(kept)
                elif isinstance(value, list):
                    for element in value: yield from spoil(element)
            for file in sys.argv[2:]:
                report = json.load(open(file))
                for error in validator.iter_errors(report):
                    print(file, list(error.absolute_path), error.message[:200])
            report = json.load(open(sys.argv[2]))
            for _ in spoil(report):
                changes += 1
                if validator.is_valid(report): print("a spoilt report is taken for a good one")
            print("spoilt", changes > 300)
            """
        let schema = ProjectFolder.root.appending(path: "Sources/DataReports/filing.schema.json").path
        let said = try Python.run(script, [schema] + files)
        #expect(said == "spoilt True\n")
    }

    @Test func everyReportIsReadBack() throws {
        for sample in try fixtureFilings() + oddFilings() {
            let report = try read(bytes(sample))
            let document = try #require(report["document"] as? [String: Any])
            let filed = sample.filing.document
            for (key, rows) in [
                ("nonDerivativeSecurities", filed.nonDerivativeSecurities),
                ("derivativeSecurities", filed.derivativeSecurities),
            ] {
                let read = try #require(document[key] as? [[String: Any]])
                #expect(read.count == rows.count)
                for (one, other) in zip(read, rows) {
                    let price = try #require(one["pricePerShare"] as? [String: Any])
                    #expect(price["text"] as? String == other.pricePerShare.value?.text)
                    #expect(price["value"] as? String == other.pricePerShare.value?.value?.description)
                    #expect(price["marks"] as? [String] == other.pricePerShare.marks.map(\.id))
                    let title = try #require(one["securityTitle"] as? [String: Any])
                    #expect(title["text"] as? String == other.securityTitle.value)
                }
            }
            let notes = try #require(document["footnotes"] as? [[String: Any]])
            #expect(notes.map { $0["text"] as? String } == filed.footnotes.map(\.text))
            #expect(document["remarks"] as? String == filed.remarks)
            let facts = try #require(report["facts"] as? [String: Any])
            #expect(facts["headline"] as? String == OwnershipReview.facts(of: sample.filing).headline)
            #expect((report["diagnostics"] as? [Any])?.count == sample.diagnostics.count)
        }
    }

    @Test func nothingFiledIsNotZero() throws {
        let report = String(decoding: bytes(oddFilings()[1]), as: UTF8.self)
        #expect(report.contains(#""pricePerShare": {"text": "0", "value": "0", "marks": []}"#))
        #expect(report.contains(#""conversionOrExercisePrice": {"text": null, "value": null, "marks": []}"#))
        #expect(report.contains(#""transactionAmount": {"unit": "shares", "text": "-5", "value": "-5", "marks": []}"#))
        #expect(report.contains(#""remarks": """#))
        #expect(String(decoding: bytes(oddFilings()[0]), as: UTF8.self).contains(#""remarks": null"#))
    }

    @Test func rowsOfFactsAndOfTheDocumentHaveOneName() throws {
        for sample in try fixtureFilings() {
            let report = try read(bytes(sample))
            let document = try #require(report["document"] as? [String: Any])
            let rows = ["nonDerivativeSecurities", "derivativeSecurities"].flatMap {
                (document[$0] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            }
            let facts = (report["facts"] as? [String: Any])?["rows"] as? [[String: Any]] ?? []
            #expect(facts.compactMap { $0["row"] as? String } == rows)
            #expect(Set(rows).count == rows.count)
        }
    }
}

@Suite struct JSONWriterTests {
    private func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.write(value), as: UTF8.self) }

    @Test func membersKeepTheirOrder() {
        #expect(
            text(["b": 1.json, "a": .null, "": .bool(true)]) == "{\"b\": 1, \"a\": null, \"\": true}\n")
    }

    @Test func whatCouldBeObeyedIsEscaped() throws {
        #expect(text(.string("\"\\\u{8}\t\n\u{C}\r\u{0}\u{7F}")) == #""\"\\\b\t\n\f\r\u0000\u007f""# + "\n")
        #expect(text(.string("ü😀\u{202E}\u{2028}\u{9B}")) == "\"ü😀" + #"\u202e\u2028\u009b""# + "\n")
    }

    @Test func nestedValuesAreIndented() {
        let value: JSONValue = ["a": .array([["x": .array([])], ["y": .texts(["1", "2"])]]), "e": .object([])]
        #expect(
            text(value) == """
                {
                  "a": [
                    {"x": []},
                    {"y": ["1", "2"]}
                  ],
                  "e": {}
                }

                """)
    }
}

extension Int {
    fileprivate var json: JSONValue { .integer(self) }
}
