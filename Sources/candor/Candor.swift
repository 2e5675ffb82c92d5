@main struct Candor {
  static func main() {}
}
