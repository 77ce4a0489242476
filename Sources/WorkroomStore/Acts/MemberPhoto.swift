public import Regulation

// A member's photo (照片), P3.3a: whether it may be published, and which file it is. The file lies beside the store, told by its
// SHA-256, and never in an entry.

/// What a member says to their photo's being published (照片公布, A28), on which day, and whether it was said on paper.
public struct PhotoConsent: Codable, Hashable, Sendable {
  public var agreed: Bool
  /// Somebody who answers for the room recorded it for the member.
  public var onPaper: Bool
  public var day: Day
}

/// 登记照片能否公布: what the member says to it, or takes back (P3.3a, A28). Taken back, the photo is none of theirs any more.
public struct PhotoConsented: MatterAct {
  public var agreed: Bool
  public init(agreed: Bool) { self.agreed = agreed }

  public static let id = "photoConsented"
  public static let name = Bilingual("照片公布", "photo consent")
  public static let doing = Bilingual("登记照片能否公布", "record whether a photo may be published")
  public static let fields: [Field<PhotoConsented>] = [
    .words("本人意思", "the member's word") {
      $0.agreed ? Bilingual("同意公布", "may be published") : Bilingual("不公布", "not published")
    }
  ]
  public static let responsibility = Responsibility.ofThePhoto
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    guard var seat = matter else { return }
    seat.photoConsent = PhotoConsent(
      agreed: agreed, onPaper: mark.actor != seat.member, day: mark.occurred.day)
    if !agreed { seat.photo = nil }
    matter = seat
  }
}

/// 收下照片: the file of a member's photo, in place of the one before (P3.3a).
public struct PhotoKept: MatterAct {
  public var photo: AttachedFile
  public init(_ photo: AttachedFile) { self.photo = photo }

  public static let id = "photoKept"
  public static let name = Bilingual("收下照片", "photo kept")
  public static let doing = Bilingual("收下照片", "keep a photo")
  public static let fields: [Field<PhotoKept>] = [.words("照片", "photo") { $0.photo.inWords }]
  public static let responsibility = Responsibility.ofThePhoto
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) { matter?.photo = photo }

  /// Whether after such an act a photo may be nobody's any more.
  static func leavesPhotos(_ kind: ActKind?) -> Bool {
    [PhotoConsented.kind, SeatLeft.kind, PhotoKept.kind].contains(kind)
  }
}

extension SeatFacts {
  /// Whether a photo may be published: with the member's consent, or, where the rule set asks for none, as long as they have not
  /// said no.
  public func maySharePhoto(by pack: NormPack) -> Bool {
    photoConsent?.agreed ?? !pack[.publishPhotoConsent]
  }

  /// The photo that may go out.
  public func publicPhoto(by pack: NormPack) -> AttachedFile? {
    guard let photo, photo.isPicture, maySharePhoto(by: pack) else { return nil }
    return photo
  }
}

extension AttachedFile {
  /// Whether it names a picture that a page shows: the name may have come with an import.
  var isPicture: Bool {
    guard isSound else { return false }
    switch kind {
    case .jpeg, .png: return true
    case .pdf, .other: return false
    }
  }
}

extension Responsibility {
  fileprivate static let ofThePhoto = Responsibility(
    "照片由委员本人登记，或由召集人、联络员按本人书面的意思登记。",
    "A photo is the member's own to record, or a convenor's or the liaison's by what the member gave on paper.",
    clause: .p3_3a)
}
