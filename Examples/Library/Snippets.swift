import FilingPress

// The code of the pages in Sources/FilingPress/FilingPress.docc, compiled: a test holds that it is the same.

// FilingPress.md
func render(_ bytes: [UInt8]) throws -> PressedInput {
    let press = ReportPress(try PressOptions(formats: [.html, .pdf]))
    let input = try press.press(bytes, named: "filing.xml")
    return input
}

// Reading.md
func read(_ bytes: [UInt8]) throws {
    let outcome = try FilingReader.read(Input(name: "0001234567-24-000001.txt", bytes: bytes))
    for filing in outcome.filings {
        print(filing.document.documentType.text, filing.document.issuer.name ?? "no issuer")
    }
}

// Reading.md
func printExercisePrices(of filing: Filing) {
    for row in filing.document[.derivative] {
        let price = row.conversionOrExercisePrice
        print(price.value?.text ?? "none filed", price.marks.map(\.label))
    }
}

// Reading.md
func printFields(of row: SecurityRow) {
    for field in RowField.all where row.isFilled(field) {
        print(field.label, row[field].text ?? "")
    }
}

// Reading.md
func readArchive(_ bytes: [UInt8]) throws {
    for entry in try ArchivedInputs(BytesInMemory(bytes), named: "2024.zip") {
        switch entry.outcome {
        case .read(let outcome): print(entry.name, outcome.filings.count)
        case .skipped(let reason): print(entry.name, reason)
        case .failed(let failure): print(failure)
        }
    }
}

// Facts.md
func printTotals(of filing: Filing) {
    let summary = facts(of: filing)
    print(summary.headline)
    for total in summary.totals {
        print(total.kind, total.direction.map { "\($0)" } ?? "", total.amount.number.map { "\($0)" } ?? "unknown")
    }
}

// Facts.md
func printDueDate(of filing: Filing, tradedOn date: CalendarDate) {
    let filed = BusinessDayCalendar.sec.filedDate(of: filing.header)
    let deadline = BusinessDayCalendar.sec.deadline(forTransactionOn: date).ordinary
    if let due = deadline.dueDate, let day = filed.day {
        print(due.day, due.rule.citation, due.standing(of: day), due.doubts)
    }
}

// Rendering.md
func renderWithOptions(_ bytes: [UInt8]) throws -> [(String, [UInt8])] {
    let options = try PressOptions(
        formats: [.html, .pdf, .summary, .json], page: PageSetup(paper: .a4), redactsAddresses: true)
    let press = ReportPress(options)
    let input = try press.press(bytes, named: "filing.xml") { number in ReportPlace(name: "filing-\(number)") }
    let files = input.filings.flatMap(\.reports).map { ($0.nameEnding, $0.bytes) }
    return files
}

// Rendering.md
func renderBranded() throws -> ReportPress {
    let brand = TemplateFile(name: "brand", path: "brand.mustache", bytes: Array("<p>Example Corp</p>".utf8))
    let branded = ReportPress(try PressOptions(formats: [.html], templates: [brand]))
    return branded
}

// Rendering.md
func renderWhatWasRead(_ bytes: [UInt8], with press: ReportPress) throws -> PressedInput {
    let outcome = try FilingReader.read(Input(name: "filing.xml", bytes: bytes))
    let input = press.press(outcome, named: "filing.xml")
    return input
}

// Errors.md
func printWarnings(about input: PressedInput) {
    for diagnostic in input.diagnostics where diagnostic.severity >= .warning {
        print(diagnostic.code, diagnostic.location?.line ?? 0, diagnostic.message)
    }
}

// Errors.md
func readWhatIsNoFiling() {
    do {
        _ = try FilingReader.read(Input(name: "note.txt", bytes: Array("no filing".utf8)))
    } catch {
        for diagnostic in error.diagnostics { print(diagnostic) }
    }
}

// Threads.md
func renderAll(_ inputs: [(name: String, bytes: [UInt8])]) async throws -> Int {
    FilingReader.prepareForThreads()
    let options = try PressOptions(formats: [.pdf])
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
        for (name, bytes) in inputs {
            group.addTask {
                let input = try ReportPress(options).press(bytes, named: name)
                return input.filings.flatMap(\.reports).map(\.bytes.count).reduce(0, +)
            }
        }
        return try await group.reduce(0, +)
    }
    return sizes
}
