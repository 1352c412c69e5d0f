import PageLayout

@testable import CairoDrawing
@testable import PrintReports

/// Lines in many scripts, each a paragraph of its own.
struct SampleScripts {
    var lines = [
        "AVATAR To. Yours fi ffi office 1,234.56",
        "Zoë Łódź Ωμέγα Ελλάς Привет Đặng",
        "Issuer \u{05D7}\u{05D1}\u{05E8}\u{05EA} \u{05D8}\u{05D1}\u{05E2} (Israel) Ltd.",
        "Issuer \u{05D7}\u{05D1}\u{05E8}\u{05EA} \u{05D8}\u{05D1}\u{05E2} 2024 \u{05DE}\u{05E0}\u{05D9}\u{05D5}\u{05EA}, next",
        "Arabic \u{0634}\u{0631}\u{0643}\u{0629} \u{0627}\u{0644}\u{0627}\u{062A}\u{0635}\u{0627}\u{0644}\u{0627}\u{062A} end",
        "Chinese \u{4E2D}\u{56FD}\u{5E73}\u{5B89}\u{4FDD}\u{9669} and \u{3042}\u{30AB} \u{D55C}\u{AD6D}",
        "Emoji \u{1F600} \u{1F4C8} \u{2764}\u{FE0F} done",
        "Boxes \u{2610} \u{2612} \u{2713} \u{2192} \u{221A}2 \u{2260}",
        "Missing \u{1F9FF} and a\u{1F9FF}b, override \u{202E}abc\u{202C}, private \u{E000}",
        "Soft\u{00AD}hyphen zero\u{200B}width no\u{00A0}break joiner\u{2060}here e\u{0301}te\u{0301}",
        "Thai \u{0E44}\u{0E17}\u{0E22} Devanagari \u{0939}\u{093F}\u{0928}\u{094D}\u{0926}\u{0940}",
    ]
    var face = TextStyle.Face.regular

    func lay(with shaper: TextShaper) -> LaidOutDocument {
        var sheet = Sheet(shaper)
        let title = sheet.add(.heading(level: 1))
        var y = sheet.set("Scripts", at: 36, 36, in: TextStyle(face: .bold, size: 14), as: .element(title))
        for line in lines {
            let element = sheet.add(.paragraph)
            y = sheet.set(line, at: 36, y + 6, in: TextStyle(face: face, size: 12), as: .element(element))
        }
        return sheet.document
    }
}
