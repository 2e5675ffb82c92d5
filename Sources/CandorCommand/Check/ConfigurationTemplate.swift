internal import PolicyText

/// What `candor init` writes: nothing is asked yet, and everything is shown.
enum ConfigurationTemplate {
  static func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  private static let english = """
    # How candor check judges the drafts in this folder and below; every line is optional.
    # docs/drafts.md of Candor explains it, docs/candor.schema.json lets editors complete it.

    # What the drafts are judged under: cn, eu or us; app or site.
    # profile: [cn, app]

    # Names the drafts have to say as their own.
    # product: Pinecone Ledger
    # operator: Hangzhou Pinecone Ledger Technology Co., Ltd.

    # What every draft has to reach. The check fails (status 1) where it does not.
    thresholds:
      no-strong-red-flag: true
      # level: medium
      # score: 60
      # criteria: {right-delete: met, cross-border: partly}
      # dimensions: {rights: 70}      # per cent of the dimension's points
      # at-most: {partly: 10, not-met: 5}

    # error, warning, note or off; * stands for the rest of an id.
    # severity:
    #   text-vague-clause: off
    #   "language-*": error

    # The longest sentences that are not reported: characters in Chinese, words in English.
    # sentence-length: {zh: 150, en: 70}

    # Other settings for some drafts; later ones come before earlier ones.
    # overrides:
    #   - files: ["kids/**"]
    #     thresholds: {criteria: {minors-protection: met}}

    # Files that are not checked, even when they are named.
    # exclude: ["archive/**"]

    # Fail where a verdict is worse than in this git revision. Without it candor.lock counts, which
    # candor check --update-lock writes.
    # since: origin/main

    # Findings that are accepted for a time. Reason, owner and last day are required.
    # waivers:
    #   - rule: copy-portability
    #     reason: The export is being built.
    #     owner: legal
    #     until: 2027-01-01

    """

  private static let chinese = """
    # candor check 如何评判本文件夹及下级的草稿；每一行都可省略。
    # 说明见 Candor 的 docs/drafts.md；docs/candor.schema.json 供编辑器补全。

    # 按什么评判：cn、eu 或 us；app 或 site。
    # profile: [cn, app]

    # 草稿须写明的产品和运营者名称。
    # product: 松果账本
    # operator: 杭州松果账本科技有限公司

    # 每份草稿须达到的要求；达不到时检查失败（退出码 1）。
    thresholds:
      no-strong-red-flag: true
      # level: 中
      # score: 60
      # criteria: {right-delete: met, cross-border: partly}
      # dimensions: {rights: 70}      # 占该维度分值的百分比
      # at-most: {partly: 10, not-met: 5}

    # error、warning、note 或 off；* 代表编号的其余部分。
    # severity:
    #   text-vague-clause: off
    #   "language-*": error

    # 超过多长的句子要报告：中文按字，英文按词。
    # sentence-length: {zh: 150, en: 70}

    # 部分草稿的其他设置；后面的优先。
    # overrides:
    #   - files: ["kids/**"]
    #     thresholds: {criteria: {minors-protection: met}}

    # 不检查的文件，即使在命令行写明。
    # exclude: ["archive/**"]

    # 结论不得差于该 git 版本；不写则以 candor.lock 为准，由 candor check --update-lock 写入。
    # since: origin/main

    # 在一定期限内接受的问题；理由、负责人和最后一天必须写明。
    # waivers:
    #   - rule: copy-portability
    #     reason: 导出功能正在开发。
    #     owner: 法务部
    #     until: 2027-01-01

    """
}
