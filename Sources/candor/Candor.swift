internal import CandorCommand
internal import Glibc

@main struct Candor {
  static func main() {
    exit(runCandor(in: .process()))
  }
}
