import ArgumentParser
import Files
import FilingPress
import Glibc

/// The password of the mail server, from a file or the environment. It is not accepted on the command line, which every
/// user of the machine can read.
enum MailSecret {
    static let variable = "FILINGPRESS_SMTP_PASSWORD"

    /// Reads the password.
    ///
    /// - Parameter file: The file whose first line is the password; nil for the environment variable `variable`.
    /// - Throws: `ValidationError` if there is no password or the file cannot be read.
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

    /// Checks that the password is not empty. The error names its place, never the password.
    private static func checked(_ password: String, _ place: String) throws(ValidationError) -> String {
        guard !password.isEmpty, !password.utf8.contains(0) else {
            throw ValidationError("There is no password in \(place).")
        }
        return password
    }
}
