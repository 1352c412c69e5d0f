import OwnershipModel
import Testing

@Suite("Dates of the calendar")
struct CalendarDateTests {
    @Test(
        "As filed, a time zone passed over",
        arguments: [
            ("2013-11-26", 2013, 11, 26), ("2004-02-03-05:00", 2004, 2, 3), ("2004-02-29Z", 2004, 2, 29),
            ("2004-12-31+14:00", 2004, 12, 31), ("0022-05-06", 22, 5, 6), ("2035-01-01", 2035, 1, 1),
            ("2000-02-29", 2000, 2, 29),
        ])
    func filed(text: String, year: Int, month: Int, day: Int) throws {
        let date = try #require(CalendarDate(filed: text))
        #expect((date.year, date.month, date.day) == (year, month, day))
    }

    @Test(
        "Texts that are none",
        arguments: [
            "", "2013", "2013-11", "2013-11-31", "2013-02-29", "1900-02-29", "2013-00-10", "2013-13-01", "2013-01-00",
            "11/26/2013",
            "2013/11/26", "2013-1-26", "20131126", "2013-11-26T00:00:00", "2013-11-26 ", "2013-11-26-5:00",
            "2013-11-26-05", "0000-01-01",
            "２013-01-01", "-013-01-01", "2013-11-26z",
        ])
    func junk(text: String) {
        #expect(CalendarDate(filed: text) == nil)
    }

    @Test(
        "As headers write them",
        arguments: [("20131126", true), ("2013112", false), ("20130229", false), ("2013-1-1", false), ("", false)])
    func compact(text: String, isDate: Bool) {
        #expect((CalendarDate(compact: text) != nil) == isDate)
    }

    @Test("Printed both ways, years of fewer digits filled up")
    func printing() throws {
        let date = try #require(CalendarDate(year: 2013, month: 1, day: 6))
        #expect(date.description == "2013-01-06")
        #expect(date.monthDayYear == "01/06/2013")
        #expect(try #require(CalendarDate(filed: "0022-05-06")).description == "0022-05-06")
    }

    @Test("In order")
    func order() throws {
        let dates = try ["2012-12-31", "2013-01-01", "2013-01-02", "2013-02-01"].map {
            try #require(CalendarDate(filed: $0))
        }
        #expect(dates.shuffled().sorted() == dates)
    }

    @Test(
        "The time of acceptance",
        arguments: [
            ("20131126163007", true), ("20131126240000", false), ("20131126166000", false), ("2013112616300", false),
            ("2013112616300x", false),
            ("20131131163007", false),
        ])
    func acceptance(text: String, isTime: Bool) throws {
        let time = AcceptanceTime(compact: text)
        #expect((time != nil) == isTime)
        if let time { #expect((time.date.day, time.hour, time.minute, time.second) == (26, 16, 30, 7)) }
    }
}
