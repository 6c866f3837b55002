export type {
  BriefView as Brief,
  CallInvitationView as CallInvitation,
  CallSettingsView as CallSettings,
  CallSlotsView as CallSlots,
  CallView as Call,
  NewCallInvitationView as NewCallInvitation,
  ReachView as Reach,
  TalkDraftView as ServedTalk,
} from '#libs/calls';
export type { CallQueueView as CallQueue, NewCallInvitationsView as NewCallInvitations } from '#libs/followups';
export type { InteractionReadingView as InteractionReading } from '#libs/memory';
