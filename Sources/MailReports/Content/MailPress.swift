import Bytes
import Diagnostics
import HTMLReports
import Templating

/// A composed message, ready to be written to a file or sent.
public struct ComposedMail: Sendable {
    /// The message with the line endings of RFC 5322.
    public var bytes: [UInt8]
    /// The Message-ID without angle brackets.
    public var identifier: String
    public var subject: String
    /// The keys of the filings in it.
    public var keys: [String]
    /// The part of a digest and the number of parts; nil if the message is complete.
    public var part: (number: Int, count: Int)?
}

/// Composes messages about filings. One press can be shared by several threads.
public struct MailPress: Sendable {
    public let settings: MailSettings
    public let composer: MIMEComposer
    private let page: MailPage

    /// Creates a press.
    /// - Parameters:
    ///   - templates: Templates that replace the built-in ones of the same name.
    ///   - others: The vocabularies of other kinds of pages that share templates with mails.
    /// - Throws: `Failure` if GMime is missing, `Failure` if the templates are faulty.
    public init(
        _ settings: MailSettings, templates: [(name: String, path: String, bytes: [UInt8])] = [],
        beside others: [Vocabulary] = []
    ) throws(Failure) {
        self.settings = settings
        composer = try MIMEComposer()
        page = try MailPage(
            overrides: templates.map { TemplateSource(name: $0.name, file: $0.path, text: $0.bytes) },
            beside: others)
    }

    /// Composes a message about one filing.
    /// - Throws: `Failure` if the message is too large, its date is unknown, or it cannot be composed.
    public func mail(_ item: MailItem, to list: MailList) throws(Failure) -> ComposedMail {
        let mail = try compose([item], list, isDigest: false, part: nil)
        try check(mail, hasPictures: item.preview != nil)
        return mail
    }

    /// Composes a digest of filings, split into as many parts as the maximum size requires.
    /// - Throws: `Failure` as for `mail(_:to:)`; the size is an error only if a single filing exceeds it.
    public func digest(_ items: [MailItem], to list: MailList) throws(Failure) -> [ComposedMail] {
        let ordered = items.sorted(by: MailItem.precedes)
        var limit = settings.maximumSize
        while true {
            let parts = Self.parts(of: ordered, limit: limit)
            var mails: [ComposedMail] = []
            for (index, part) in parts.enumerated() {
                let place = parts.count > 1 ? (number: index + 1, count: parts.count) : nil
                mails.append(try compose(part, list, isDigest: true, part: place))
            }
            guard let largest = zip(mails, parts).first(where: { $0.0.bytes.count > settings.maximumSize }) else {
                return mails
            }
            // A single filing that is too large cannot be split. Otherwise the weights were too low.
            if largest.1.count == 1 { try check(largest.0, hasPictures: largest.1[0].preview != nil) }
            limit = limit * 9 / 10
        }
    }

    /// Returns the filings in parts, each as large as the limit allows by weight.
    private static func parts(of items: [MailItem], limit: Int) -> [[MailItem]] {
        var parts: [[MailItem]] = []
        var room = 0
        for item in items {
            if parts.isEmpty || item.weight > room {
                parts.append([])
                room = limit
            }
            parts[parts.count - 1].append(item)
            room -= item.weight
        }
        return parts
    }

    private func check(_ mail: ComposedMail, hasPictures: Bool) throws(Failure) {
        guard mail.bytes.count > settings.maximumSize else { return }
        throw Failure(
            .refused, code: "message-too-large",
            """
            the message would have \(mail.bytes.count) bytes, more than the \(settings.maximumSize) of --max-size; \
            attach less\(hasPictures ? ", or show no picture of the form" : "")
            """)
    }

    private func compose(
        _ items: [MailItem], _ list: MailList, isDigest: Bool, part: (number: Int, count: Int)?
    ) throws(Failure) -> ComposedMail {
        let known = items.compactMap(\.time).max { $0.secondsSince1970 < $1.secondsSince1970 }
        guard let time = settings.prefersTime ? settings.time ?? known : known ?? settings.time else {
            throw Failure(
                .refused, code: "date-unknown",
                "it is not known when this was accepted or filed, so the message has no date: say one with --date")
        }
        let subject = subject(of: items, isDigest: isDigest, part: part)
        let content = MailContent(
            title: subject, isDigest: isDigest, part: part.map { "Part \($0.number) of \($0.count)" },
            branding: settings.branding, filings: items.map(\.filing))
        let html: [UInt8]
        do {
            html = try page.render(content)
        } catch {
            // One sentence for the message that is not sent.
            throw Failure(
                .templates, code: "template-incomplete", error.diagnostics.map(\.message).joined(separator: "; "))
        }
        let keys = items.map(\.key)
        let identifier = identifier(keys: keys, recipients: list.recipients, part: part)
        let message = MailMessage(
            from: settings.from, replyTo: settings.replyTo, to: list.to, cc: list.cc, subject: subject, time: time,
            identifier: identifier,
            headers: settings.headers + [MailMessage.Header("Auto-Submitted", "auto-generated")],
            text: MailText.render(content), html: html, pictures: Self.pictures(of: items),
            attachments: Self.attachments(of: items))
        return ComposedMail(
            bytes: try composer.compose(message), identifier: identifier, subject: subject, keys: keys,
            part: part)
    }

    /// Returns the Message-ID, which is the same for the same filings, recipients, part and seed.
    private func identifier(keys: [String], recipients: [Mailbox], part: (number: Int, count: Int)?) -> String {
        let people = recipients.map(\.key).sorted()
        let place = part.map { "\($0.number)/\($0.count)" } ?? ""
        let text = [keys.joined(separator: " "), people.joined(separator: " "), place, settings.seed]
        let digest = SHA256.hexDigest(of: Array(text.joined(separator: "\n").utf8))
        return "\(digest.prefix(40))@\(settings.from.domain.lowercased())"
    }

    /// Returns the pictures, each once, though forms may look the same.
    private static func pictures(of items: [MailItem]) -> [MailPicture] {
        var taken: Set<String> = []
        return items.compactMap(\.preview).filter { taken.insert($0.identifier).inserted }
    }

    /// Returns the attachments. Duplicate names, which filings from different folders may have, are numbered.
    private static func attachments(of items: [MailItem]) -> [MailAttachment] {
        var taken: Set<String> = []
        return items.flatMap(\.attachments).map { attachment in
            var attachment = attachment
            let dot = attachment.name.lastIndex(of: ".") ?? attachment.name.endIndex
            let (stem, ending) = (attachment.name[..<dot], attachment.name[dot...])
            var number = 2
            while !taken.insert(attachment.name).inserted {
                attachment.name = "\(stem)-\(number)\(ending)"
                number += 1
            }
            return attachment
        }
    }
}
