export type {
  AnsweredRequestView as AnsweredRequest,
  CallRequestView as CallRequest,
  OpenInvitationCounts,
  OpenInvitationView as OpenInvitation,
} from '#libs/calls';
