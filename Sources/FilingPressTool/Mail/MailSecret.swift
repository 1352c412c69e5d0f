import ArgumentParser
import Files
import FilingPress
import Glibc

/// Where the password comes from: never from the command line, which everybody on the machine may read.
enum MailSecret {
    static let variable = "FILINGPRESS_SMTP_PASSWORD"

    /// - Parameter file: whose first line it is; nil for the environment.
    static func password(from file: String?) throws(ValidationError) -> String {
        guard let file else {
            guard let password = getenv(variable) else {
                throw ValidationError("--user needs a password: name a file with --password-file, or set \(variable).")
            }
            return try checked(String(cString: password), variable)
        }
        let bytes = try reading("--password-file: \(file)") { () throws(Failure) in
            try inputBytes(of: Path(file), named: file, limit: 4_096)
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return try checked(String(decoding: line, as: UTF8.self), file.safeForTerminal)
    }

    /// Says where the password stands, never what it is.
    private static func checked(_ password: String, _ place: String) throws(ValidationError) -> String {
        guard !password.isEmpty, !password.utf8.contains(0) else {
            throw ValidationError("There is no password in \(place).")
        }
        return password
    }
}
