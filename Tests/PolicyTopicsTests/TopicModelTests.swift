import BuiltInTopics
import PolicyText
import Testing

@testable import PolicyTopics

struct TopicModelTests {
  private static func reader() throws -> TopicReader {
    TopicReader(
      chinese: try TopicModel(BuiltInTopics.file("zh.topics")),
      english: try TopicModel(BuiltInTopics.file("en.topics")))
  }

  /// Invented sentences: those the models learned from are not in the repository.
  @Test(arguments: [
    ("您在蓝鲸购下单时，我们会收集您的收货人姓名、地址和手机号码。", Topic.collection),
    ("为了拍照上传头像，我们需要您开启相机权限和相册权限。", .permission),
    ("我们会把订单编号提供给承运的快递公司，由其完成派送。", .sharing),
    ("账号注销后，您的聊天记录在服务器上保存三十天，随后删除。", .retention),
    ("我们采用加密传输和访问控制等措施，防止数据被泄露或者篡改。", .security),
    ("若您是未满十四周岁的儿童，请由监护人陪同阅读本政策。", .specificAudiences),
    ("您可以在“我的—设置—账号”里查看、更正或者删除个人资料。", .control),
    ("如有疑问，请拨打客服电话或者发送邮件与我们联系。", .contact),
    ("本政策修改后，我们会在首页以弹窗通知您。", .policyChange),
    ("We collect your name, e-mail address and phone number when you register.", .collection),
    ("We may disclose your information to advertising partners and other third parties.", .sharing),
    ("You can delete your account or edit your profile in the settings at any time.", .control),
    (
      "We do not knowingly collect information from children under the age of 13.",
      .specificAudiences
    ),
    ("If you have any questions, contact us by e-mail at the address below.", .contact),
    ("We use encryption and firewalls to protect your data from unauthorized access.", .security),
  ]) func namesTheTopic(_ sentence: String, _ topic: Topic) throws {
    var reader = try Self.reader()
    #expect(reader.topics(of: sentence).topics.contains(topic))
  }

  @Test(arguments: ["", "……", "12345", "\u{0}\u{FFFD}"]) func saysNothingWithoutLetters(
    _ sentence: String
  ) throws {
    var reader = try Self.reader()
    #expect(reader.topics(of: sentence) == SentenceTopics())
  }

  @Test func readsEachSentenceByItself() throws {
    var reader = try Self.reader()
    let sentence = "我们采用加密传输等措施保护您的个人信息。"
    let alone = reader.topics(of: sentence)
    _ = reader.topics(of: "We share your data with partners.")
    _ = reader.topics(of: String(repeating: "您可以联系我们。", count: 5_000))
    #expect(reader.topics(of: sentence) == alone)
  }

  @Test(arguments: [
    ([], "not a topic model"), (Array("{}\n\n".utf8), "not a topic model"),
    (Array("candor-topics 1\nlanguage zh\nbuckets 4\noutput 1 0 Usage\n\nabc".utf8), "cut off"),
    (Array("candor-topics 1\nlanguage zh\nbuckets 3\n\n".utf8), "cut off"),
    (Array("candor-topics 1\nbuckets 4\n\n".utf8), "language"),
    (Array("candor-topics 1\noutput 1 0 Weather\n\n".utf8), "unknown output 'Weather'"),
    (Array("candor-topics 1\ncolor red\n\n".utf8), "unknown line"),
  ]) func refusesOtherFiles(_ bytes: [UInt8], _ message: String) {
    let error = #expect(throws: TopicModelError.self) { try TopicModel(bytes) }
    #expect(error?.description.contains(message) == true)
  }

  @Test func isSmall() {
    for name in ["zh.topics", "en.topics"] {
      #expect((1...1_500_000).contains(BuiltInTopics.file(name).count))
    }
    #expect(BuiltInTopics.file("fr.topics").isEmpty)
  }
}
