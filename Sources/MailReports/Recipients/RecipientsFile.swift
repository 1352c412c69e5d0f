import Bytes
import Diagnostics

/// The contents of a recipients file: the lists, and the sender's settings.
public struct RecipientsFile: Sendable {
    /// The sender; nil if the file does not name one.
    public var from: Mailbox?
    /// The address for replies, or nil.
    public var replyTo: Mailbox?
    /// The subject, in which names are replaced as `MailSettings.subject` says; nil for the headline alone.
    public var subject: String?
    public var branding = MailBranding()
    /// The List-Id and List-Unsubscribe headers.
    public var headers: [MailMessage.Header] = []
    /// Never empty.
    public var lists: [MailList] = []

    /// Reads a TOML file.
    /// - Throws: `Failure` with everything that is wrong, each with its location.
    public init(_ bytes: [UInt8], file: String) throws(Failure) {
        var reader = try RecipientsReader(bytes, file: file)
        reader.knows(["from", "reply-to", "subject", "list-id", "list-unsubscribe", "brand", "list"])
        from = reader.mailbox("from")
        replyTo = reader.mailbox("reply-to")
        subject = reader.headerText("subject")
        if let subject, HeaderText.fault(in: subject) == nil, let fault = MailSettings.fault(inSubject: subject) {
            reader.object("subject", "subject: \(fault)")
        }
        if let text = reader.headerText("list-id") {
            if let header = ListHeaders.identity(text) {
                headers.append(header)
            } else {
                reader.object(
                    "list-id",
                    "this is no List-Id; it is letters, digits, - and _ with dots between, such as filings.example.org")
            }
        }
        if let text = reader.headerText("list-unsubscribe") {
            if let found = ListHeaders.unsubscribe(text) {
                headers += found
            } else {
                reader.object("list-unsubscribe", "this is no address beginning with https:// or mailto:")
            }
        }
        reader.inTable("brand") { brand in
            brand.knows(["name", "imprint", "accent"])
            branding.name = brand.headerText("name")
            branding.imprint = brand.headerText("imprint")
            guard let text = brand.text("accent") else { return }
            if let colour = MailColour(text) {
                branding.accent = colour
            } else {
                brand.object("accent", "this is no colour such as #0b5394")
            }
        }
        var names: Set<String> = []
        reader.inTables("list") { list in
            list.knows(["name", "to", "cc", "bcc", "issuers", "forms"])
            lists.append(Self.list(&list, &names))
        }
        if lists.isEmpty { reader.object(nil, "there is no [[list]] in this file") }
        try reader.finish()
    }

    private static func list(_ reader: inout RecipientsReader, _ names: inout Set<String>) -> MailList {
        let name = reader.text("name")
        let isName = name.map { name in
            (1...60).contains(name.utf8.count)
                && name.utf8.allSatisfy {
                    $0.isDigit || $0.isLowercase || $0 == UInt8(ascii: "-")
                }
        }
        if isName == nil {
            reader.object(nil, "this list has no name")
        } else if isName == false {
            reader.object("name", "the name of a list is lower-case letters, digits and hyphens")
        } else if let name, !names.insert(name).inserted {
            reader.object("name", "there are two lists of the name \(name)")
        }
        let faults = reader.faultCount
        let forms = reader.texts("forms") { (form) throws(Failure) in
            guard ["3", "4", "5", "3/A", "4/A", "5/A"].contains(form.uppercased()) else {
                throw Failure(
                    .refused, code: "recipients-invalid", "there is no form “\(form)”: it is 3, 4, 5, 3/A, 4/A or 5/A")
            }
            return form
        }
        let list = MailList(
            name: name, to: reader.mailboxes("to"), cc: reader.mailboxes("cc"), bcc: reader.mailboxes("bcc"),
            issuers: reader.texts("issuers") { (issuer) throws(Failure) in issuer }, forms: forms)
        if list.recipients.isEmpty, reader.faultCount == faults {
            reader.object(nil, "nobody is on this list: say to, cc or bcc")
        }
        return list
    }
}
