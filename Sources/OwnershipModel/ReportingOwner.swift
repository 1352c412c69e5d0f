/// A reporting person: a director, an officer, a ten per cent owner, or another person subject to Section 16.
public struct ReportingOwner: Sendable, Hashable {
    /// The Central Index Key, as filed.
    public var cik: String?
    /// The name as filed and never reordered: `LAST FIRST MIDDLE SUFFIX`, or the name of an entity.
    public var name: String?
    /// The address; nil if not filed.
    public var address: Address?
    /// The relationship to the issuer.
    public var relationship: Relationship

    public init(
        cik: String? = nil, name: String? = nil, address: Address? = nil, relationship: Relationship = Relationship()
    ) {
        self.cik = cik
        self.name = name
        self.address = address
        self.relationship = relationship
    }

    /// The address of a reporting person.
    public struct Address: Sendable, Hashable {
        /// Whether the address is outside the United States; since schema X0609.
        public var isOutsideUS: Filed<Bool>?
        public var street1: String?
        public var street2: String?
        /// Whether street lines were filed and then removed on request; see `Filing.redactingAddresses()`.
        public var isStreetWithheld = false
        public var city: String?
        /// EDGAR's code for a state, province or country: `NY`, `A6` (Ontario), `X0` (United Kingdom).
        public var state: String?
        /// EDGAR's name for the state code, where it is outside the United States.
        public var stateDescription: String?
        /// A state or territory outside the United States; since schema X0609.
        public var nonUSStateOrTerritory: String?
        /// The country; since schema X0609.
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

    /// The relationship of a reporting person to the issuer. Absent flags are nil.
    public struct Relationship: Sendable, Hashable {
        public var isDirector: Filed<Bool>?
        public var isOfficer: Filed<Bool>?
        public var isTenPercentOwner: Filed<Bool>?
        public var isOther: Filed<Bool>?
        /// The title of an officer.
        public var officerTitle: String?
        /// The description of another relationship.
        public var otherText: String?
        /// Whether the input does not say which boxes are ticked, so that an absent flag does not mean "no".
        ///
        /// Set for printed forms with unreadable boxes, and for submission headers and data sets that do not state them.
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
