internal import PolicyRanking
internal import PolicyRubric

/// Sentences with figures, and the standing notices.
extension Wording {
  /// The report in one sentence, under its title.
  func headline(low: Int, ranked: Int, noPolicy: Int) -> String {
    guard ranked > 0 else {
      return pick("没有可以排名的服务。", "There is no service that could be ranked.")
    }
    let portion = percentage(low, of: ranked)
    let chinese =
      "参与排名的 \(ranked) 个服务中，\(low) 个（\(portion)）的隐私政策透明度较低或低"
      + (noPolicy > 0 ? "，其中 \(noPolicy) 个没有隐私政策。" : "。")
    let english =
      "\(low) of \(ranked) services (\(portion)) rate relatively low or low for transparency"
      + (noPolicy > 0 ? "; \(noPolicy) \(noPolicy == 1 ? "has" : "have") no policy at all." : ".")
    return pick(chinese, english)
  }

  var judgesTexts: String {
    pick(
      "本评估只看政策文本写了什么，不检验实际做法，也不构成法律意见。",
      "This assessment judges what policies say, not what companies do, and is no legal advice.")
  }

  var bandsAreInferred: String {
    pick(
      "等级界线是根据公开数字推定的，南都没有公布过自己的界线。",
      "The bands are inferred from published figures: Nandu did not publish its own.")
  }

  func bandCuts(_ bands: LevelBands) -> String {
    let cuts = Level.allCases.filter { $0 != .low }.map { level in
      self(level.name) + " ≥ " + points(bands.cuts[level, default: 0])
    }
    return cuts.joined(separator: comma) + " (" + bands.name + ")"
  }

  var howScoresAreMade: String {
    pick(
      "每项指标达标得满分，部分达标得一半，相悖倒扣一半；不适用和无法判断的不计入分母。红旗扣分，"
        + "合计最多 35 分；有些红旗还限制等级。没有隐私政策的服务得 0 分；无法读取的页面单独列出，不按低分处理。",
      "A criterion that is met gives its full weight, one partly met half of it, and a contradicted "
        + "one takes half away; what does not apply or cannot be told leaves the denominator. Red "
        + "flags cost points, 35 at most, and some also hold the level down. A service without a "
        + "policy scores 0; a page that could not be read is listed apart and never scored low.")
  }

  func cluster(_ count: Int) -> String {
    pick("\(count) 个服务的政策有大段相同文字", "\(count) services share large parts of one text")
  }

  func shared(_ containment: Int) -> String {
    let figure = decimal(containment, places: 1) + "%"
    return pick("本文 \(figure) 的内容见于该政策", "\(figure) of this text stands in that policy")
  }

  func gain(_ tenths: Int, to verdict: Verdict) -> String {
    pick(
      "达到“\(self(verdict.name))”可得 \(signed(tenths)) 分",
      "\(signed(tenths)) points if it came to “\(self(verdict.name).lowercased())”")
  }

  /// Where a score was held at 0, one change may not be seen in it.
  var flagsOutweigh: String {
    pick(
      "红旗扣掉的分多于各项所得，须先消除红旗，其他改动才会反映在得分上。下列分值是各项自身的分值。",
      "Red flags cost more than the criteria give: until they are removed, other changes may not "
        + "show in the score. The points below are what each change is worth by itself.")
  }

  func better(than percentile: Int) -> String {
    let figure = decimal(percentile, places: 1) + "%"
    return pick("\(figure) 的其他服务", "\(figure) of the other services")
  }

  func heldDown(from level: Level) -> String {
    let name = self(level.name)
    return pick("仅看得分应为“\(name)”", "the score alone would give “\(name.lowercased())”")
  }

  func more(_ count: Int, in file: String) -> String {
    pick("另有 \(count) 条，见 \(file)", "\(count) more in \(file)")
  }

  func noPolicyNotice(_ reason: String) -> String {
    pick("该服务没有隐私政策，因此得 0 分。", "The service has no privacy policy and so scores 0. ") + reason
  }

  var notRankedNotice: String {
    pick(
      "此页面没有参与排名：没有可供判断的政策文本不等于政策不透明。",
      "This page is not ranked: a text that could not be judged is not a text that is not transparent."
    )
  }
}
