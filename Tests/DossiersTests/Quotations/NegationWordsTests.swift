import Testing

@testable import Dossiers

@Suite("Negations that are cut off before a quotation")
struct NegationWordsTests {
  @Test(
    "One within three words before the cut is found",
    arguments: [
      ("She did not say that ", "not"), ("He didn’t ", "didn't"), ("We can't ", "can't"),
      ("Never ", "Never"),
      ("Il n’a ", "n'a"), ("elle n'est pas du tout ", "pas"), ("No ha ", "No"),
      ("das ist nicht ", "nicht"),
      ("她并不", "不"), ("他没有说", "没"), ("هي لم ", "لم"), ("no, he ", "no"), ("not (a b ", "not"),
    ])
  func found(before: String, word: String) {
    #expect(NegationWords.last(before: Array(before.utf8)) == word)
  }

  @Test(
    "None is found further away, in a sentence that has ended, or within a word",
    arguments: [
      "not one two three ", "He did not. She ", "It was not so! ", "a knot ", "Noah said ", "",
      "note that ",
      "not so ¶ He ", "不一二三四", "他不。她", "don ", "the ",
    ])
  func absent(before: String) {
    #expect(NegationWords.last(before: Array(before.utf8)) == nil)
  }
}
