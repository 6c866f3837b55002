// Accounts: who may come in, into which workspace, and who the owner is.
// It knows no contact and no interaction; every room above asks it for the workspace and the role.
export { AccountsHttpModule, AccountsJobsModule, AccountsModule } from './accounts.module.js';
export { cleanSessions } from './accounts.jobs.js';
export { reaches, roles, type Access, type Role } from './access/access.js';
export { AllowRole, CurrentAccess, Public, SignedIn } from './access/access.decorators.js';
export { AccessGuard } from './access/access.guard.js';
export { IdParam } from './id-param.decorator.js';
export { hashSecret, newSecret } from './secret.js';
export { EmailField } from './users/email-field.decorator.js';
export { TextField, type TextFieldOptions } from './text-field.decorator.js';
export { JoinLinks, type Invitation } from './members/join-links.service.js';
export { Join } from './members/join.service.js';
export { Setup, type FirstOwner, type FirstVisit } from './setup/setup.service.js';
export { addressBlock } from './sign-in/address-block.js';
export { SESSION_COOKIE } from './sign-in/session-cookie.js';
export { Sessions } from './sign-in/sessions.service.js';
export { identityKinds, type IdentityKind } from './owner-identities/identity-kind.js';
export { accountOfProfile } from './owner-identities/normalise-handle.js';
export { normaliseIdentity } from './owner-identities/normalise-identity.js';
export { phoneCountry } from './phones/phone-country.js';
export { OwnerIdentities, type PrintedIdentity } from './owner-identities/owner-identities.service.js';
export { ApiTokens, type WantedToken } from './tokens/api-tokens.service.js';
export { tokenScopes, type TokenScope } from './tokens/api-token.entity.js';
export { isTimeZone } from './workspaces/time-zone.js';
export { Workspaces, type WorkspaceSettings, type WorkspaceSettingsChange } from './workspaces/workspaces.service.js';
export type { Cadences } from './workspaces/cadences.js';

// Views: what goes over the wire.
export type { InvitationView, InvitedView, JoinLinkView, MembersView, MemberView } from './members/members.view.js';
export type { OwnerIdentitiesView, OwnerIdentityView } from './owner-identities/owner-identities.view.js';
export type { SetupView } from './setup/setup.view.js';
export type { NewTokenView, TokensView, TokenView } from './tokens/api-tokens.view.js';
export type { MeView, MyWorkspaceView, UserView } from './users/me.view.js';
export type { WorkspaceView } from './workspaces/workspace.view.js';

// Entities, for the list of apps/database and the builders of specs.
export { Member } from './members/member.entity.js';
export { JoinLink } from './members/join-link.entity.js';
export { OwnerIdentity } from './owner-identities/owner-identity.entity.js';
export { Session } from './sign-in/session.entity.js';
export { ApiToken } from './tokens/api-token.entity.js';
export { User } from './users/user.entity.js';
export { Workspace } from './workspaces/workspace.entity.js';
