import FilingPress
import Inputs
import OwnershipReader

/// A stretch of the work from bytes to reports. All stages start from the bytes.
struct Stage {
    var name: String
    /// Processes a filing and returns the number of bytes produced.
    var work: (Sample) throws -> Int

    /// Returns all stages, each with its own press.
    static func all() throws -> [Stage] {
        let reading = Stage(name: "reading") { sample in
            _ = try FilingReader.read(Input(name: sample.name, bytes: sample.bytes))
            return 0
        }
        return try [
            reading, pressing("reading, filling", []), pressing("reading to text", [.text]),
            pressing("reading to HTML", [.html]), pressing("reading to PDF", [.pdf]),
            pressing("everything", OutputFormat.allCases),
        ]
    }

    private static func pressing(_ name: String, _ formats: [OutputFormat]) throws -> Stage {
        let press = try ReportPress(PressOptions(formats: formats))
        return Stage(name: name) { sample in
            let pressed = try press.press(sample.bytes, named: sample.name)
            return pressed.filings.flatMap(\.reports).reduce(0) { $0 + $1.bytes.count }
        }
    }
}

/// The cost of a stage, filing by filing.
struct Measurement {
    /// Processor time in nanoseconds, the best of all rounds: disturbances can only add to it.
    private(set) var times: [Int]
    private(set) var bytesMade: [Int]

    init(of stage: Stage, over samples: [Sample], rounds: Int) throws {
        times = Array(repeating: .max, count: samples.count)
        bytesMade = Array(repeating: 0, count: samples.count)
        // One extra round, the first, serves as a warm-up.
        for round in 0...rounds {
            for (index, sample) in samples.enumerated() {
                let start = Usage.threadTime
                bytesMade[index] = try stage.work(sample)
                let time = Usage.threadTime - start
                if round > 0 { times[index] = min(times[index], time) }
            }
        }
    }

    /// Returns the mean time in milliseconds and the mean output in kilobytes over the filings selected, or nil if
    /// there are none.
    func mean(where isCounted: [Bool]) -> (milliseconds: Double, kilobytes: Double)? {
        let indices = isCounted.indices.filter { isCounted[$0] }
        guard !indices.isEmpty else { return nil }
        let count = Double(indices.count)
        let time = indices.reduce(0) { $0 + Double(times[$1]) }
        let bytes = indices.reduce(0) { $0 + Double(bytesMade[$1]) }
        return (time / count / 1e6, bytes / count / 1024)
    }
}
