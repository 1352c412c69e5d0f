import Bytes
import Diagnostics
import Files
import Glibc

/// Poppler's programs `pdftotext`, `pdfdetach` and `pdfinfo`, which read PDFs.
///
/// They are programs of their own and no library, since a hostile PDF can keep Poppler busy for ever, and what runs in
/// this process could not be stopped. They are named by no path, and looked for in `PATH`.
package struct Poppler: Sendable {
    /// What each run of a program may take.
    package var limits: ChildLimits
    private let textProgram: String
    private let attachmentProgram: String
    private let structureProgram: String

    package init(
        limits: ChildLimits = ChildLimits(), textProgram: String = "pdftotext",
        attachmentProgram: String = "pdfdetach", structureProgram: String = "pdfinfo"
    ) {
        (self.limits, self.textProgram, self.attachmentProgram) = (limits, textProgram, attachmentProgram)
        self.structureProgram = structureProgram
    }

    /// The words of all pages.
    ///
    /// The words come in the order of the content (`-raw`), as drawn: what they make on the page, their places tell.
    ///
    /// - Throws: `Failure` without a place: the file is locked, damaged, asks for too much, or Poppler is not
    ///   installed.
    package func text(of pdf: [UInt8]) throws(Failure) -> PDFText {
        let result = try run(textProgram, ["-enc", "UTF-8", "-bbox", "-raw", "-", "-"], pdf)
        let pages = WordBoxes(result.output).pages
        if let crowded = pages.firstIndex(where: { $0.words.count > Poppler.wordsOnPage }) {
            throw Failure(
                .input, code: "pdf-too-large",
                "this cannot be read: page \(crowded + 1) of this PDF has \(pages[crowded].words.count) words, "
                    + "and a form has far fewer")
        }
        return PDFText(pages: pages, damage: Poppler.damage(in: result))
    }

    /// The most words on a page; a page of the smallest legible type has a tenth of these.
    private static let wordsOnPage = 20_000

    /// The names of the attached files, in the order of their numbers; these begin with 1.
    package func attachments(of pdf: [UInt8]) throws(Failure) -> [PDFAttachment] {
        let result = try run(attachmentProgram, ["-list", "-enc", "UTF-8", Poppler.standardInput], pdf)
        return PDFAttachment.list(result.output)
    }

    /// The contents of an attached file.
    package func contents(of attachment: PDFAttachment, in pdf: [UInt8]) throws(Failure) -> [UInt8] {
        // Not under its name, which is hostile text: it is written to the pipe, of which a path tells.
        try run(
            attachmentProgram,
            ["-save", "\(attachment.number)", "-o", "/proc/self/fd/1", Poppler.standardInput], pdf
        ).output
    }

    /// The structure tree with its texts; nil if the PDF has none, or one that is larger than that of any form.
    package func structure(of pdf: [UInt8]) throws(Failure) -> StructureElement? {
        let result = try run(structureProgram, ["-struct-text", "-enc", "UTF-8", Poppler.standardInput], pdf)
        return StructureText(result.output).root
    }

    /// What Poppler's programs call standard input where they take `-` for a file.
    private static let standardInput = "fd://0"

    private func run(_ program: String, _ arguments: [String], _ pdf: [UInt8]) throws(Failure) -> ChildResult {
        let result: ChildResult
        do {
            result = try ChildProcess.run(program, arguments, input: pdf, limits: limits)
        } catch {
            let isMissing = error.number == ENOENT
            let reason = isMissing ? "is not installed" : "cannot be run (\(error))"
            throw Failure(
                .missing, code: "program-missing",
                "PDFs are read with Poppler: the program \(program) \(reason); Debian's package poppler-utils brings it"
            )
        }
        switch result.ending {
        case .exited(0): return result
        case .exited(let status): throw refusal(result, status: status, of: program)
        case .crashed where Poppler.isMemory(result): throw outOfMemory(program)
        case .crashed(let signal):
            throw Failure(
                .input, code: "unreadable-pdf",
                "this cannot be read: \(program) broke down over this PDF (signal \(signal))")
        case .tookTooLong:
            throw Failure(
                .input, code: "pdf-too-slow",
                "this cannot be read: \(program) took longer than \(limits.duration) seconds over this PDF, or "
                    + "\(limits.processorTime) seconds of the processor")
        case .wroteTooMuch:
            throw Failure(
                .input, code: "pdf-too-large",
                "this cannot be read: \(program) finds more than \(limits.output >> 20) MB in this PDF, "
                    + "and a form has far less")
        }
    }

    private func refusal(_ result: ChildResult, status: Int32, of program: String) -> Failure {
        let said = String(decoding: result.complaints, as: UTF8.self)
        if said.contains("Incorrect password") {
            return Failure(
                .input, code: "locked-pdf", "this cannot be read: it is a PDF that is locked with a password",
                notes: ["`qpdf --decrypt --password=…` makes a copy that is not"])
        }
        let notAllowed: Int32 = 3
        if status == notAllowed {
            return Failure(
                .input, code: "locked-pdf",
                "this cannot be read: it is a PDF whose author does not allow to take its text out")
        }
        if Poppler.isMemory(result) { return outOfMemory(program) }
        return Failure(
            .input, code: "damaged-pdf", "this cannot be read: it is a damaged PDF, or none behind its first bytes",
            notes: Poppler.firstLine(of: said).map { ["\(program) says: \($0)"] } ?? [])
    }

    private static func isMemory(_ result: ChildResult) -> Bool {
        let said = String(decoding: result.complaints, as: UTF8.self)
        return said.contains("Out of memory") || said.contains("bad_alloc")
    }

    private func outOfMemory(_ program: String) -> Failure {
        Failure(
            .input, code: "pdf-too-large",
            "this cannot be read: \(program) needs more than \(limits.memory >> 20) MB of memory for this PDF")
    }

    /// What is wrong with a file of which Poppler could make something all the same; nil if nothing is.
    private static func damage(in result: ChildResult) -> String? {
        let lines = String(decoding: result.complaints, as: UTF8.self).split(separator: "\n")
        return lines.first { $0.hasPrefix("Syntax Error") || $0.hasPrefix("Internal Error") }.flatMap {
            firstLine(of: String($0))
        }
    }

    /// The first line, cut where it is long: the file may have a say in it.
    private static func firstLine(of text: String) -> String? {
        text.split(separator: "\n").first.map { String($0.prefix(200)) }
    }
}

/// What stands on the pages of a PDF.
package struct PDFText: Sendable, Equatable {
    package var pages: [PDFPage]
    /// What Poppler complained of, in its words; nil where the file is sound.
    package var damage: String?

    package init(pages: [PDFPage], damage: String? = nil) {
        (self.pages, self.damage) = (pages, damage)
    }

    /// Whether no page has any text: a scan, or drawings.
    package var isWordless: Bool { pages.allSatisfy(\.words.isEmpty) }
}
