import PageLayout

/// Writes the document catalog and the objects only it refers to: metadata, output intent, names, the attached file.
struct CatalogueWriter {
    let info: DocumentInfo
    let destinations: [DrawnDestination]
    /// The sizes of the pages.
    let sizes: [Size]

    /// Writes the catalog and the information dictionary and returns their object numbers.
    func write(
        pageTree: Int, pageObjects: [Int], structure: Int, outline: Int?, to writer: inout ObjectWriter
    ) throws(PDFError) -> (root: Int, info: Int) {
        let metadata = writer.allocate()
        try writer.deflated(metadata, MetadataPacket(info: info).bytes) { $0.put("/Type/Metadata/Subtype/XML") }
        let profile = writer.allocate()
        try writer.deflated(profile, ColourProfile.bytes) { $0.put("/N 3") }
        let attached = try info.attachment.map { (file) throws(PDFError) in try attach(file, &writer) }

        let root = writer.allocate()
        writer.begin(root)
        writer.body.put("<</Type/Catalog/Pages ")
        writer.body.reference(pageTree)
        writer.body.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
        writer.body.textString(info.language)
        writer.body.put("/StructTreeRoot ")
        writer.body.reference(structure)
        writer.body.put("/Metadata ")
        writer.body.reference(metadata)
        writer.body.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)")
        writer.body.put("/DestOutputProfile ")
        writer.body.reference(profile)
        writer.body.put(">>]/PageLabels<</Nums[0<</S/D>>]>>")
        if let outline {
            writer.body.put("/Outlines ")
            writer.body.reference(outline)
        }
        if let attached {
            writer.body.put("/AF[")
            writer.body.reference(attached)
            writer.body.put(UInt8(ascii: "]"))
        }
        putNames(attached: attached, pageObjects, &writer.body)
        writer.body.put(">>")
        try writer.end()
        return (root, try writeInformation(to: &writer))
    }

    private func writeInformation(to writer: inout ObjectWriter) throws(PDFError) -> Int {
        let object = writer.allocate()
        writer.begin(object)
        writer.body.put("<</Title")
        writer.body.textString(info.title)
        writer.body.put("/Author")
        writer.body.textString(info.author)
        writer.body.put("/Subject")
        writer.body.textString(info.subject)
        writer.body.put("/Producer")
        writer.body.textString(MetadataPacket.producer)
        if let date = info.created?.pdf {
            writer.body.put("/CreationDate")
            writer.body.textString(date)
            writer.body.put("/ModDate")
            writer.body.textString(date)
        }
        writer.body.put(">>")
        try writer.end()
        return object
    }

    private func putNames(attached: Int?, _ pageObjects: [Int], _ body: inout ByteWriter) {
        guard !destinations.isEmpty || attached != nil else { return }
        body.put("/Names<<")
        if !destinations.isEmpty {
            body.put("/Dests<</Names[")
            let sorted = destinations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for destination in sorted {
                body.byteString(destination.name.utf8)
                body.put(UInt8(ascii: "["))
                body.reference(pageObjects[destination.page])
                body.put("/XYZ ")
                body.number(destination.point.x)
                body.put(0x20)
                body.number(sizes[destination.page].height - destination.point.y)
                body.put(" null]")
            }
            body.put("]>>")
        }
        if let attached, let attachment = info.attachment {
            body.put("/EmbeddedFiles<</Names[")
            body.textString(attachment.name)
            body.reference(attached)
            body.put("]>>")
        }
        body.put(">>")
    }

    /// Embeds a file as an associated file with the relationship `Source` (ISO 19005-3, 6.8 and annex E), and returns
    /// the object number of its file specification.
    private func attach(_ file: Attachment, _ writer: inout ObjectWriter) throws(PDFError) -> Int {
        let stream = writer.allocate()
        try writer.deflated(stream, file.bytes) { dictionary in
            dictionary.put("/Type/EmbeddedFile/Subtype/")
            for byte in file.mediaType.utf8 {
                // In a name, everything but letters, digits, dots and hyphens is escaped as `#` and its number.
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): dictionary.put(byte)
                default:
                    let digits = String(byte, radix: 16, uppercase: true)
                    dictionary.put(("#" + (digits.count < 2 ? "0" : "") + digits).utf8)
                }
            }
            dictionary.put("/Params<</Size ")
            dictionary.integer(file.bytes.count)
            if let date = info.created?.pdf {
                dictionary.put("/ModDate")
                dictionary.textString(date)
            }
            dictionary.put(">>")
        }
        let object = writer.allocate()
        writer.begin(object)
        writer.body.put("<</Type/Filespec/AFRelationship/Source/F")
        writer.body.textString(file.name)
        writer.body.put("/UF")
        writer.body.textString(file.name)
        writer.body.put("/Desc")
        writer.body.textString(file.description)
        writer.body.put("/EF<</F ")
        writer.body.reference(stream)
        writer.body.put("/UF ")
        writer.body.reference(stream)
        writer.body.put(">>>>")
        try writer.end()
        return object
    }
}
