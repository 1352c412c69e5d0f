// swift-tools-version: 6.0
// The manifest states the arrows of the house (see Sources/FilingPress/FilingPress.docc/Architecture.md):
// a target may import exactly what is listed here, and Tests/ArchitectureTests reads every import line against it.
import PackageDescription

let package = Package(
    name: "FilingPress",
    products: [
        .executable(name: "filingpress", targets: ["FilingPressTool"]),
        .executable(name: "filingpress-serve", targets: ["FilingPressServe"]),
        .library(name: "FilingPress", targets: ["FilingPress"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    ],
    targets: [
        // Bytes and memory: the only ordinary place with unsafe code.
        // Without a pkgConfig name: functions in a header, nothing is linked.
        .systemLibrary(name: "CXXHash"),
        .target(name: "Bytes", dependencies: ["CXXHash"]),

        // Values that everything else speaks in.
        .target(name: "Diagnostics", dependencies: ["Bytes"]),
        .target(name: "OwnershipModel", dependencies: ["Diagnostics", "Bytes"]),
        // What the forms look like, as data.
        .target(name: "FormLayouts", dependencies: ["OwnershipModel"]),

        // Files and folders, as the system has them.
        .target(name: "Files", dependencies: ["Diagnostics", "Bytes"]),

        // Libraries that are not linked but opened on use.
        .target(name: "SharedLibraries", dependencies: ["Diagnostics"]),

        // Bytes in.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Without a pkgConfig name, since it is not linked but opened on use; `make setup` sees that it is there.
        .systemLibrary(name: "CArchive"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Header only: what Swift leaves out of the C library about child processes.
        .systemLibrary(name: "CProcess"),
        .target(name: "PDFReading", dependencies: ["Diagnostics", "Files", "Bytes", "CProcess"]),
        .target(name: "Markup", dependencies: ["Bytes", "CLibXML2"]),
        .target(name: "Inputs", dependencies: ["Diagnostics", "Bytes"]),
        .target(
            name: "Archives",
            dependencies: ["Inputs", "Diagnostics", "Bytes", "SharedLibraries", "CArchive", "CZlib"]),
        .target(
            name: "EDGARDocuments", dependencies: ["OwnershipModel", "Inputs", "Markup", "Diagnostics", "Bytes"]),
        .target(
            name: "PrintRecovery",
            dependencies: [
                "OwnershipModel", "FormLayouts", "PDFReading", "Inputs", "Markup", "Diagnostics", "Bytes",
            ]),
        .target(
            name: "OwnershipReader",
            dependencies: [
                "OwnershipModel", "EDGARDocuments", "PrintRecovery", "PDFReading", "Archives", "Inputs", "Markup",
                "Diagnostics", "Bytes",
            ]),

        // How wide the columns of a table are, on pages and on paper.
        .target(name: "TableWidths"),

        // A filing poured into its form.
        .target(name: "OwnershipForms", dependencies: ["OwnershipModel", "FormLayouts", "TableWidths", "Diagnostics"]),

        // What a filing says, in figures and in plain words.
        .target(name: "OwnershipReview", dependencies: ["OwnershipModel", "Diagnostics", "Bytes"]),

        // HTML out.
        .target(name: "Templating", dependencies: ["Diagnostics", "Bytes"]),
        // The symlink leads to the one copy of the templates, at the top of the project; embedded in the binary.
        .target(name: "PageTemplates", dependencies: ["Templating"], resources: [.embedInCode("Templates")]),
        .target(
            name: "HTMLReports",
            dependencies: [
                "OwnershipModel", "FormLayouts", "OwnershipForms", "OwnershipReview", "TableWidths", "Templating",
                "PageTemplates", "Diagnostics", "Bytes",
            ]),

        // Pages out: PDF, PNG, SVG.
        .target(name: "PageLayout", dependencies: ["TableWidths"]),
        // Cairo's name alone: what pkg-config says of Pango holds a flag that SwiftPM warns of.
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "cairo-ft", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .target(name: "Compression", dependencies: ["Diagnostics", "Bytes", "CDeflate"]),
        .target(name: "CairoDrawing", dependencies: ["PageLayout", "Diagnostics", "Bytes", "CPangoCairo"]),
        .target(name: "PDFFinishing", dependencies: ["PageLayout", "Diagnostics", "Bytes", "Compression"]),
        .target(
            name: "PrintReports",
            dependencies: [
                "OwnershipModel", "OwnershipForms", "OwnershipReview", "PageLayout", "CairoDrawing", "PDFFinishing",
                "Diagnostics", "Bytes",
            ]),

        // Data out.
        .target(
            name: "DataReports", dependencies: ["OwnershipModel", "OwnershipReview", "Diagnostics", "Bytes"],
            // What the JSON may hold; for people and for the tests.
            exclude: ["filing.schema.json", "inspection.schema.json"]),

        // Many filings as a website.
        .target(
            name: "SiteReports",
            dependencies: [
                "OwnershipModel", "OwnershipForms", "OwnershipReview", "Templating", "PageTemplates", "HTMLReports",
                "DataReports", "Diagnostics", "Files", "Compression", "Bytes",
            ]),

        // To and from servers.
        // Without a pkgConfig name, as CArchive: not linked but opened on use.
        .systemLibrary(name: "CCurl"),
        .target(name: "Transfer", dependencies: ["Diagnostics", "Bytes", "SharedLibraries", "CCurl"]),

        // Filings by e-mail. GMime has no target, since its headers are found by pkg-config alone, which would link it.
        // toml++ itself, as TOMLKit around it takes Foundation along.
        .target(name: "CTOML"),
        .target(
            name: "MailReports",
            dependencies: [
                "OwnershipModel", "OwnershipForms", "OwnershipReview", "Templating", "HTMLReports", "Diagnostics",
                "Bytes", "SharedLibraries", "Transfer", "CTOML",
            ]),

        // The products.
        .target(
            name: "FilingPress",
            dependencies: [
                "Diagnostics", "Files", "OwnershipModel", "Inputs", "Archives", "EDGARDocuments", "OwnershipReader",
                "OwnershipForms", "OwnershipReview", "Templating", "PageTemplates", "HTMLReports", "PDFFinishing",
                "PrintReports", "DataReports", "SiteReports", "Compression", "Bytes", "FormLayouts",
            ]),
        .executableTarget(
            name: "FilingPressTool",
            dependencies: [
                "FilingPress", "MailReports", "Files", "Bytes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // A program of its own, since the server takes Foundation along.
        .executableTarget(
            name: "FilingPressServe",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "FilingPressBench",
            dependencies: [
                "FilingPress", "OwnershipReader", "Inputs", "Archives", "EDGARDocuments", "OwnershipForms",
                "PDFFinishing", "PrintReports", "Bytes",
            ]),

        // The example of the README and the code of the documentation, so that both compile. It imports the product alone.
        .executableTarget(
            name: "LibraryExample", dependencies: ["FilingPress"], path: "Examples/Library",
            swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")]),

        // Tests. Tests/ mirrors Sources/.
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "OwnershipModelTests", dependencies: ["OwnershipModel"]),
        .testTarget(name: "FormLayoutsTests", dependencies: ["FormLayouts", "OwnershipModel"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Bytes", "Diagnostics", "TestSupport"]),
        .testTarget(name: "SharedLibrariesTests", dependencies: ["SharedLibraries", "Diagnostics"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(
            name: "PDFReadingTests", dependencies: ["PDFReading", "Files", "Bytes", "Diagnostics", "TestSupport"]),
        .testTarget(name: "InputsTests", dependencies: ["Inputs", "Diagnostics"]),
        .testTarget(
            name: "ArchivesTests",
            dependencies: ["Archives", "OwnershipReader", "Inputs", "Diagnostics", "TestSupport", "CZlib"]),
        .target(
            name: "ReadingSupport",
            dependencies: ["OwnershipReader", "Inputs", "OwnershipModel", "Diagnostics", "TestSupport"],
            path: "Tests/ReadingSupport"),
        .testTarget(
            name: "EDGARDocumentsTests",
            dependencies: [
                "EDGARDocuments", "OwnershipReader", "Inputs", "OwnershipModel", "Diagnostics", "ReadingSupport",
                "TestSupport",
            ]),
        .testTarget(
            name: "PrintRecoveryTests",
            dependencies: [
                "OwnershipReader", "PrintRecovery", "PDFReading", "Inputs", "OwnershipModel", "Diagnostics",
                "ReadingSupport", "TestSupport",
            ]),
        .testTarget(
            name: "OwnershipReaderTests",
            dependencies: [
                "OwnershipReader", "PDFReading", "Archives", "Inputs", "OwnershipModel", "Diagnostics",
                "ReadingSupport",
                "TestSupport",
            ]),
        .testTarget(
            name: "OwnershipFormsTests",
            dependencies: ["OwnershipForms", "OwnershipModel", "OwnershipReader", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "OwnershipReviewTests",
            dependencies: [
                "OwnershipReview", "OwnershipModel", "OwnershipReader", "Inputs", "Diagnostics", "TestSupport",
            ]),
        .testTarget(name: "TemplatingTests", dependencies: ["Templating", "Diagnostics", "TestSupport"]),
        .testTarget(name: "PageTemplatesTests", dependencies: ["PageTemplates", "Templating", "TestSupport"]),
        .testTarget(
            name: "HTMLReportsTests",
            dependencies: [
                "HTMLReports", "PageTemplates", "OwnershipForms", "OwnershipReview", "OwnershipModel",
                "OwnershipReader", "Inputs", "Templating",
                "Diagnostics", "TestSupport",
            ]),
        .testTarget(
            name: "DataReportsTests",
            dependencies: [
                "DataReports", "OwnershipReview", "OwnershipModel", "OwnershipReader", "Inputs", "Diagnostics",
                "TestSupport",
            ]),
        .testTarget(
            name: "SiteReportsTests",
            dependencies: [
                "SiteReports", "HTMLReports", "OwnershipForms", "OwnershipReview", "OwnershipModel", "Diagnostics",
                "Bytes",
                "TestSupport",
            ]),
        .testTarget(
            name: "MailReportsTests",
            dependencies: [
                "MailReports", "HTMLReports", "OwnershipForms", "OwnershipReview", "OwnershipModel", "OwnershipReader",
                "Inputs", "Diagnostics", "Transfer", "TestSupport",
            ]),
        .testTarget(name: "TransferTests", dependencies: ["Transfer", "Diagnostics", "TestSupport"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression", "Diagnostics", "Bytes", "TestSupport"]),
        .testTarget(name: "TableWidthsTests", dependencies: ["TableWidths"]),
        .testTarget(name: "PageLayoutTests", dependencies: ["PageLayout", "TestSupport"]),
        .testTarget(
            name: "CairoDrawingTests", dependencies: ["CairoDrawing", "PageLayout", "Diagnostics", "TestSupport"]),
        .testTarget(name: "PDFFinishingTests", dependencies: ["PDFFinishing", "Bytes"]),
        .testTarget(
            name: "PrintReportsTests",
            dependencies: [
                "PrintReports", "CairoDrawing", "PDFFinishing", "PageLayout", "OwnershipForms", "OwnershipReview",
                "OwnershipModel", "OwnershipReader", "Inputs", "Diagnostics", "Bytes", "TestSupport", "CQPDF",
            ]),
        .testTarget(
            name: "CorpusTests",
            dependencies: [
                "FilingPress", "OwnershipModel", "OwnershipForms", "OwnershipReader", "Inputs", "Diagnostics",
                "TestSupport",
            ]),
        .testTarget(
            name: "FilingPressTests",
            dependencies: [
                "FilingPress", "DataReports", "HTMLReports", "PrintReports", "OwnershipReview", "OwnershipForms",
                "FormLayouts", "OwnershipModel", "OwnershipReader", "EDGARDocuments", "Inputs", "Diagnostics",
                "TestSupport",
            ]),
        .testTarget(name: "FilingPressToolTests", dependencies: ["FilingPressTool", "FilingPress", "TestSupport"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TestSupport", "FilingPressTool", "FilingPressServe", "LibraryExample"]),
        .testTarget(name: "ArchitectureTests", dependencies: ["FormLayouts", "OwnershipModel", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// `make fuzz` alone: every target is built so that libFuzzer sees which ways are taken through it.
if Context.environment["FILINGPRESS_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "FilingPressFuzz",
            dependencies: [
                "OwnershipReader", "Inputs", "Archives", "EDGARDocuments", "OwnershipModel", "OwnershipForms",
                "OwnershipReview", "PDFReading", "PrintRecovery", "CFuzzer",
            ],
            path: "Tests/Fuzz/FilingPressFuzz",
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
    for target in package.targets where target.type == .regular || target.name == "FilingPressFuzz" {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer,address"])]
    }
}

// `make` and CI allow no warning in our own code. Behind a variable, since SwiftPM refuses packages with unsafe flags as
// dependencies of others.
if Context.environment["FILINGPRESS_WARNINGS_ARE_ERRORS"] != nil {
    for target in package.targets where target.type != .system && target.type != .plugin {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-warnings-as-errors"])]
    }
}
