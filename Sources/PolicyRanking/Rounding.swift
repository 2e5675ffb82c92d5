/// `numerator / denominator` to the nearest whole number, a half going up (−0.5 gives 0).
/// The one rounding of this module; `denominator` must be positive, else the result is 0.
func roundedHalfUp(_ numerator: Int, _ denominator: Int) -> Int {
  guard denominator > 0 else { return 0 }
  let doubled = 2 * numerator + denominator
  let quotient = doubled / (2 * denominator)
  return doubled % (2 * denominator) < 0 ? quotient - 1 : quotient
}
