/// Kinds of personal data that policies deny or limit by name.
enum DataWords {
  static let entries: [(TextTerm, [String])] = [
    (
      .location,
      [
        "位置信息", "地理位置", "定位信息", "location data", "location information", "your location",
        "geolocation", "geo-location",
      ]
    ),
    (
      .preciseLocation,
      [
        "精确位置", "精准位置", "精确定位", "精准定位", "精确地理位置", "precise location", "exact location",
        "precise geolocation", "gps location", "precise information about the location",
        "real-time location",
      ]
    ),
    (.contacts, ["通讯录", "联系人信息", "address book", "contact list", "contacts list", "phone book"]),
    (
      .identityNumber,
      [
        "身份证", "身份证号", "身份证件号码", "social security number*", "passport number*",
        "government id", "national id*", "identity card number*",
      ]
    ),
    (
      .face,
      [
        "人脸", "面部信息", "面部特征", "face data", "facial image*", "facial recognition",
        "face geometry",
      ]
    ),
    (.fingerprint, ["指纹", "fingerprint*"]),
    (
      .names,
      [
        "姓名", "昵称", "头像", "邮箱", "电子邮箱", "邮寄地址", "your name", "email address", "e-mail address",
        "first name", "full name", "username", "postal address",
      ]
    ),
    (
      .phoneNumber, ["手机号", "手机号码", "电话号码", "phone number*", "telephone number*", "mobile number*"]
    ),
    (
      .deviceID,
      [
        "imei", "imsi", "设备标识", "设备识别码", "设备唯一标识", "mac地址", "android id", "oaid", "device id*",
        "device identifier*", "advertising id*", "unique device",
      ]
    ),
    (.health, ["健康信息", "健康数据", "病历", "health data", "health information", "medical record*"]),
    (
      .bankAccount,
      [
        "银行卡", "银行账户", "支付密码", "credit card*", "debit card*", "bank account*", "card number*",
        "payment card*",
      ]
    ),
    (.ipAddress, ["ip地址", "ip address*"]),
    (.messages, ["短信内容", "短信记录", "读取短信", "sms", "text messages"]),
    (.callLog, ["通话记录", "call log*", "call history"]),
    (.photos, ["相册", "照片", "photos", "photo library", "camera roll"]),
    (.microphone, ["麦克风", "录音", "microphone", "audio recording*"]),
    (
      .logs,
      [
        "网络日志", "日志信息", "访问日志", "操作日志", "系统日志", "日志", "server log*", "access log*", "log data",
        "log files", "web log*", "logs",
      ]
    ),
    (
      .orders,
      [
        "订单信息", "交易记录", "交易信息", "订单记录", "商品和服务信息", "订单", "transaction record*", "order records",
        "billing records", "invoice*", "order history", "transaction data", "purchase record*",
        "payment records",
      ]
    ),
    (
      .chats,
      ["聊天记录", "客服记录", "沟通记录", "chat log*", "chat history", "support tickets", "correspondence"]
    ),
    (.backups, ["备份", "backup*", "back-up*"]),
    (.recordings, ["通话录音", "录像", "监控", "call recording*", "cctv", "video footage"]),
  ]
}
