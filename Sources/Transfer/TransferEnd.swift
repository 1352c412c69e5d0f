import CCurl

/// How a transfer ended, as far as the connection goes; what the server said is known to whoever listened.
public struct TransferEnd: Sendable, Hashable {
    public enum Kind: Sendable {
        case done
        /// The server does not accept the user name and the password.
        case login
        /// The server's certificate cannot be trusted.
        case certificate
        /// Encryption was asked for, and the server offers none.
        case noEncryption
        case unreachable
        case other
    }

    public var kind: Kind
    /// In libcurl's words.
    public var words: String
    /// Whether the end of what is sent was asked for: from then on the server may have all of it.
    public var isComplete: Bool

    public init(kind: Kind, words: String, isComplete: Bool) {
        (self.kind, self.words, self.isComplete) = (kind, words, isComplete)
    }
}

extension TransferEnd.Kind {
    init(_ status: CURLcode) {
        switch status {
        case CURLE_OK: self = .done
        case CURLE_LOGIN_DENIED: self = .login
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: self = .certificate
        case CURLE_USE_SSL_FAILED: self = .noEncryption
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .unreachable
        default: self = .other
        }
    }
}
