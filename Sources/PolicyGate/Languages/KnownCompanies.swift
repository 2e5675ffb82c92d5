internal import PolicyText

/// Companies that policies name as recipients, by their Chinese and English names.
enum KnownCompanies {
  /// Where each is first named: its index in the list, and bytes of the folded text.
  static func named(in folded: [UInt8]) -> [Int: Range<Int>] {
    var places: [Int: Range<Int>] = [:]
    automaton.forEachHit(in: folded) { hit in
      let range = Int(hit.start)..<Int(hit.end)
      let company = owners[Int(hit.phrase)]
      if range.lowerBound < places[company]?.lowerBound ?? .max { places[company] = range }
    }
    return places
  }

  private static let automaton = PhraseAutomaton(
    names.flatMap(\.self).map { PhraseAutomaton.Phrase($0) })
  private static let owners = names.enumerated().flatMap { index, names in names.map { _ in index }
  }

  static let names: [[String]] = [
    ["腾讯", "tencent"], ["微信", "wechat", "weixin"], ["支付宝", "alipay"],
    ["阿里", "alibaba", "aliyun"], ["百度", "baidu"], ["高德", "amap", "autonavi", "gaode"],
    ["华为", "huawei"], ["小米", "xiaomi", "mi push", "mipush"], ["魅族", "meizu"], ["友盟", "umeng"],
    ["极光", "jiguang", "jpush", "aurora"], ["个推", "getui"], ["字节跳动", "bytedance"],
    ["抖音", "douyin"], ["穿山甲", "pangle"], ["快手", "kuaishou"], ["微博", "weibo"],
    ["网易", "netease"], ["京东", "jd.com", "jingdong", "jd"], ["美团", "meituan"],
    ["顺丰", "sf express", "s.f. express", "shunfeng"], ["中通", "zto"], ["圆通", "yto"],
    ["申通", "sto express"], ["韵达", "yunda"], ["银联", "unionpay"], ["中国移动", "china mobile"],
    ["中国联通", "china unicom"], ["中国电信", "china telecom"], ["谷歌", "google"],
    ["苹果公司", "苹果", "apple"], ["微软", "microsoft"], ["脸书", "facebook"], ["环信", "easemob"],
    ["融云", "rongcloud"], ["声网", "agora"], ["神策", "sensors data", "sensorsdata"],
    ["七牛", "qiniu"], ["火山引擎", "volcengine", "volcano engine"], ["钉钉", "dingtalk"],
    ["极验", "geetest"], ["同盾", "tongdun"], ["芝麻信用", "zhima", "sesame credit"],
    ["淘宝", "taobao"], ["天猫", "tmall"], ["滴滴", "didi"], ["亚马逊", "amazon", "aws"],
    ["领英", "linkedin"], ["推特", "twitter"], ["贝宝", "paypal"], ["创蓝", "chuanglan", "cl253"],
  ]
}
