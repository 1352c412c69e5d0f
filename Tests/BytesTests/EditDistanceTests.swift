import Bytes
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0, 0), ("abc", "", 3, 3), ("", "ab", 2, 2), ("kitten", "sitting", 3, 3), ("ab", "ba", 2, 1),
        ("issuer", "isuser", 2, 1), ("abcd", "abdce", 2, 2), ("abcde", "badce", 3, 2),
    ])
    func changes(one: String, two: String, plain: Int, withSwaps: Int) {
        #expect(editDistance(Array(one), Array(two), swaps: false) == plain)
        #expect(editDistance(Array(one), Array(two), swaps: true) == withSwaps)
        #expect(editDistance(Array(two), Array(one), swaps: true) == withSwaps)
    }
}
