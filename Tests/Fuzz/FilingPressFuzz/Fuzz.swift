import Archives
import CFuzzer
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import PDFReading
import PrintRecovery

/// `make fuzz`: hands a reader what libFuzzer thinks up, and takes what comes out of it on to a filled form.
///
/// The first argument names the reader; the others are libFuzzer's. A reader may refuse anything; it may not crash, hang,
/// or take more memory than it is given.
@main
enum Fuzz {
    static func main() {
        guard CommandLine.arguments.count > 1, target != nil else {
            print("which reader? \(Target.allCases.map(\.rawValue).joined(separator: ", "))")
            return
        }
        var count = CommandLine.argc - 1
        // Without the reader's name: libFuzzer expects the program's in its place.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        let status = LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
            guard let bytes else { return 0 }
            Fuzz.target?.test(Array(UnsafeBufferPointer(start: bytes, count: size)))
            return 0
        }
        if status != 0 { fatalError("libFuzzer ends with \(status)") }
    }

    private static let target = CommandLine.arguments.dropFirst().first.flatMap(Target.init(rawValue:))
}

/// One for each reader.
enum Target: String, CaseIterable {
    case document, submission, page, text, archive, dataSet, pdf, structure

    func test(_ bytes: [UInt8]) {
        switch self {
        case .document: read(bytes, as: .ownershipDocument)
        case .submission: read(bytes, as: .submission)
        case .page: read(bytes, as: .page)
        case .text: read(bytes, as: .text)
        case .archive: unpack(bytes)
        case .dataSet: join(bytes)
        case .pdf: read(bytes, as: .pdf)
        case .structure: build(bytes)
        }
    }

    private func read(_ bytes: [UInt8], as recognition: Recognition) {
        guard let outcome = try? FilingReader.read(Input(name: "fuzz", bytes: bytes), as: recognition) else { return }
        use(outcome)
    }

    private func use(_ outcome: ReadOutcome) {
        for filing in outcome.filings {
            _ = PlainText.render(fill(filing, file: "fuzz").form)
            _ = facts(of: filing)
        }
    }

    private func unpack(_ bytes: [UInt8]) {
        guard let reader = try? ArchiveReader(BytesInMemory(bytes), name: "fuzz") else { return }
        while let entry = try? reader.next() {
            precondition(!entry.path.contains { $0.elementsEqual("..".utf8) || $0.contains(UInt8(ascii: "/")) })
            _ = try? reader.contents()
        }
    }

    /// The tables stand one behind the other, parted by the byte 0x1E.
    private func join(_ bytes: [UInt8]) {
        var sources: [DataSetTable: any ByteSource] = [:]
        let tables = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
        for (table, text) in zip(DataSetTable.allCases, tables) { sources[table] = BytesInMemory(Array(text)) }
        guard let dataSet = try? DataSet(sources, name: "fuzz") else { return }
        for index in 0..<min(dataSet.count, 20) {
            if let outcome = try? dataSet.filing(index) { use(outcome) }
        }
    }

    /// What `pdfinfo` may say of a structure, with all of its words on one page.
    private func build(_ bytes: [UInt8]) {
        guard let tree = StructureText(bytes).root else { return }
        var page = PDFPage(width: 792, height: 612)
        for (line, text) in tree.texts.enumerated() {
            for (column, word) in text.split(separator: " ").enumerated() {
                let (x, y) = (Double(column % 20) * 30, Double(line + column / 20) * 10)
                page.words.append(PDFWord(String(word), xMin: x, xMax: x + 25, yMin: y, yMax: y + 8))
            }
        }
        guard let form = TaggedPages(tree, on: [page]), let source = try? SourceText(Input(name: "fuzz", bytes: bytes)),
            let outcome = try? form.read(source)
        else { return }
        use(outcome)
    }
}
