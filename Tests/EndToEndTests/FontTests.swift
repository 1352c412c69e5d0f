import Foundation
import TestSupport
import Testing

/// Fonts that are missing, or lie elsewhere than Debian's packages put them: what does not need them is made.
@Suite(.wants(Machine.mounts)) struct FontTests {
    private static let fonts = "/usr/share/fonts/truetype/"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Sample.text, to: "sale.xml")
    }

    /// The command on a machine without some of the packages.
    private func filingpress(without packages: String...) -> Command {
        var command = Command(in: folder)
        let hide = packages.map { "mount -t tmpfs tmpfs \(Self.fonts)\($0) || exit 99\n" }.joined()
        command.launcher = Machine.withMounts + ["sh", "-c", hide + "exec \"$@\"", "sh"]
        // Where nobody has fonts of their own.
        command.environment = ["HOME": folder.path + "nowhere"]
        return command
    }

    private static let noRoboto =
        "error: no PDF can be made: the font Roboto is not installed; "
        + "Debian's package fonts-roboto-unhinted brings it [pdf-unavailable]"

    @Test func withoutRobotoEverythingButThePDFsIsMade() throws {
        try folder.write(Sample.text, to: "other.xml")
        let run = try filingpress(without: "roboto")(
            "render", "sale.xml", "other.xml", "--format", "html,pdf,text,json,csv,summary", "--jobs", "2")
        #expect(run.status == 1)
        #expect(run.says(Self.noRoboto, "2 filings, 10 files in Output/, 1 error"))
        let made = ["-table1.csv", "-table2.csv", ".html", ".json", ".txt"]
        #expect(
            folder.files().filter { $0.hasPrefix("Output/") }
                == ["other", "sale"].flatMap { name in made.map { "Output/\(name)\($0)" } })
        #expect(try Command(in: folder)("render", "sale.xml", "-o", "usual", "--format", "html").status == 0)
        #expect(folder.read("Output/sale.html") == folder.read("usual/sale.html"))
    }

    @Test func robotoOfOnesOwnWillDo() throws {
        for style in ["Regular", "Bold", "Italic", "BoldItalic"] {
            let file = "Roboto-\(style).ttf"
            let font = try Data(contentsOf: URL(filePath: "\(Self.fonts)roboto/unhinted/RobotoTTF/\(file)"))
            try folder.write(font, to: "home/.local/share/fonts/\(file)")
        }
        var command = filingpress(without: "roboto")
        command.environment = ["HOME": folder.path + "home"]
        #expect(try command("render", "sale.xml", "--format", "pdf").says("1 filing, 1 file in Output/"))
        #expect(try Command(in: folder)("render", "sale.xml", "-o", "usual", "--format", "pdf").status == 0)
        #expect(folder.read("Output/sale.pdf") == folder.read("usual/sale.pdf"))
    }

    /// A site without PDFs would take the place of one with them, and a message would go out without what belongs to it.
    @Test func aSiteAndMailsSayHowToDoWithout() throws {
        let site = try filingpress(without: "roboto")("site", "sale.xml", "-o", "public")
        #expect(site.status == 1)
        #expect(site.says(Self.noRoboto, "    note: --no-pdf builds a site without PDFs"))
        #expect(!folder.files().contains { $0.hasPrefix("public/") })
        #expect(try filingpress(without: "roboto")("site", "sale.xml", "-o", "public", "--no-pdf").status == 0)
        let mail = ["mail", "sale.xml", "--from", "a@example.org", "--to", "b@example.org", "--date", "2025-03-14"]
        let refused = try filingpress(without: "roboto").run(mail)
        #expect(refused.status == 1)
        #expect(refused.says(Self.noRoboto, "    note: --attach none makes messages without a PDF"))
        #expect(try filingpress(without: "roboto").run(mail + ["--attach", "none"]).status == 0)
    }

    @Test func aCharacterWithoutFontNamesThePackages() throws {
        try folder.write(Sample.replacing("</rptOwnerName>", with: " \u{4E2D}</rptOwnerName>"), to: "sale.xml")
        let run = try filingpress(without: "wqy", "ancient-scripts")("render", "sale.xml", "--format", "pdf")
        #expect(run.status == 1)
        #expect(
            run.says(
                "sale.xml: error: no font shows the character U+4E2D; the PDF shows its number instead [character-not-shown]",
                "    note: not installed: Symbola (Debian's package fonts-symbola), "
                    + "WenQuanYi Zen Hei (Debian's package fonts-wqy-zenhei)",
                "1 filing, 1 file in Output/, 1 error"))
        #expect(folder.files().contains("Output/sale.pdf"))
    }
}
