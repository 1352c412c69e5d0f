import Bytes
import Diagnostics

/// Composes messages with GMime. The same message always gives the same bytes.
public struct MIMEComposer: Sendable {
    private let library: MIMELibrary

    /// Creates a composer.
    /// - Throws: `Failure` if GMime is not installed.
    public init() throws(Failure) {
        library = try MIMELibrary.shared.get()
    }

    /// Returns the composed message: multipart/mixed with a multipart/alternative and the attachments, or the
    /// multipart/alternative alone if there are no attachments. If the page shows pictures, it lies with them in a
    /// multipart/related (RFC 2387).
    /// - Throws: `Failure` if a header text contains a forbidden character or GMime fails.
    public func compose(_ message: MailMessage) throws(Failure) -> [UInt8] {
        try check(message)
        let pool = MIMEPool(library)
        defer { withExtendedLifetime(pool) {} }
        let composed = try pool.keep(library.messageNew(0))
        addMailboxes([message.from], as: MIMELibrary.addressFrom, to: composed)
        addMailboxes(message.replyTo.map { [$0] } ?? [], as: MIMELibrary.addressReplyTo, to: composed)
        addMailboxes(message.to, as: MIMELibrary.addressTo, to: composed)
        addMailboxes(message.cc, as: MIMELibrary.addressCc, to: composed)
        library.setSubject(composed, message.subject, "utf-8")
        library.appendHeader(composed, "Date", message.time.text, nil)
        library.setMessageID(composed, message.identifier)
        for header in message.headers { library.appendHeader(composed, header.name, header.value, nil) }
        library.appendHeader(composed, "MIME-Version", "1.0", nil)
        library.setMIMEPart(composed, try body(of: message, pool))
        return try bytes(of: composed, pool)
    }

    private func addMailboxes(_ mailboxes: [Mailbox], as type: Int32, to message: OpaquePointer) {
        for mailbox in mailboxes {
            if let name = mailbox.name {
                library.addMailbox(message, type, name, mailbox.address)
            } else {
                library.addMailbox(message, type, nil, mailbox.address)
            }
        }
    }

    /// Rejects forbidden characters in header texts, whatever the source of the message.
    private func check(_ message: MailMessage) throws(Failure) {
        let mailboxes = [message.from] + message.to + message.cc + (message.replyTo.map { [$0] } ?? [])
        let texts =
            [message.subject, message.identifier] + message.headers.flatMap { [$0.name, $0.value] }
            + mailboxes.flatMap { [$0.name ?? "", $0.address] } + message.attachments.map(\.name)
            + message.pictures.flatMap { [$0.identifier, $0.name] }
        for text in texts {
            guard let fault = HeaderText.fault(in: text) else { continue }
            throw Failure(
                .refused, code: "header-injection", "there is \(fault) in “\(text)”, which would stand in a header")
        }
    }

    private func body(of message: MailMessage, _ pool: MIMEPool) throws(Failure) -> OpaquePointer {
        // The boundary is derived from the identifier; "=_" cannot occur in quoted-printable or base64.
        let seed = SHA256.hexDigest(of: Array(message.identifier.utf8)).prefix(32)
        let alternative = try multipart("alternative", boundary: "=_alternative_\(seed)", pool)
        let text = try textPart("plain", Array(message.text.utf8), pool)
        library.multipartAdd(alternative, text)
        let page = try textPart("html", message.html, pool)
        if message.pictures.isEmpty {
            library.multipartAdd(alternative, page)
        } else {
            let related = try multipart("related", boundary: "=_related_\(seed)", pool)
            library.setTypeParameter(related, "type", "text/html")
            library.multipartAdd(related, page)
            for picture in message.pictures {
                let part = try part("image", "png", picture.bytes, encoding: MIMELibrary.base64, pool)
                library.setTypeParameter(part, "name", MailAttachment.plain(picture.name))
                library.setContentID(part, picture.identifier)
                library.setDisposition(part, "inline")
                library.setDispositionParameter(part, "filename", picture.name)
                library.multipartAdd(related, part)
            }
            library.multipartAdd(alternative, related)
        }
        guard !message.attachments.isEmpty else { return alternative }
        let mixed = try multipart("mixed", boundary: "=_mixed_\(seed)", pool)
        library.multipartAdd(mixed, alternative)
        for attachment in message.attachments {
            let (type, subtype) = attachment.kind.type
            let part = try part(type, subtype, attachment.bytes, encoding: MIMELibrary.base64, pool)
            // `filename` is encoded according to RFC 2231. The ASCII name for other clients goes into the other header,
            // because a header with both is malformed.
            library.setTypeParameter(part, "name", attachment.plainName)
            if attachment.kind == .listing { library.setTypeParameter(part, "charset", "utf-8") }
            library.setDisposition(part, "attachment")
            library.setDispositionParameter(part, "filename", attachment.name)
            library.multipartAdd(mixed, part)
        }
        return mixed
    }

    private func textPart(_ subtype: String, _ bytes: [UInt8], _ pool: MIMEPool) throws(Failure) -> OpaquePointer {
        let part = try part("text", subtype, bytes, encoding: MIMELibrary.quotedPrintable, pool)
        library.setTypeParameter(part, "charset", "utf-8")
        return part
    }

    private func multipart(
        _ subtype: String, boundary: String, _ pool: MIMEPool
    ) throws(Failure) -> OpaquePointer {
        let multipart = try pool.keep(library.multipartNew(subtype))
        library.setBoundary(multipart, boundary)
        return multipart
    }

    private func part(
        _ type: String, _ subtype: String, _ bytes: [UInt8], encoding: Int32, _ pool: MIMEPool
    ) throws(Failure) -> OpaquePointer {
        let part = try pool.keep(library.partNew(type, subtype))
        let stream = try pool.keep(library.streamOf(bytes, bytes.count))
        let content = try pool.keep(library.wrapperNew(stream, MIMELibrary.defaultEncoding))
        library.setContent(part, content)
        library.setEncoding(part, encoding)
        return part
    }

    private func bytes(of object: OpaquePointer, _ pool: MIMEPool) throws(Failure) -> [UInt8] {
        let stream = try pool.keep(library.streamNew())
        // A GByteArray: a pointer and a 32-bit count.
        guard library.write(object, nil, stream) > 0, let bytes = library.bytes(of: stream) else {
            throw Failure(.broken, code: "mail-failed", "GMime could not write the message")
        }
        return Self.withLineEnds(bytes)
    }

    /// Returns the bytes with the line endings of RFC 5322. GMime can do that, too, but byte by byte, which takes as
    /// long as encoding the attachments. All content is encoded, so all line feeds are GMime's own.
    private static func withLineEnds(_ bytes: ByteView) -> [UInt8] {
        // Few lines are shorter than 32 bytes; if this is not enough, the array grows.
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count + bytes.count / 32)
        var start = 0
        while let end = bytes.firstIndex(of: 0x0A, from: start) {
            lines.append(contentsOf: bytes.part(start..<end))
            lines.append(0x0D)
            lines.append(0x0A)
            start = end + 1
        }
        lines.append(contentsOf: bytes.part(start..<bytes.count))
        return lines
    }
}
