import Inputs
import OwnershipForms
import OwnershipReader
import PDFFinishing
import PrintReports

/// The time and size of PDFs by page count. The time includes reading the filing; the source is attached.
struct PageFigures {
    private struct Figure {
        var pages: Int
        var nanoseconds: Int
        var bytes: Int
    }

    private var figures: [Figure] = []

    init(of samples: [Sample], rounds: Int) throws {
        let report = try PDFReport()
        for sample in samples {
            var figure = Figure(pages: 0, nanoseconds: .max, bytes: 0)
            for _ in 0..<rounds {
                let start = Usage.threadTime
                let read = try FilingReader.read(Input(name: sample.name, bytes: sample.bytes))
                guard let filing = read.filings.first else { continue }
                let printed = try report.print(
                    fill(filing, file: sample.name).form, file: sample.name,
                    carrying: Attachment(name: "source.xml", description: "The source", bytes: Array(filing.source)))
                figure.nanoseconds = min(figure.nanoseconds, Usage.threadTime - start)
                (figure.pages, figure.bytes) = (printed.pageCount, printed.bytes.count)
            }
            figures.append(figure)
        }
    }

    /// Returns the number of forms whose page count is in the range, their mean time in milliseconds and their median
    /// size in kilobytes, or nil if there are none.
    func summary(pages: ClosedRange<Int>) -> (count: Int, milliseconds: Double, kilobytes: Double)? {
        let chosen = figures.filter { pages.contains($0.pages) }
        guard !chosen.isEmpty else { return nil }
        let time = chosen.reduce(0) { $0 + Double($1.nanoseconds) } / Double(chosen.count)
        return (chosen.count, time / 1e6, Double(chosen.map(\.bytes).sorted()[chosen.count / 2]) / 1024)
    }
}
