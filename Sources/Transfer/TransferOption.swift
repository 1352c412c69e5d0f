import CCurl

/// An option of a transfer, with the type of its value. Each stands for one of libcurl's options, whose documentation is at
/// <https://curl.se/libcurl/c/curl_easy_setopt.html>.
public struct TransferOption<Value>: Sendable {
    let code: CURLoption
}

extension TransferOption where Value == String {
    /// The URL to send to.
    public static var url: Self { Self(code: CURLOPT_URL) }
    /// The allowed protocols, separated by commas: `smtp,smtps`. All others are refused.
    public static var protocols: Self { Self(code: CURLOPT_PROTOCOLS_STR) }
    /// The URL of a proxy. Empty for none, regardless of the environment.
    public static var proxy: Self { Self(code: CURLOPT_PROXY) }
    /// The path of a file with the certificates to trust instead of the system's.
    public static var authorities: Self { Self(code: CURLOPT_CAINFO) }
    /// The user name for the server.
    public static var userName: Self { Self(code: CURLOPT_USERNAME) }
    /// The password for the server.
    public static var password: Self { Self(code: CURLOPT_PASSWORD) }
    /// The sender of a message, in angle brackets.
    public static var mailFrom: Self { Self(code: CURLOPT_MAIL_FROM) }
}

extension TransferOption where Value == [String] {
    /// The recipients of a message, in angle brackets.
    public static var mailRecipients: Self { Self(code: CURLOPT_MAIL_RCPT) }
}

extension TransferOption where Value == Bool {
    /// Whether a message is sent even if the server rejects some of its recipients.
    public static var someRecipientsSuffice: Self { Self(code: filingpress_curl_some_recipients_suffice) }
}

/// Whether a connection that begins unencrypted switches to TLS.
public enum TransferEncryption: Sendable {
    /// Switch if the server offers it, else continue unencrypted.
    case ifOffered
    /// Switch, or fail if the server does not offer it.
    case always
}
