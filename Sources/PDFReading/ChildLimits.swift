/// The most that a program started as a child may take.
package struct ChildLimits: Sendable {
    /// The address space, in bytes.
    package var memory: Int
    /// The time on processors, in seconds.
    package var processorTime: Int
    /// The time from start to end, in seconds.
    package var duration: Int
    /// What it may write to standard output, in bytes.
    package var output: Int

    /// A form of a hundred pages takes a hundredth of these.
    package init(memory: Int = 1 << 30, processorTime: Int = 30, duration: Int = 60, output: Int = 96 << 20) {
        self.memory = memory
        self.processorTime = processorTime
        self.duration = duration
        self.output = output
    }
}

/// What a program wrote, and how it ended.
package struct ChildResult: Sendable {
    package var ending: Ending
    /// What it wrote to standard output, at most as much as the limit allows.
    package var output: [UInt8]
    /// The first 16 KB of what it wrote to standard error.
    package var complaints: [UInt8]

    package enum Ending: Sendable, Equatable {
        case exited(status: Int32)
        /// By a signal that was not ours.
        case crashed(signal: Int32)
        case tookTooLong
        case wroteTooMuch
    }
}
