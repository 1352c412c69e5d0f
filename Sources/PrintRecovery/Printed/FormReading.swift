import Bytes
import OwnershipModel

/// Determines the meaning of the pieces of a printed form from the captions among them.
///
/// It does not depend on the layout: an answer follows its caption, except in an address, where the small captions
/// follow, and a check mark precedes its caption. Pieces that fit nowhere are kept so that they can be reported.
struct FormReading {
    var form = PrintedForm()
    let items: [PrintedItem]
    /// What each item is the caption of; nil for answers and tables.
    let captions: [Caption?]
    var next = 0
    var part = Part.head
    /// The pieces read whose meaning is not known yet.
    var loose: [PrintedPiece] = []
    var pendingTick: PrintedPiece?
    /// The block of the footnote or the remarks being read.
    var proseBlock: Int?
    var lastBlock: Int?
    /// Whether the pieces read are among the check boxes of the relationship, where text other than captions is a title.
    var isInRelationship = false
    /// For each person in the block of reporting owners: the number of the text block, the index of the person, and the
    /// lines below the name.
    var ownerLines: [(block: Int, owner: Int, lines: [String])] = []
    /// The boxes of the first person, as box 5 has them and as the list of owners has them; nil where they are not printed.
    var boxFive: PrintedOwner.Boxes?
    var listedBoxes: PrintedOwner.Boxes?
    var label: PrintedPiece?
    /// The line of the title read last.
    var titleLine: Int?
    /// Whether the signatures stand before their caption on this form, as the SEC's viewer prints them.
    var hasSignaturesFirst = false
    /// The index of the person whose box 1 is being read.
    var current = 0

    /// The parts of a printed form, in order. Each has its own rules for text that is not a caption.
    enum Part {
        case head, owners, explanation
        case remarks(section: Int)
        case signatures, leftOver, details
    }

    /// Reads a form among what may surround it, in whose pieces captions and answers are still to be told apart.
    init(_ all: [PrintedItem]) {
        let extent = FormExtent(of: CaptionSplitting(all).items)
        self.init(extent.items, captions: extent.captions)
        form.outside = extent.outside
        // A title above the form, such as those of republishers, may be all that says that it is an amendment.
        for piece in extent.outside where piece.line <= form.firstLine {
            if case .form(let type)? = Caption(piece.text) { readType(type) }
        }
    }

    /// Reads a form of which it is known what each piece is the caption of.
    init(_ items: [PrintedItem], captions: [Caption?]) {
        self.items = items
        self.captions = captions
        if case .piece(let first)? = items.first { form.firstLine = first.line }
        while next < items.count {
            defer { next += 1 }
            switch items[next] {
            case .table(let table):
                form.tables.append(table)
                isInRelationship = false
            case .piece(let piece): read(piece)
            }
        }
        if case .signatures = part { takeSignatures(isBeforeCaption: false) }
        giveUpLoose()
        finishOwners()
        compareBoxes()
    }

    private mutating func read(_ piece: PrintedPiece) {
        defer { lastBlock = piece.block }
        if readProse(piece) { return }
        if let caption = captions[next] {
            switch caption {
            case .boilerplate, .form, .flag, .closing: form.captions.append(piece.text)
            default: break
            }
            if let table = SecurityTable(heading: piece.text) { form.namedTables.append((table, piece.line)) }
            read(caption, piece)
        } else if piece.tick != nil, !isInOwnerColumn(piece) {
            giveUpTick()
            pendingTick = piece
            if piece.text.utf8.count > 1 { form.captions.append(piece.text) }
        } else if let tick = tick(before: piece) {
            giveUpTick()
            pendingTick = piece
            pendingTick?.tick = tick
            form.captions.append(piece.text)
        } else {
            readAnswer(piece)
        }
    }

    // MARK: Captions

    private mutating func read(_ caption: Caption, _ piece: PrintedPiece) {
        switch caption {
        case .tick, .boilerplate, .closing: break
        case .relationship: isInRelationship = true
        default: isInRelationship = false
        }
        switch caption {
        case .form(let type): readType(type)
        case .flag(let box): form.flags[box] = tick() ?? form.flags[box] ?? .open
        case .tick(let box): readOwnerBox(box, piece)
        case .lineOfOne: form.isSingleFiling = tick() ?? .open
        case .lineOfMany: form.isJointFiling = tick() ?? .open
        case .reportingPerson: beginOwner()
        case .issuer: readIssuer()
        case .foreignSymbol: form.foreignTradingSymbol = answers(1).first.flatMap { FormReading.symbol($0.text) }
        case .period: form.period = answers(1).first
        case .originalDate: form.originalDate = answers(1).first
        case .lastName: if form.owners.indices.contains(current), form.owners[current].name.isEmpty { nameOwner() }
        case .street: readStreet(piece)
        case .city, .state, .zip, .country: readPlace(caption, piece)
        case .owners: begin(.owners)
        case .explanation: begin(.explanation)
        case .remarks:
            begin(.remarks(section: piece.section))
            form.remarks = form.remarks ?? ""
        case .signatures, .signature: begin(.signatures)
        case .leftOver: begin(.leftOver)
        case .details: begin(.details)
        case .noSecurities: form.saysNoSecurities = true
        case .relationship, .filingKind, .boilerplate, .closing: break
        }
    }

