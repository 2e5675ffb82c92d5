/// What a letter or a Han character counts in a number.
extension Unicode.Scalar {
  /// Up to ten, as headings have them.
  var romanNumeral: Int? {
    switch self {
    case "I", "i": 1
    case "V", "v": 5
    case "X", "x": 10
    default: nil
    }
  }

  var hanDigit: Int? {
    switch self {
    case "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
