/// The XMP packet: the document's metadata and the standards it conforms to (PDF/UA-1, PDF/A-3a).
struct MetadataPacket {
    let info: DocumentInfo

    /// The producer named in every file. It has no version, so that an update that changes nothing else leaves the
    /// bytes the same.
    static let producer = "FilingPress"

    /// The packet as UTF-8.
    var bytes: [UInt8] {
        var text = ByteWriter(capacity: 3072)
        text.put("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        text.put("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
        text.put("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        describe(&text)
        text.put(Self.extensionSchema)
        text.put("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
        return text.bytes
    }

    private func describe(_ text: inout ByteWriter) {
        text.put("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        text.put(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        text.put(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
        text.put(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        text.put("<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>")
        escape(info.language, &text)
        text.put("</rdf:li></rdf:Bag></dc:language>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        escape(info.title, &text)
        text.put("</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>")
        escape(info.author, &text)
        text.put("</rdf:li></rdf:Seq></dc:creator>\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        escape(info.subject, &text)
        text.put("</rdf:li></rdf:Alt></dc:description>\n")
        if let date = info.created?.xmp {
            text.put("<xmp:CreateDate>")
            text.put(date.utf8)
            text.put("</xmp:CreateDate><xmp:ModifyDate>")
            text.put(date.utf8)
            text.put("</xmp:ModifyDate>")
        }
        text.put("<pdf:Producer>")
        text.put(Self.producer.utf8)
        text.put("</pdf:Producer>\n<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
        text.put("<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n")
    }

    /// PDF/A requires a description of properties it does not define (ISO 19005-3, 6.6.2.3.3): here the one of PDF/UA.
    private static let extensionSchema: StaticString = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
        <pdfaProperty:category>internal</pdfaProperty:category>\
        <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li>\
        </rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

        """

    /// Appends text escaped for XML. Characters that XML does not allow become the replacement character.
    private func escape(_ string: String, _ text: inout ByteWriter) {
        for scalar in string.unicodeScalars {
            switch scalar.value {
            case 0x26: text.put("&amp;")
            case 0x3C: text.put("&lt;")
            case 0x3E: text.put("&gt;")
            case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0xFFFE, 0xFFFF: text.put("\u{FFFD}")
            default: text.put(Array(String(scalar).utf8))
            }
        }
    }
}
