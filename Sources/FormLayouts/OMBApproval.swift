/// The approval box of the Office of Management and Budget.
public struct OMBApproval: Sendable, Equatable {
    public var heading: String
    public var numberCaption: String
    public var number: String
    public var burdenCaption: [String]
    public var hours: String

    public init(number: String, hours: String) {
        heading = "OMB APPROVAL"
        numberCaption = "OMB Number:"
        self.number = number
        burdenCaption = ["Estimated average burden", "hours per response:"]
        self.hours = hours
    }
}
