import Foundation
import OwnershipModel
import TestSupport
import Testing

@testable import DataReports

@Suite struct InspectionReportTests {
    @Test(.wants(Python.jsonSchema))
    func everyReportKeepsTheSchema() throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        for (index, sample) in (try fixtureFilings() + oddFilings()).enumerated() {
            let input = InspectedInput(
                name: sample.name, kind: "text", words: "a form as plain text",
                filings: [InspectedFiling(sample.filing, values: 3, marks: 1)], diagnostics: sample.diagnostics)
            files.append(try folder.write(InspectionReport.bytes(of: input), to: "\(index).json").path)
        }
        let empty = InspectedInput(name: "x", kind: "other", words: "a PNG image", filings: [], diagnostics: [])
        files.append(try folder.write(InspectionReport.bytes(of: empty), to: "empty.json").path)
        #expect(files.count > 20)
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema = json.load(open(sys.argv[1]))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for file in sys.argv[2:]:
                report = json.load(open(file))
                for error in validator.iter_errors(report):
                    print(file, list(error.absolute_path), error.message[:200])
                for name in list(report):
                    spoilt = {key: value for key, value in report.items() if key != name}
                    if validator.is_valid(spoilt): print("not missed:", name)
                if validator.is_valid(dict(report, surplus=1)): print("surplus not noticed")
                for filing in report["filings"]:
                    for name in list(filing["counts"]):
                        kept = filing["counts"].pop(name)
                        if validator.is_valid(report): print("count not missed:", name)
                        filing["counts"][name] = kept
            """
        let schema = ProjectFolder.root.appending(path: "Sources/DataReports/inspection.schema.json").path
        #expect(try Python.run(script, [schema] + files) == "")
    }
}
