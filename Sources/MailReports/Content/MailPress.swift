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
    /// The size of its page as it is sent, in bytes, if templates make it longer than mail programs show; nil otherwise.
    public var longPage: Int?
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
        let files = Self.attachments(of: items)
        let filings = zip(items, files).map { item, files in
            var filing = item.filing
            filing.attachments = files.map(\.name)
            return filing
        }
        var attachments = files.flatMap(\.self)
        let (text, html, listing) = parts(
            MailContent(
                title: subject, isDigest: isDigest, part: part.map { "Part \($0.number) of \($0.count)" },
                branding: settings.branding, filings: filings, leave: settings.leave))
        if let listing { attachments.append(listing) }
        let pageSize = QuotedPrintable.size(of: html)
        let keys = items.map(\.key)
        let identifier = identifier(keys: keys, recipients: list.recipients, part: part)
        let message = MailMessage(
            from: settings.from, replyTo: settings.replyTo, to: list.to, cc: list.cc, subject: subject, time: time,
            identifier: identifier,
            headers: settings.headers + [MailMessage.Header("Auto-Submitted", "auto-generated")],
            text: text, html: html, pictures: Self.pictures(of: items), attachments: attachments)
        return ComposedMail(
            bytes: try composer.compose(message), identifier: identifier, subject: subject,
            longPage: pageSize > Self.longestPart ? pageSize : nil, keys: keys, part: part)
    }

    /// The most that a part may have as it is sent, in bytes: Gmail shows no more than 102 KB of a message.
    static let longestPart = 100_000

    /// Returns the text and the page of a message with as many lines as both have room for, and a file with all lines of a
    /// digest if that is fewer than there are filings.
    ///
    /// Templates of users may make a page of any length; then the room of the text decides.
    private func parts(_ content: MailContent) -> (text: String, html: [UInt8], listing: MailAttachment?) {
        let (text, html) = (MailText.render(content), page.render(content))
        let (textSize, pageSize) = (QuotedPrintable.size(of: text.utf8), QuotedPrintable.size(of: html))
        if max(textSize, pageSize) <= Self.longestPart { return (text, html, nil) }
        let sizeOfText = { QuotedPrintable.size(of: MailText.render($0).utf8) }
        let fitted =
            Self.fitted(content, from: max(textSize, pageSize)) {
                max(sizeOfText($0), QuotedPrintable.size(of: page.render($0)))
            } ?? (textSize > Self.longestPart ? Self.fitted(content, from: textSize, sizeOfText) : nil)
        guard let fitted else { return (text, html, nil) }
        let listing = fitted.listing.map {
            MailAttachment(.listing, name: $0, bytes: Array(MailText.listing(fitted).utf8))
        }
        return (MailText.render(fitted), page.render(fitted), listing)
    }

    /// Returns the content with a limit that makes its parts short enough; nil if no limit does.
    private static func fitted(
        _ content: MailContent, from size: Int, _ measure: (MailContent) -> Int
    ) -> MailContent? {
        var content = content
        if content.isDigest { content.listing = "all-filings.txt" }
        var shown = content.isDigest ? content.filings.count : MailExcerpt.usualLimit
        var size = size
        for _ in 0..<8 where shown > 0 {
            shown = min(shown - 1, shown * longestPart / size * 97 / 100)
            content.limit = shown
            size = measure(content)
            if size <= longestPart { return content }
        }
        return nil
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

    /// Returns the attachments of each filing. Duplicate names, which filings from different folders may have, are numbered.
    private static func attachments(of items: [MailItem]) -> [[MailAttachment]] {
        var taken: Set<String> = []
        return items.map { item in
            item.attachments.map { attachment in
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
}
