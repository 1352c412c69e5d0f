/// The box that states the form's approval by the Office of Management and Budget.
public struct OMBApproval: Sendable, Equatable {
    public var heading: String
    public var numberCaption: String
    /// The OMB control number, such as `3235-0287`.
    public var number: String
    /// The caption before the hours, line by line.
    public var burdenCaption: [String]
    /// The estimated hours per response, such as `0.5`.
    public var hours: String

    public init(number: String, hours: String) {
        heading = "OMB APPROVAL"
        numberCaption = "OMB Number:"
        self.number = number
        burdenCaption = ["Estimated average burden", "hours per response:"]
        self.hours = hours
    }
}
