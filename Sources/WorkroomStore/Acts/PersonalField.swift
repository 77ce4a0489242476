/// A text that somebody typed freely (个人信息与自由文字): it may speak of a visitor, so it is kept apart from
/// the ledger, which holds its salted hash, and can be erased without breaking it.
///
/// Raw values are stored; they never change their meaning.
public enum PersonalField: String, Codable, Sendable, CaseIterable {
  /// How the visitor wants to be called (称呼).
  case visitor
  /// How to reach the visitor (联系方式).
  case contact
  /// What the visitor said (原话).
  case words
  /// What a shift was for, and what was done on it (做什么、做了什么).
  case purpose, done
  /// Of an opinion: why it was taken on, what was said on guiding it on, the answer, the explanation, what was
  /// fed back, what came of it. ``exception`` is why a member of another level has a seat, too.
  case exception, note, answer, explanation, feedback, outcome
  /// Of a room's work: topic, title, the liaison's or the convenor's remark (主题、标题、审核意见); ``note`` is what was
  /// said beside a request for leave, too.
  case topic, title, remark
  /// Why something was corrected, taken back or entered late (原因、补录原因).
  case reason, late
  /// Of an application: how to reach members, convenors and liaison (联系方式), the room's functions and plan, what a body
  /// said to it.
  case contacts, functions, plan, opinion
  /// Of an opinion: where the matter lies, which may name somebody (地点), and the number it has on a platform (平台编号).
  case place, reference
  /// The wording of a working system (工作制度).
  case system
  /// Of research, beside its ``place``: whom was asked, what was found (问了谁、发现).
  case asked, finding
  /// Of a consultation or oversight: which policy was looked at, who answers for it, why nothing was looked into before, what
  /// was suggested and replied, what somebody undertook (政策、责任方、没有调研的原因、建议、答复、承诺).
  case policy, answerable, unresearched, suggestion, reply, undertaking
  /// What was said at a meeting of the room, and what was settled there (会议记录、议定事项).
  case minutes, resolution
  /// The text of an output (稿子).
  case draft
  /// Of the annual summary, part by part (总结的各部分), and of a report of experience (经验材料).
  case achieved, unmet, problems, next, experience
  /// To whom an export or a paper went (给谁).
  case receiver
}
