import CCurl

/// A connection to a mail server, reused from one message to the next. It must be used by one thread at a time.
public final class SMTPSession {
    private let library: CurlLibrary
    private let handle: CurlLibrary.Handle
    private let server: MailServer
    private let exchange = Exchange()

    /// Creates a session. The connection is opened by the first delivery.
    /// - Throws: `MailError` if libcurl is missing or lacks a required feature.
    public init(_ server: MailServer) throws(MailError) {
        library = try CurlLibrary.shared.get()
        guard let handle = library.easyInit() else {
            throw MailError(code: "library-missing", "libcurl does not start")
        }
        self.handle = handle
        self.server = server
        try prepare()
    }

    deinit { library.easyCleanup(handle) }

    /// Sends a message to the given recipients and waits for the server's replies.
    /// - Throws: `MailError` if libcurl cannot be set up for the message. A failed delivery is a result, not an error.
    public func deliver(_ message: [UInt8], from sender: Mailbox, to recipients: [Mailbox]) throws(MailError)
        -> Delivery
    {
        var list: CurlLibrary.List?
        defer { library.freeList(list) }
        for recipient in recipients {
            guard let longer = library.append(list, "<\(recipient.address)>") else {
                throw MailError(code: "mail-failed", "there is no memory for the recipients")
            }
            list = longer
        }
        try check(filingpress_curl_set_list(library.set, handle, CURLOPT_MAIL_RCPT, list))
        try set(CURLOPT_MAIL_FROM, "<\(sender.address)>")
        try check(filingpress_curl_set_size(library.set, handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.count)))
        exchange.begin(message)
        let status = library.easyPerform(handle)
        let words = library.errorText(status).map { String(cString: $0) } ?? "error \(status.rawValue)"
        let end = TransferEnd(kind: Self.kind(of: status), words: words, isComplete: exchange.isComplete)
        return Delivery(exchange.talk, end, recipients: recipients.count, server: server)
    }

    private func prepare() throws(MailError) {
        try set(CURLOPT_URL, server.url)
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // Ignore proxies in the environment.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_UPLOAD, 1)
        try set(
            CURLOPT_USE_SSL, server.allowsPlaintext ? filingpress_curl_tls_if_offered : filingpress_curl_tls_always)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(filingpress_curl_some_recipients_suffice, 1)
        try set(CURLOPT_CONNECTTIMEOUT, server.patience)
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.patience)
        try set(CURLOPT_LOW_SPEED_LIMIT, 1)
        try set(CURLOPT_LOW_SPEED_TIME, server.patience)
        if let authorities = server.authorities { try set(CURLOPT_CAINFO, authorities) }
        if let user = server.user { try set(CURLOPT_USERNAME, user) }
        if let password = server.password { try set(CURLOPT_PASSWORD, password) }
        let own = Unmanaged.passUnretained(exchange).toOpaque()
        try check(
            filingpress_curl_set_reader(library.set, handle) { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                return exchange.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
            })
        try check(filingpress_curl_set_pointer(library.set, handle, CURLOPT_READDATA, own))
        // libcurl reports the conversation only to a debug callback.
        try set(CURLOPT_VERBOSE, 1)
        try check(
            filingpress_curl_set_watcher(library.set, handle) { _, kind, text, count, context in
                guard let text, let context, kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
                let line = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
                let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                if kind == CURLINFO_HEADER_OUT { exchange.talk.sent(line) } else { exchange.talk.received(line) }
                return 0
            })
        try check(filingpress_curl_set_pointer(library.set, handle, CURLOPT_DEBUGDATA, own))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(MailError) {
        try check(filingpress_curl_set_number(library.set, handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) throws(MailError) {
        try check(filingpress_curl_set_text(library.set, handle, option, value))
    }

    private func check(_ status: CURLcode) throws(MailError) {
        guard status != CURLE_OK else { return }
        let words = library.errorText(status).map { String(cString: $0) } ?? "error \(status.rawValue)"
        throw MailError(code: "mail-failed", "libcurl does not do what is asked for: \(words)")
    }

    private static func kind(of status: CURLcode) -> TransferEnd.Kind {
        switch status {
        case CURLE_OK: .done
        case CURLE_LOGIN_DENIED: .login
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: .certificate
        case CURLE_USE_SSL_FAILED: .noEncryption
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
        default: .other
        }
    }
}

/// The message being sent and the conversation about it.
private final class Exchange {
    var talk = SMTPConversation()
    private var message: [UInt8] = []
    private var offset = 0
    /// Whether the end of the message was requested; from then on the server may have all of it.
    private(set) var isComplete = false

    func begin(_ message: [UInt8]) {
        self.message = message
        offset = 0
        isComplete = false
        talk = SMTPConversation()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, message.count - offset)
        if count > 0 {
            message.withUnsafeBytes { bytes in
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
            }
        }
        offset += count
        if offset == message.count { isComplete = true }
        return count
    }
}
