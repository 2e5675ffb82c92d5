import PolicyAssessment
import PolicyRubric
import PolicyText
import Testing

struct RecognizerTests {
  @Test(arguments: [
    ("email", "请写信至 privacy@qingmu.example 联系", true), ("email", "邮箱：help(at)qingmu.cn", true),
    ("email", "邮箱：xxx@xxx.com", false), ("placeholder", "邮箱：xxx@xxx.com", true),
    ("phone", "客服电话：400-820-1234", true), ("phone", "拨打 95188 咨询", true),
    ("phone", "手机 13800138000", true),
    ("phone", "更新于 2021-11-01", false), ("phone", "版本 1.2.3.4567", false),
    ("url", "见 https://a.example/privacy", true),
    ("date", "2021年11月1日生效", true), ("date", "二〇二一年十一月一日", true), ("date", "2021.11.01", true),
    ("date", "last updated 10/24/19", true), ("date", "last updated: [06.02.10]", true),
    ("date", "version 1.2.10", false), ("date", "10.20.10.20", false), ("date", "24/7", false),
    ("date", "第2021号", false),
    ("duration", "15个工作日内答复", true), ("duration", "保存三年", true), ("duration", "十五天内", true),
    ("duration", "2021年", false),
    ("duration", "6个月", true), ("age", "不满14周岁的儿童", true), ("age", "十四岁以下", true),
    ("organization", "由青木（北京）网络科技有限公司运营", true), ("organization", "我们公司", false),
    ("organization", "由主体公司shanghai qingmu keji youxiangongsi提供", true),
    ("organization", "深圳市青木计算机系统有限公司", true), ("phone", "最后发布:2018-12-30 10:14:01", false),
    ("phone", "服务专线:13500000000(周一至周五)", true),
    ("address", "注册地址：北京市海淀区学院路12号", true), ("address", "我们重视市场", false),
    ("placeholder", "本政策由XX公司制定", true), ("placeholder", "【公司名称】", true),
    ("placeholder", "生效日期：____", true),
    ("placeholder", "57k、XX助手", false), ("placeholder", "XXXX年XX月XX日", true),
    ("placeholder", "请填写此处的请求表", false),
    ("placeholder", "**公司名称：上海", false), ("placeholder", "__________", false),
    ("placeholder", "在*个工作日内答复", true),
  ])
  func chinese(_ form: String, _ text: String, _ found: Bool) throws {
    #expect(try OneClause.isShown("#\(form)", in: text, language: .chinese) == found)
  }

  @Test(arguments: [
    ("email", "Write to privacy@acme.example today", true),
    ("email", "Follow @acme on social", false),
    ("email", "mail jane [at] acme.org", true), ("phone", "Call us at +1 (555) 123-4567", true),
    ("phone", "ISO 27001 and 2021-2022", false), ("date", "Last updated: November 1, 2021", true),
    ("date", "1st of March 2022", true), ("date", "03/11/2022", true), ("date", "In May we", false),
    ("duration", "within thirty (30) days", true), ("duration", "for 6 months", true),
    ("duration", "13 years of age", false), ("age", "children under 13", true),
    ("age", "under 30 days", false),
    ("age", "16 years old", true), ("organization", "Acme Widgets, Inc. operates it", true),
    ("organization", "we are not limited to", false),
    ("organization", "In limited cases we tell you", false),
    ("organization", "Acme Widgets Limited tells you", true),
    ("organization", "run by Acme Pvt. and others", true),
    ("organization", "run by Acme s. r. o. in Brno", true),
    ("organization", "Acme Homes DAC is the controller", true),
    ("organization", "Acme, a.s, a company registered in Prague", true),
    ("organization", "Acme Tarkvara OÜ runs it", true),
    ("address", "12 Main Street, Springfield, IL", true),
    ("address", "604, Time Square Building", true), ("address", "900 Broadway, Suite 202", true),
    ("address", "16 S Main St Statesboro Georgia US 30458", true),
    ("address", "we keep 16 kinds of data and the drive of 30458", false),
    ("address", "Torstraße 12, 10119 Berlin", true), ("address", "Springfield, IL 62701", true),
    ("placeholder", "[Company Name] respects you", true),
    ("placeholder", "{{company}} respects you", true),
    ("placeholder", "see [1] and [section 2]", false), ("placeholder", "[insert date]", true),
  ])
  func english(_ form: String, _ text: String, _ found: Bool) throws {
    #expect(try OneClause.isShown("#\(form)", in: text, language: .english) == found)
  }

  @Test func theServiceIsKnownByItsNames() throws {
    let context = AssessmentContext(name: "青木阅读", operatorName: "青木科技有限公司")
    let finding = try OneClause.finding(
      "#product", in: "欢迎使用青木阅读。", language: .chinese, context: context)
    #expect(finding.verdict == .met)
    let other = try OneClause.finding(
      "#operator", in: "本公司是青木科技有限公司。", language: .chinese, context: context)
    #expect(other.verdict == .met)
  }
}
