import Bytes
import Diagnostics
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
    ) throws(Failure) -> (root: Int, info: Int) {
        let metadata = writer.allocate()
        try writer.deflated(metadata, MetadataPacket(info: info).bytes) { $0.append("/Type/Metadata/Subtype/XML") }
        let profile = writer.allocate()
        try writer.deflated(profile, ColourProfile.bytes) { $0.append("/N 3") }
        let attached = try info.attachment.map { (file) throws(Failure) in try attach(file, &writer) }

        let root = writer.allocate()
        writer.begin(root)
        writer.body.append("<</Type/Catalog/Pages ")
        writer.body.reference(pageTree)
        writer.body.append("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
        writer.body.textString(info.language)
        writer.body.append("/StructTreeRoot ")
        writer.body.reference(structure)
        writer.body.append("/Metadata ")
        writer.body.reference(metadata)
        writer.body.append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)")
        writer.body.append("/DestOutputProfile ")
        writer.body.reference(profile)
        writer.body.append(">>]/PageLabels<</Nums[0<</S/D>>]>>")
        if let outline {
            writer.body.append("/Outlines ")
            writer.body.reference(outline)
        }
        if let attached {
            writer.body.append("/AF[")
            writer.body.reference(attached)
            writer.body.append(UInt8(ascii: "]"))
        }
        putNames(attached: attached, pageObjects, &writer.body)
        writer.body.append(">>")
        try writer.end()
        return (root, try writeInformation(to: &writer))
    }

    private func writeInformation(to writer: inout ObjectWriter) throws(Failure) -> Int {
        let object = writer.allocate()
        writer.begin(object)
        writer.body.append("<</Title")
        writer.body.textString(info.title)
        writer.body.append("/Author")
        writer.body.textString(info.author)
        writer.body.append("/Subject")
        writer.body.textString(info.subject)
        writer.body.append("/Producer")
        writer.body.textString(MetadataPacket.producer)
        if let date = info.created?.pdf {
            writer.body.append("/CreationDate")
            writer.body.textString(date)
            writer.body.append("/ModDate")
            writer.body.textString(date)
        }
        writer.body.append(">>")
        try writer.end()
        return object
    }

    private func putNames(attached: Int?, _ pageObjects: [Int], _ body: inout ByteBuilder) {
        guard !destinations.isEmpty || attached != nil else { return }
        body.append("/Names<<")
        if !destinations.isEmpty {
            body.append("/Dests<</Names[")
            let sorted = destinations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for destination in sorted {
                body.byteString(destination.name.utf8)
                body.append(UInt8(ascii: "["))
                body.reference(pageObjects[destination.page])
                body.append("/XYZ ")
                body.append(rounded: destination.point.x)
                body.append(0x20)
                body.append(rounded: sizes[destination.page].height - destination.point.y)
                body.append(" null]")
            }
            body.append("]>>")
        }
        if let attached, let attachment = info.attachment {
            body.append("/EmbeddedFiles<</Names[")
            body.textString(attachment.name)
            body.reference(attached)
            body.append("]>>")
        }
        body.append(">>")
    }

    /// Embeds a file as an associated file with the relationship `Source` (ISO 19005-3, 6.8 and annex E), and returns
    /// the object number of its file specification.
    private func attach(_ file: Attachment, _ writer: inout ObjectWriter) throws(Failure) -> Int {
        let stream = writer.allocate()
        try writer.deflated(stream, file.bytes) { dictionary in
            dictionary.append("/Type/EmbeddedFile/Subtype/")
            for byte in file.mediaType.utf8 {
                // A name: all but letters, digits, dots and hyphens by their number.
                if byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
                    dictionary.append(byte)
                    // In a name, everything but letters, digits, dots and hyphens is escaped as `#` and its number.
                } else {
                    dictionary.append("#")
                    dictionary.append(text: String(hexadecimal: byte, digits: 2))
                }
            }
            dictionary.append("/Params<</Size ")
            dictionary.append(decimal: file.bytes.count)
            if let date = info.created?.pdf {
                dictionary.append("/ModDate")
                dictionary.textString(date)
            }
            dictionary.append(">>")
        }
        let object = writer.allocate()
        writer.begin(object)
        writer.body.append("<</Type/Filespec/AFRelationship/Source/F")
        writer.body.textString(file.name)
        writer.body.append("/UF")
        writer.body.textString(file.name)
        writer.body.append("/Desc")
        writer.body.textString(file.description)
        writer.body.append("/EF<</F ")
        writer.body.reference(stream)
        writer.body.append("/UF ")
        writer.body.reference(stream)
        writer.body.append(">>>>")
        try writer.end()
        return object
    }
}
