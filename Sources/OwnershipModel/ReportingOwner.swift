/// A reporting person: a director, an officer, a holder of more than ten per cent, or someone else subject to Section 16.
public struct ReportingOwner: Sendable, Hashable {
    public var cik: String?
    /// LAST FIRST MIDDLE SUFFIX run together, or an entity's name. Never reordered.
    public var name: String?
    public var address: Address?
    public var relationship: Relationship

    public init(
        cik: String? = nil, name: String? = nil, address: Address? = nil, relationship: Relationship = Relationship()
    ) {
        self.cik = cik
        self.name = name
        self.address = address
        self.relationship = relationship
    }

    /// Where the reporting person can be reached.
    public struct Address: Sendable, Hashable {
        /// Since schema X0609.
        public var isOutsideUS: Filed<Bool>?
        public var street1: String?
        public var street2: String?
        /// Street lines were filed and taken out on request; see `Filing.redactingAddresses()`.
        public var isStreetWithheld = false
        public var city: String?
        /// EDGAR's code, which lists states, provinces and countries together: `NY`, `A6` (Ontario), `X0` (UK).
        public var state: String?
        /// EDGAR's words for the state code, where it is not one of the United States.
        public var stateDescription: String?
        /// Since schema X0609.
        public var nonUSStateOrTerritory: String?
        /// Since schema X0609.
        public var country: String?
        public var zipCode: String?

        public init(
            isOutsideUS: Filed<Bool>? = nil, street1: String? = nil, street2: String? = nil, city: String? = nil,
            state: String? = nil, stateDescription: String? = nil, nonUSStateOrTerritory: String? = nil,
            country: String? = nil, zipCode: String? = nil
        ) {
            self.isOutsideUS = isOutsideUS
            self.street1 = street1
            self.street2 = street2
            self.city = city
            self.state = state
            self.stateDescription = stateDescription
            self.nonUSStateOrTerritory = nonUSStateOrTerritory
            self.country = country
            self.zipCode = zipCode
        }
    }

    /// How the person is related to the issuer; absent flags are nil.
    public struct Relationship: Sendable, Hashable {
        public var isDirector: Filed<Bool>?
        public var isOfficer: Filed<Bool>?
        public var isTenPercentOwner: Filed<Bool>?
        public var isOther: Filed<Bool>?
        public var officerTitle: String?
        public var otherText: String?
        /// The input is a print that does not tell which boxes are ticked: then an absent flag does not mean no.
        public var isUnknown = false

        public init(
            isDirector: Filed<Bool>? = nil, isOfficer: Filed<Bool>? = nil, isTenPercentOwner: Filed<Bool>? = nil,
            isOther: Filed<Bool>? = nil, officerTitle: String? = nil, otherText: String? = nil
        ) {
            self.isDirector = isDirector
            self.isOfficer = isOfficer
            self.isTenPercentOwner = isTenPercentOwner
            self.isOther = isOther
            self.officerTitle = officerTitle
            self.otherText = otherText
        }
    }
}