    private mutating func begin(_ part: Part) {
        if case .signatures = part { takeSignatures(isBeforeCaption: true) }
        if case .signatures = self.part { takeSignatures(isBeforeCaption: false) }
        giveUpLoose()
        self.part = part
        proseBlock = nil
    }

    /// Takes the form from the first heading. It is an amendment if any heading of that form says so.
    private mutating func readType(_ type: DocumentType) {
        if form.type == nil { form.type = type }
        if form.type?.form == type.form, type.isAmendment { form.type = type }
    }

    // MARK: Answers

    /// Reads the answers that follow, at most `count`, skipping boilerplate before them.
    mutating func answers(_ count: Int) -> [PrintedPiece] {
        var found: [PrintedPiece] = []
        while found.count < count, next + 1 < items.count, case .piece(let piece) = items[next + 1] {
            let caption = captions[next + 1]
            if caption == .boilerplate, found.isEmpty || count > 1 {
                next += 1
                continue
            }
            guard caption == nil, piece.tick == nil else { break }
            found.append(piece)
            next += 1
        }
        return found
    }

    /// Reads the issuer's name and the trading symbol, which is in square brackets: `[ GOOG ]`.
    private mutating func readIssuer() {
        guard let name = answers(1).first else { return }
        form.issuerCIK = name.cik
        if let bracket = name.text.lastIndex(of: "["), name.text.hasSuffix("]") || !name.text.contains("]") {
            form.issuerName = name
            form.issuerName?.text = String(name.text[..<bracket]).trimmedEnd(of: " \n")
            var symbol = String(name.text[bracket...])
            if !symbol.hasSuffix("]"), next + 1 < items.count, case .piece(let rest) = items[next + 1],
                rest.text.hasSuffix("]")
            {
                symbol += " " + rest.text
                next += 1
            }
            form.tradingSymbol = FormReading.symbol(symbol)
            return
        }
        form.issuerName = name
        guard next + 1 < items.count, case .piece(let bracket) = items[next + 1], bracket.text.hasPrefix("[") else {
            return
        }
        next += 1
        form.tradingSymbol = FormReading.symbol(bracket.text)
        if bracket.text == "[", next + 1 < items.count, case .piece(let symbol) = items[next + 1], symbol.text != "]" {
            form.tradingSymbol = symbol.text
            next += 1
        }
    }

    /// A trading symbol without its square brackets; nil if there is nothing between them.
    static func symbol(_ text: String) -> String? {
        let inner = text.drop { $0 == "[" || $0 == " " }
        let symbol = String(inner).trimmedEnd(of: "] ")
        return symbol.isEmpty ? nil : symbol
    }

    private mutating func readAnswer(_ piece: PrintedPiece) {
        switch part {
        case .head where isInRelationship: readTitle(piece)
        case .head: loose.append(piece)
        case .owners: readOwnerBlock(piece)
        case .explanation, .remarks, .signatures: loose.append(piece)
        case .leftOver, .details: readLabelled(piece)
        }
    }

    mutating func giveUpLoose() {
        giveUpTick()
        form.unused += loose
        loose = []
    }

    // MARK: Ticks

    /// Returns the state of the check box read before the current caption, if any, and forgets it.
    mutating func tick() -> TickState? {
        defer { pendingTick = nil }
        return pendingTick?.tick
    }

    /// The state that an answer tells that stands in the place of a check box: a word such as `yes`, or a sign.
    private func tick(before piece: PrintedPiece) -> TickState? {
        guard piece.text.utf8.count <= TickState.longestSign, next + 1 < items.count,
            captions[next + 1]?.hasBox == true
        else { return nil }
        return TickState(inBox: piece.text)
    }

    private mutating func giveUpTick() {
        if let piece = pendingTick, piece.tick == .ticked { form.unused.append(piece) }
        pendingTick = nil
    }
}
