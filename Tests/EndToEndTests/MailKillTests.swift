import Foundation
import TestSupport
import Testing

/// The command is killed again and again while it sends: nothing is lost, and a repeat is one that was said.
@Suite(.serialized) struct MailKillTests {
    private static let people = ["a@example.org", "b@example.org", "c@example.org"]

    private struct Pair: Hashable {
        var message: String
        var recipient: String
    }

    @Test func fiftyKillsLoseNothingAndRepeatOnlyWhatIsSaid() throws {
        let folder = try TemporaryFolder()
        let filingpress = Command(in: folder)
        let numbers = (10..<30).map { "0001234567-13-0000\($0)" }
        for number in numbers {
            try folder.write(Sample.submission(accession: number, documents: [Sample.text]), to: "in/\(number).txt")
        }
        let server = try MailServer.encrypted(password: nil, "--delay", "0.02")
        let authority = try #require(MailServer.Certificates.arguments).authority
        var random = SystemRandomNumberGenerator()
        var (kills, ledgers, whole) = (0, 0, 0.0)
        // How often each filing was said to be perhaps repeated to each recipient, in all runs.
        var said: [Pair: Int] = [:]
        func arguments() -> [String] {
            [
                "mail", "in", "--from", "f@example.org", "--to", Self.people.joined(separator: ","), "--send",
                "smtp://localhost:\(server.port)", "--ca-file", authority, "--attach", "source", "--message-id-seed",
                "\(ledgers)", "--ledger", "\(ledgers).ledger",
            ]
        }
        func run(killedAfter seconds: Double?) throws -> Command.Result {
            let streams = try TemporaryFolder()
            let process = try filingpress.start(arguments(), streams: streams)
            if let seconds {
                usleep(UInt32(seconds * 1_000_000))
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
            process.waitUntilExit()
            let result = Command.result(of: process, streams)
            for line in result.messages.split(separator: "\n") {
                guard let match = line.firstMatch(of: /warning: (\S+) may have been sent to (\S+) before/) else {
                    continue
                }
                said[Pair(message: "\(ledgers) \(match.1)", recipient: String(match.2)), default: 0] += 1
            }
            return result
        }
        let start = Date()
        #expect(try run(killedAfter: nil).status == 0)
        whole = Date().timeIntervalSince(start)
        ledgers += 1
        while kills < 50 {
            let result = try run(killedAfter: Double.random(in: 0...whole, using: &random))
            if result.signal == SIGKILL {
                kills += 1
            } else {
                // It came to its end: the next round begins with a new ledger.
                #expect(result.status == 0, "\(result.messages)")
                ledgers += 1
            }
        }
        #expect(try run(killedAfter: nil).status == 0)
        #expect(try run(killedAfter: nil).output.isEmpty)
        // What arrived, by round, filing and recipient: the filing is told by its file in the message.
        var arrived: [Pair: Int] = [:]
        var rounds: [String: String] = [:]
        for round in 0...ledgers {
            let ledger = String(decoding: folder.read("\(round).ledger") ?? Data(), as: UTF8.self)
            for line in ledger.split(separator: "\n").dropFirst() {
                let fields = line.split(separator: "\t")
                if fields.count == 5 { rounds["<\(fields[4])>"] = "\(round) \(fields[2])" }
            }
        }
        for message in try server.taken() {
            let name = try #require(rounds[message.id], "a message arrived that no ledger knows")
            for recipient in message.to { arrived[Pair(message: name, recipient: recipient), default: 0] += 1 }
        }
        var repeats = 0
        for round in 0...ledgers {
            for number in numbers {
                for recipient in Self.people {
                    let pair = Pair(message: "\(round) \(number)", recipient: recipient)
                    let count = arrived[pair] ?? 0
                    #expect(count >= 1, "\(pair) is lost")
                    #expect(count <= 1 + (said[pair] ?? 0), "\(pair) was repeated and nobody said so")
                    repeats += max(0, count - 1)
                }
            }
        }
        print("mail: 50 kills in \(ledgers) rounds, \(repeats) repeats, \(said.values.reduce(0, +)) said")
    }
}
