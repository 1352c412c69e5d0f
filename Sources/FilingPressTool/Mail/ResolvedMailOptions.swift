import ArgumentParser
import FilingPress
import MailReports

/// The arguments of `filingpress mail` and the recipients file, parsed and checked.
struct ResolvedMailOptions {
    var lists: [MailList]
    var settings: MailSettings
    var attachments: [MailAttachment.Kind]
    /// The server; nil if nothing is sent.
    var server: MailServer?
}

func reading<Value>(_ option: String, _ read: () throws(Failure) -> Value) throws(ValidationError) -> Value {
    do {
        return try read()
    } catch {
        throw ValidationError("\(option): \(error.message.safeForTerminal)")
    }
}

/// The value of `--attach`: names of kinds separated by commas, without duplicates, or `none`.
struct AttachmentList: ExpressibleByArgument, CustomStringConvertible, Sendable {
    var kinds: [MailAttachment.Kind]

    init(kinds: [MailAttachment.Kind]) { self.kinds = kinds }

    init?(argument: String) {
        kinds = []
        if argument.lowercased() == "none" { return }
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let kind = MailAttachment.Kind.allCases.first(where: { $0.rawValue == name.lowercased() }) else {
                return nil
            }
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }

    var description: String { kinds.isEmpty ? "none" : kinds.map(\.rawValue).joined(separator: ",") }
    var defaultValueDescription: String { description }
}

/// A number of bytes, such as `20000000`, `500K` or `20M`, where K is 1,000 and M is 1,000,000. At least 10,000.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible, Sendable {
    var bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        let units: [Character: Int] = ["K": 1_000, "M": 1_000_000]
        let unit = argument.last.flatMap { units[Character($0.uppercased())] }
        guard let number = Int(unit == nil ? argument : String(argument.dropLast())),
            (1...1_000_000_000).contains(number), number * (unit ?? 1) >= 10_000
        else { return nil }
        bytes = number * (unit ?? 1)
    }

    var description: String { bytes.isMultiple(of: 1_000_000) ? "\(bytes / 1_000_000)M" : "\(bytes)" }
    var defaultValueDescription: String { description }
}
