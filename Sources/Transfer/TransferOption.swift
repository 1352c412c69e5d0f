import CCurl

/// Something a transfer can be told, with the type of its value. Called as in libcurl's own documentation
/// (<https://curl.se/libcurl/c/curl_easy_setopt.html>), where each is explained.
public struct TransferOption<Value>: Sendable {
    let code: CURLoption
}

extension TransferOption where Value == String {
    public static var url: Self { Self(code: CURLOPT_URL) }
    /// Separated by commas: `smtp,smtps`. All others are refused.
    public static var protocols: Self { Self(code: CURLOPT_PROTOCOLS_STR) }
    /// Empty for none, whatever the environment says.
    public static var proxy: Self { Self(code: CURLOPT_PROXY) }
    /// A file of certificates to trust instead of the system's.
    public static var authorities: Self { Self(code: CURLOPT_CAINFO) }
    public static var userName: Self { Self(code: CURLOPT_USERNAME) }
    public static var password: Self { Self(code: CURLOPT_PASSWORD) }
    /// The sender of a message, in angle brackets.
    public static var mailFrom: Self { Self(code: CURLOPT_MAIL_FROM) }
}

extension TransferOption where Value == [String] {
    /// The recipients of a message, in angle brackets.
    public static var mailRecipients: Self { Self(code: CURLOPT_MAIL_RCPT) }
}

extension TransferOption where Value == Bool {
    /// Whether a message goes out although the server refuses some of its recipients.
    public static var someRecipientsSuffice: Self { Self(code: filingpress_curl_some_recipients_suffice) }
}

/// Whether a connection that begins without encryption goes on with it.
public enum TransferEncryption: Sendable {
    case ifOffered
    case always
}
