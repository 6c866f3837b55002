export type {
  BriefView as Brief,
  CallInvitationView as CallInvitation,
  CallSettingsView as CallSettings,
  CallSlotsView as CallSlots,
  CallView as Call,
  NewCallInvitationView as NewCallInvitation,
} from '#libs/calls';
