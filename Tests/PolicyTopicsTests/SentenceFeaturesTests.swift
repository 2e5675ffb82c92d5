import PolicyText
import Testing

@testable import PolicyTopics

/// `Scripts/topics/features.py` gives these numbers: training and reading must see the same.
struct SentenceFeaturesTests {
  @Test(arguments: [
    (
      Language.chinese, "我们Ａ2　 ",
      [
        7698, 6431, 4168, 16219, 55357, 29093, 47081, 34426, 15968, 39060, 21380, 40325, 14315,
        58987, 45515, 42905, 9125, 47033,
      ]
    ),
    (
      .chinese, "",
      [
        7698, 64475, 47033,
      ]
    ),
    (
      .english, "We share 42 e-mails.",
      [
        49313, 10115, 5731, 24246, 19810, 36597, 15219, 4707, 23193, 27367, 61968, 47840, 62687,
        379, 29731, 19580, 63906, 3657, 25745, 27902, 57576, 43632, 34767, 819, 50335, 10857,
        26464, 35262, 52460, 41208, 49922, 48591, 54439, 35261, 4399, 58774, 31088, 25263,
        24998, 18329, 46955, 5448, 57740, 38412, 55598, 41933, 6830, 4752, 37925, 38468,
      ]
    ),
    (
      .english, "",
      [
        35261, 52390, 38468,
      ]
    ),
  ]) func areThoseOfTheTraining(_ language: Language, _ text: String, _ expected: [Int]) {
    var features = SentenceFeatures(language: language, buckets: 65_536)
    features.read(text)
    #expect(features.buckets == expected)
  }

  @Test func foldsWhatDoesNotMatter() {
    var features = SentenceFeatures(language: .chinese, buckets: 65_536)
    features.read("我们 在ＡＢＣ中保存３０天")
    let first = features.buckets
    features.read(" 我们　在abc中保存99天\n")
    #expect(features.buckets == first)
  }

  @Test(arguments: [
    ("我们收集 your IMEI", Language.chinese), ("We use WeChat 微信 to sign you in", .english),
    ("2024-01-01", .other), ("", .other),
  ]) func tellsTheScript(_ text: String, _ language: Language) {
    #expect(TopicReader.script(of: text) == language)
  }
}
