/// What a program's denials, reversals and questions look like (否决的词), each in the notation of ``Pattern``.
package struct VetoWords: Sendable {
  /// An act with a word that denies it, in one part of a line: 不用签到.
  package var denied: String
  /// What makes a denial none: 不是登记，是签到; 为什么不能签到.
  package var deniedUnless: String
  package var deniedEnglish: String
  package var deniedEnglishUnless: String
  /// An act that has not begun: 还没到.
  package var notYet: String
  /// What makes of the same a report of the past or a question.
  package var notYetUnless: String
  /// How something is done.
  package var howTo: String
  /// What asks whether something is done, or forbids it, and does not ask for it: nothing that records is taken then.
  package var asking: String
  /// Who asks politely asks for it: 能不能帮我签到.
  package var askingUnless: String
  /// The business of another office, or of a family.
  package var outside: String
  /// Intents whose sentences may hold what a visitor asks, and another office's business.
  package var spared: Set<String>
  /// Intents whose sentences hold what others asked: a question in them is not the speaker's.
  package var quoting: Set<String>
  /// What means another intent than its words weigh for; the first that is seen decides.
  package var redirects: [Redirect]
  /// Where a line goes from one request to the next: 再, 然后.
  package var joint: String
  /// How a line begins that says two.
  package var first: String
  /// Where a line goes on to another request that does not begin so: 签退，顺便看看待办.
  package var jointAlone: String
  /// What takes back the words before it: 签到，不对，签退.
  package var mended: String
  /// What asks for a reason.
  package var why: String
  /// How a line begins that asks why or how, and tells of nobody who asks.
  package var asksFirst: String

  /// Words that turn one intent into another: 取消签到 is no 签到.
  package struct Redirect: Sendable {
    package var pattern: String
    /// Where it does not hold after all: a date that is put right, a booking.
    package var unless: String
    /// The intent that is meant.
    package var intent: String
    /// Only where the words weigh for one of these; empty for any that acts, and for nothing.
    package var from: Set<String>
    /// Whether it takes back what was done.
    package var reverses: Bool

    package init(
      _ pattern: String, unless: String = "", means intent: String, from: Set<String> = [],
      reverses: Bool = false
    ) {
      self.pattern = pattern
      self.unless = unless
      self.intent = intent
      self.from = from
      self.reverses = reverses
    }
  }

  package init(
    denied: String, deniedUnless: String, deniedEnglish: String, deniedEnglishUnless: String, notYet: String,
    notYetUnless: String, howTo: String, asking: String, askingUnless: String, outside: String,
    spared: Set<String>, quoting: Set<String>,
    redirects: [Redirect],
    joint: String,
    first: String, jointAlone: String, mended: String, why: String, asksFirst: String
  ) {
    self.denied = denied
    self.deniedUnless = deniedUnless
    self.deniedEnglish = deniedEnglish
    self.deniedEnglishUnless = deniedEnglishUnless
    self.notYet = notYet
    self.notYetUnless = notYetUnless
    self.howTo = howTo
    (self.asking, self.askingUnless) = (asking, askingUnless)
    self.outside = outside
    (self.spared, self.quoting) = (spared, quoting)
    self.redirects = redirects
    self.joint = joint
    self.first = first
    (self.jointAlone, self.mended) = (jointAlone, mended)
    (self.why, self.asksFirst) = (why, asksFirst)
  }
}
