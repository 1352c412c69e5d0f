import Diagnostics
import Foundation
import PageLayout
import Testing

@testable import CairoDrawing

@Suite struct FontLibraryTests {
    /// A folder with links to some of the installed fonts, gone after the test.
    private func folder(_ files: [String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files {
            let name = URL(fileURLWithPath: file).lastPathComponent
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent(name).path, withDestinationPath: file)
        }
        return folder
    }

    @Test func namesThePackageOfAMissingFont() throws {
        let folder = try folder([])
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: Failure.self) { try FontLibrary(directory: folder.path) }
        #expect(error == .fontMissing(name: "Roboto", package: "fonts-roboto-unhinted"))
        #expect(
            error?.message == "the font Roboto is not installed; Debian's package fonts-roboto-unhinted brings it")
    }

    /// Fontconfig knows each of them by the name, weight and slant that it is searched by, and means the same font.
    @Test(arguments: NamedFont.faces + NamedFont.fallbacks)
    func fontconfigFindsWhatDebianInstalls(_ font: NamedFont) throws {
        let found = try #require(FontSearch.found[font], "\(font.name) (\(font.package)) is not found")
        #expect(URL(filePath: found.path).lastPathComponent == URL(filePath: font.file).lastPathComponent)
        #expect(found.index == 0)
    }

    @Test func namesAreToldApartByWeightAndSlant() {
        #expect(NamedFont.faces.map(\.name) == ["Roboto", "Roboto Bold", "Roboto Italic", "Roboto Bold Italic"])
    }

    @Test func refusesAFileThatIsNoFont() throws {
        let folder = try folder(FontLibrary().faces.dropFirst().map(\.path))
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("no font".utf8).write(to: folder.appendingPathComponent("Roboto-Regular.ttf"))
        let library = try FontLibrary(directory: folder.path)
        let error = #expect(throws: Failure.self) { try TextShaper(fonts: library) }
        #expect(error == .fontUnusable(file: library.faces[0].path, reason: "it holds no glyphs"))
    }
}
