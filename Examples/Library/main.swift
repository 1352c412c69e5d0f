import FilingPress
import Foundation

let path = CommandLine.arguments[1]
let press = ReportPress(try PressOptions(formats: [.html, .pdf]))
let input = try press.press([UInt8](Data(contentsOf: URL(filePath: path))), named: path)
for diagnostic in input.diagnostics { print(diagnostic) }

for pressed in input.filings {
    let filing = pressed.filing
    print(facts(of: filing).headline)
    for row in filing.document[.nonDerivative] where row.kind == .transaction {
        guard let date = row.transactionDate.value?.value else { continue }
        let deadline = BusinessDayCalendar.sec.deadline(forTransactionOn: date).ordinary
        print(row.securityTitle.value ?? "(no title)", "traded on", date, "due on", deadline.dueDate?.day ?? "unknown")
    }
    for report in pressed.reports {
        try Data(report.bytes).write(to: URL(filePath: "filing" + report.nameEnding))
    }
}
