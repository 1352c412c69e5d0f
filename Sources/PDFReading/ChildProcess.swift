import Bytes
import CProcess
import Files
import Glibc

/// A program that runs as a child with limits, killed and collected with this object at the latest.
///
/// It is started with an argument array, without a shell, in a process group of its own, and inherits nothing but its
/// three streams. It has its limits before it gets any of its input. Several may run at once on several threads.
final class ChildProcess {
    private let process: pid_t
    private let limits: ChildLimits
    private let input: Descriptor
    private let output: Descriptor
    private let complaints: Descriptor
    /// Can be read when the time is up. No clock is asked.
    private let timer: Descriptor
    private var isCollected = false

    /// How much of standard error is kept, in bytes.
    private static let complaintsKept = 16 << 10

    /// Runs a program to its end.
    ///
    /// - Parameter program: its name, searched in `PATH`, or its path.
    /// - Throws: `SystemError` where it cannot be started; `ENOENT` where it is not there.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8], limits: ChildLimits
    ) throws(SystemError) -> ChildResult {
        try ChildProcess(program, arguments, limits: limits).result(given: input)
    }

    private init(_ program: String, _ arguments: [String], limits: ChildLimits) throws(SystemError) {
        self.limits = limits
        let (input, childsInput) = try ChildProcess.sockets()
        let (output, childsOutput) = try ChildProcess.pipe()
        let (complaints, childsComplaints) = try ChildProcess.pipe()
        (self.input, self.output, self.complaints) = (input, output, complaints)
        timer = try ChildProcess.timer(seconds: limits.duration)
        let start = SpawnAttributes(streams: [childsInput.number, childsOutput.number, childsComplaints.number])
        process = try start.spawn(program, arguments)
        // A limit that cannot be set is no reason to fail: the limits of time in all and of output hold without it.
        for (resource, most) in [
            (RLIMIT_AS, limits.memory), (RLIMIT_CPU, limits.processorTime), (RLIMIT_FSIZE, 0), (RLIMIT_CORE, 0),
        ] {
            _ = limit_process(process, Int32(resource.rawValue), UInt(most))
        }
    }

    deinit {
        guard !isCollected else { return }
        kill(-process, SIGKILL)
        var status: Int32 = 0
        _ = try? retrying { waitpid(process, &status, 0) }
    }

    /// A pipe: the end to read from, and the end that the child writes to.
    private static func pipe() throws(SystemError) -> (Descriptor, Descriptor) {
        var ends: [Int32] = [-1, -1]
        _ = try retrying { pipe2(&ends, O_CLOEXEC) }
        let reading = try Descriptor(ends[0])
        return (reading, try Descriptor(ends[1]))
    }

    /// A pair of sockets: the end to write to, and the child's end. A pipe would end this process by a signal where the
    /// child ends before it has read all.
    private static func sockets() throws(SystemError) -> (Descriptor, Descriptor) {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        _ = try retrying { socketpair(AF_UNIX, type, 0, &ends) }
        let writing = try Descriptor(ends[0])
        return (writing, try Descriptor(ends[1]))
    }

    private static func timer(seconds: Int) throws(SystemError) -> Descriptor {
        let timer = try Descriptor(timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC)))
        var time = itimerspec()
        time.it_value.tv_sec = seconds
        _ = try retrying { timerfd_settime(timer.number, 0, &time, nil) }
        return timer
    }

    private func result(given bytes: [UInt8]) throws(SystemError) -> ChildResult {
        var result = ChildResult(ending: .exited(status: 0), output: [], complaints: [])
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var given = 0
        while output.isOpen || complaints.isOpen {
            if given == bytes.count { input.close() }
            var streams = [timer, output, complaints].map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
            streams.append(pollfd(fd: input.number, events: Int16(POLLOUT), revents: 0))
            _ = try retrying { poll(&streams, nfds_t(streams.count), -1) }
            if streams[0].revents != 0 { return stopped(result, .tookTooLong) }
            if streams[1].revents != 0 {
                result.output += try ChildProcess.read(output, &piece)
                if result.output.count > limits.output { return stopped(result, .wroteTooMuch) }
            }
            if streams[2].revents != 0 {
                let room = ChildProcess.complaintsKept - result.complaints.count
                result.complaints += try ChildProcess.read(complaints, &piece).prefix(room)
            }
            if streams[3].revents != 0 { give(bytes, from: &given) }
        }
        return try collected(result)
    }

    /// Gives the child what it takes of its input; closes the stream where it takes no more.
    private func give(_ bytes: [UInt8], from given: inout Int) {
        let start = given
        let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        let count = bytes.withView { all in
            let rest = all.part(start..<all.count)
            return send(input.number, rest.start, rest.count, flags)
        }
        if count >= 0 {
            given += count
        } else if ![EINTR, EAGAIN].contains(errno) {
            input.close()
        }
    }

    /// What has come; closes the stream at its end.
    private static func read(_ stream: Descriptor, _ piece: inout [UInt8]) throws(SystemError) -> ArraySlice<UInt8> {
        let room = piece.count
        let count = try retrying { Glibc.read(stream.number, &piece, room) }
        if count == 0 { stream.close() }
        return piece[..<count]
    }

    private func stopped(_ result: ChildResult, _ ending: ChildResult.Ending) -> ChildResult {
        var stopped = result
        stopped.ending = ending
        return stopped
    }

    /// Waits for the end of a child that has closed its streams, which a hostile one may do long before.
    private func collected(_ result: ChildResult) throws(SystemError) -> ChildResult {
        var status: Int32 = 0
        while try retrying({ waitpid(process, &status, WNOHANG) }) == 0 {
            var waiting = [pollfd(fd: timer.number, events: Int16(POLLIN), revents: 0)]
            let milliseconds: Int32 = 2
            if try retrying({ poll(&waiting, 1, milliseconds) }) > 0 { return stopped(result, .tookTooLong) }
        }
        isCollected = true
        let signal = status & 0x7F
        guard signal != 0 else { return stopped(result, .exited(status: status >> 8 & 0xFF)) }
        return stopped(result, signal == SIGXCPU ? .tookTooLong : .crashed(signal: signal))
    }
}
