import OwnershipModel
import Testing

@testable import OwnershipReview

@Suite struct WebsitePostingTests {
    private let calendar = BusinessDayCalendar.sec

    @Test(arguments: [
        ("2013-11-26", "2013-11-27", "2014-11-27"), ("2013-11-22", "2013-11-25", "2014-11-25"),
        ("2013-11-25", "2013-11-26", "2014-11-26"), ("2024-02-28", "2024-02-29", "2025-03-01"),
        ("2003-06-30", "2003-07-01", "2004-07-01"),
    ])
    func dates(_ filed: String, _ due: String, _ keepUntil: String) throws {
        let posting = calendar.websitePosting(filed: date(filed))
        #expect(posting.due?.dueDate?.day == date(due))
        #expect(posting.due?.dueDate?.rule.citation == "Rule 16a-3(k)")
        #expect(posting.keepUntil == date(keepUntil))
        #expect(posting.state(on: date(filed)) == .required)
        #expect(posting.state(on: date(keepUntil)) == .required)
        #expect(posting.state(on: try #require(date(keepUntil).adding(days: 1))) == .over)
    }

    @Test func anUnclearDayKeepsItLonger() {
        let posting = calendar.websitePosting(filed: date("2014-12-24"))
        #expect(posting.due?.dueDate?.day == date("2014-12-29"))
        #expect(posting.due?.dueDate?.computed.earliest == date("2014-12-26"))
        #expect(posting.keepUntil == date("2015-12-29"))
    }

    @Test func withoutADuty() {
        let posting = calendar.websitePosting(filed: date("2003-06-27"))
        #expect(posting.due == .noDuty("The duty to post began on June 30, 2003"))
        #expect(posting.keepUntil == nil)
        #expect(posting.state(on: date("2003-07-01")) == .noDuty)
    }

    @Test func unknown() {
        let undated = calendar.websitePosting(filed: nil)
        #expect(undated == WebsitePosting(filed: nil, due: nil, keepUntil: nil))
        #expect(undated.state(on: date("2026-11-24")) == .unknown)
        let later = calendar.websitePosting(filed: date("2027-12-30"))
        #expect(later.due == .calendarUnknown(known: 1996...2027))
        #expect(later.state(on: date("2028-01-03")) == .unknown)
    }

    @Test(arguments: [
        ("20131122215900", "2013-11-22"), ("20131122220000", "2013-11-22"), ("20131122220001", "2013-11-25"),
        ("20131122220100", "2013-11-25"), ("20131123090000", "2013-11-25"), ("20030627173000", "2003-06-27"),
        ("20030627173001", "2003-06-30"), ("20030630173001", "2003-06-30"),
    ])
    func filedByTheClock(_ accepted: String, _ filed: String) throws {
        let time = try #require(AcceptanceTime(compact: accepted))
        #expect(calendar.filingDay(accepted: time)?.day == date(filed))
        let header = SubmissionHeader(acceptance: time)
        #expect(calendar.filedDate(of: header).day == date(filed))
    }

    @Test func theHeaderLeads() throws {
        let late = try #require(AcceptanceTime(compact: "20131122220100"))
        let adjusted = SubmissionHeader(acceptance: late, filedAsOf: date("2013-11-22"))
        #expect(
            calendar.filedDate(of: adjusted)
                == .asOf(
                    date("2013-11-22"),
                    remark: "The time of acceptance would give November 25, 2013; the header's date leads"))
        let plain = SubmissionHeader(acceptance: late, filedAsOf: date("2013-11-25"))
        #expect(calendar.filedDate(of: plain) == .asOf(date("2013-11-25"), remark: nil))
        #expect(calendar.filedDate(of: SubmissionHeader(filedAsOf: date("1990-01-02"))).day == date("1990-01-02"))
        #expect(calendar.filedDate(of: nil) == .unknown)
        #expect(calendar.filedDate(of: SubmissionHeader()) == .unknown)
    }
}
