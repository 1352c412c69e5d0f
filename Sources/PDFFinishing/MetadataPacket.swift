import Bytes

/// The XMP packet: the document's metadata and the standards it conforms to (PDF/UA-1, PDF/A-3a).
struct MetadataPacket {
    let info: DocumentInfo

    /// The producer named in every file. It has no version, so that an update that changes nothing else leaves the
    /// bytes the same.
    static let producer = "FilingPress"

    /// The packet as UTF-8.
    var bytes: [UInt8] {
        var text = ByteBuilder(capacity: 3072)
        text.append("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        text.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
        text.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        describe(&text)
        text.append(Self.extensionSchema)
        text.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
        return text.bytes
    }

    private func describe(_ text: inout ByteBuilder) {
        text.append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        text.append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        text.append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
        text.append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        text.append("<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>")
        TextEscape.metadata.append(info.language, to: &text)
        text.append("</rdf:li></rdf:Bag></dc:language>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        TextEscape.metadata.append(info.title, to: &text)
        text.append("</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>")
        TextEscape.metadata.append(info.author, to: &text)
        text.append("</rdf:li></rdf:Seq></dc:creator>\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        TextEscape.metadata.append(info.subject, to: &text)
        text.append("</rdf:li></rdf:Alt></dc:description>\n")
        if let date = info.created?.xmp {
            text.append("<xmp:CreateDate>")
            text.append(date.utf8)
            text.append("</xmp:CreateDate><xmp:ModifyDate>")
            text.append(date.utf8)
            text.append("</xmp:ModifyDate>")
        }
        text.append("<pdf:Producer>")
        text.append(Self.producer.utf8)
        text.append("</pdf:Producer>\n<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
        text.append("<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n")
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
}
