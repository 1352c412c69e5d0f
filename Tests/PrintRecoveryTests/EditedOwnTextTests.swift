import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// This program's own text, edited by hand or sent by e-mail: each line has its place, or is named.
@Suite struct EditedOwnTextTests {
    private static let texts = ["form5-joint", "form4-amendment", "form3-no-securities"].map { name in
        (try? Fixture.bytes("../Golden/text/\(name).txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    private static let own = texts[0]

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What is said of a text, but for notes; nil if it is refused.
    private func said(_ text: String) -> (document: OwnershipDocument, said: [Diagnostic])? {
        guard let outcome = try? read(text), let document = try? onlyFiling(outcome).document else { return nil }
        return (document, outcome.diagnostics.filter { $0.severity != .note })
    }

    /// The document without the list of what was not understood.
    private func form(_ document: OwnershipDocument) -> OwnershipDocument {
        var document = document
        document.unrecognized = []
        return document
    }

    @Test("Whatever line is joined with the next, moved or put in, the form is read as it was or the loss is said")
    func everyLine() throws {
        for text in Self.texts {
            let all = lines(text)
            let whole = try #require(said(text))
            let remarks = (all.firstIndex(of: "Remarks:") ?? all.endIndex)...
            let owners =
                (all.firstIndex(of: "Reporting Owners") ?? 0)..<(all.firstIndex(of: "Explanation of Responses:") ?? 0)
            for index in all.indices.dropLast() where !all[index].isEmpty {
                // Remarks may have any lines, and so may the address of a person who stands in no box.
                let isFree =
                    remarks.contains(index) && all[index...].contains { $0.hasPrefix("** Signature") }
                    || owners.contains(index) && all[index].hasPrefix("    ") && !all[index].hasPrefix("    [")
                var damaged: [(kind: String, lines: [String])] = []
                if !all[index + 1].isEmpty, !isFree {
                    let joined = all[index] + " " + all[index + 1].drop { $0 == " " }
                    damaged.append(("join", all[..<index] + [joined] + all[(index + 2)...]))
                }
                if !isFree { damaged.append(("shift", all[..<index] + ["   " + all[index]] + all[(index + 1)...])) }
                damaged.append(("note", all[..<index] + ["client says sold"] + all[index...]))
                damaged.append(("stamp", all[..<index] + ["", "CONFIDENTIAL", ""] + all[index...]))
                for (kind, lines) in damaged {
                    guard let got = said(lines.joined(separator: "\n")) else { continue }
                    let isSame = form(got.document) == form(whole.document)
                    #expect(
                        isSame || got.said.count > whole.said.count, "\(kind), line \(index + 1): \(all[index])")
                    if kind == "note" {
                        #expect(isSame && got.said.contains { $0.notes == ["client says sold"] }, "line \(index + 1)")
                    }
                }
            }
        }
    }

    @Test("A line of a table, of the boxes or of box 1 that is lost is said")
    func lostLines() throws {
        let all = lines(Self.own)
        let whole = try #require(said(Self.own))
        for index in all.indices {
            let isNeeded = ["    [", "  Row", "Table", "    1. ", "    6. Ownership", "  Relationships"].contains {
                all[index].hasPrefix($0)
            }
            guard isNeeded, !all[index].hasPrefix("    [ ") else { continue }
            let got = said((all[..<index] + all[(index + 1)...]).joined(separator: "\n"))
            let isSame = got.map { form($0.document) == form(whole.document) } ?? true
            let isSaid = got?.said.contains { !whole.said.contains($0) } ?? true
            #expect(isSame || isSaid, "line \(index + 1): \(all[index])")
        }
    }

    @Test("Two lines of a cell, a box or a footnote that were joined are read as two")
    func joined() throws {
        let whole = try #require(said(Self.own)).document
        for (first, second) in [("Director\n", "[ ] 10% Owner"), ("(transaction)\n", "1. Title")] {
            let damaged = Self.own.replacing("\(first)    \(second)", with: "\(first.dropLast()) \(second)")
            #expect(damaged != Self.own)
            #expect(try #require(said(damaged)).document == whole)
        }
    }

    @Test("Signs in the boxes", arguments: [("\u{2713}", true), ("*", nil), ("?", nil)] as [(String, Bool?)])
    func signs(_ sign: String, _ state: Bool?) throws {
        let whole = try #require(said(Self.own)).document
        let text = Self.own.replacing("    [X]", with: "    [\(sign)]")
        let document = try #require(said(text)).document
        #expect(document.reportingOwners.count == whole.reportingOwners.count)
        for (owner, before) in zip(document.reportingOwners, whole.reportingOwners) {
            #expect(owner.name == before.name)
            if before.relationship.isDirector?.value == true { #expect(owner.relationship.isDirector?.value == state) }
        }
    }

    @Test("An e-mail: its head is no part of the form, quotes and folded lines are undone, a note behind it is named")
    func mail() throws {
        let head = "From: Jane Roe <jr@example.org>\nTo: files@example.org\nSubject: Form 5\n\n"
        let whole = try #require(said(Self.own)).document
        #expect(try #require(said(head + Self.own)).document == whole)
        let quoted = lines(Self.own).map { "> " + $0 }.joined(separator: "\n")
        #expect(try #require(said(head + quoted)).document == whole)
        let noted = try #require(said(Self.own + "\nSee my remarks above.\n"))
        #expect(form(noted.document) == whole)
        #expect(noted.said.contains { $0.code == "text-not-understood" && $0.notes == ["See my remarks above."] })
        #expect(try #require(said(folded(Self.own, 76))).document == whole)
    }

    /// The text with its long lines broken at blanks, as e-mail programs do.
    private func folded(_ text: String, _ width: Int) -> String {
        lines(text).map { line in
            var parts = [""]
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let last = parts[parts.count - 1]
                if parts.count == 1 && last.isEmpty && word.isEmpty || last.count + 1 + word.count <= width {
                    parts[parts.count - 1] += (last.isEmpty && !word.isEmpty && parts.count > 1 ? "" : " ") + word
                } else {
                    parts.append(String(word))
                }
            }
            parts[0] = String(parts[0].dropFirst())
            return parts.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    @Test("A footnote whose label was joined to the line above or lost")
    func footnotes() throws {
        let text = Self.own.replacing("    (2) ", with: "    lost ")
        guard text != Self.own else { return }
        #expect(
            try #require(said(text)).said.contains {
                $0.code == "undefined-footnote" || $0.code == "text-not-understood"
            })
    }
}
