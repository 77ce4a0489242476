import Conversation
import Regulation

// The terms of the regulation that a dialog may ask for.

extension ActivityKind: SlotValue {}
extension Addressee: SlotValue {}
extension ApprovedHow: SlotValue {}
extension EndingGround: SlotValue {}
extension EndingOutcome: SlotValue {}
extension GuidanceSubject: SlotValue {}
extension HeldIn: SlotValue {}
extension HelperKind: SlotValue {}
extension ApplicantKind: SlotValue {}
extension ApplicationPart: SlotValue {}
extension ApprovalStep: SlotValue {}
extension AssessmentResult: SlotValue {}
extension BaseUnit: SlotValue {}
extension Carrier: SlotValue {}
extension Channel: SlotValue {}
extension Checkpoint: SlotValue {}
extension ConvenorChoice: SlotValue {}
extension ErasureReason: SlotValue {}
extension FeedbackWay: SlotValue {}
extension JointRole: SlotValue {}
extension Level: SlotValue {}
extension MaterialKind: SlotValue {}
extension MicroKind: SlotValue {}
extension Office: SlotValue {}
extension OpinionClass: SlotValue {}
extension OutputDecision: SlotValue {}
extension BriefingKind: SlotValue {}
extension OutputKind: SlotValue {}
extension ParticipantGroup: SlotValue {}
extension PartyForm: SlotValue {}
extension Platform: SlotValue {}
extension Post: SlotValue {}
extension PublicChannel: SlotValue {}
extension PublicityContent: SlotValue {}
extension Referral: SlotValue {}
extension ReminderGround: SlotValue {}
extension RequestKind: SlotValue {}
extension Satisfaction: SlotValue {}
extension SeatEnd: SlotValue {}
extension ServiceKind: SlotValue {}
extension TopicScope: SlotValue {}
extension Source: SlotValue {}
extension Standing: SlotValue {}
extension Urgency: SlotValue {}
extension Verdict: SlotValue {}
extension VisitorGroup: SlotValue {}
extension WorkSystem: SlotValue {}
extension WorkroomType: SlotValue {}
