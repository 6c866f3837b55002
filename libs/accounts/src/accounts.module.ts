import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { CredentialsQuery } from './access/credentials.query.js';
import { Credentials } from './access/credentials.service.js';
import { RouteRulesCheck } from './access/route-rules.check.js';
import { CleanSessionsJob } from './jobs/clean-sessions.job.js';
import { JoinController } from './members/join.controller.js';
import { JoinLinkRepository } from './members/join-link.repository.js';
import { JoinLinks } from './members/join-links.service.js';
import { Join } from './members/join.service.js';
import { MemberRepository } from './members/member.repository.js';
import { MembersController } from './members/members.controller.js';
import { MembersQuery } from './members/members.query.js';
import { Members } from './members/members.service.js';
import { Newcomers } from './members/newcomers.service.js';
import { OwnerIdentitiesController } from './owner-identities/owner-identities.controller.js';
import { OwnerIdentities } from './owner-identities/owner-identities.service.js';
import { OwnerIdentityRepository } from './owner-identities/owner-identity.repository.js';
import { SetupCode } from './setup/setup-code.service.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupRepository } from './setup/setup.repository.js';
import { Setup } from './setup/setup.service.js';
import { Leftovers } from './sign-in/leftovers.service.js';
import { SessionCookie } from './sign-in/session-cookie.js';
import { SessionController } from './sign-in/session.controller.js';
import { SessionRepository } from './sign-in/session.repository.js';
import { Sessions } from './sign-in/sessions.service.js';
import { SignInLimit } from './sign-in/sign-in-limit.service.js';
import { SignInTriesRepository } from './sign-in/sign-in-tries.repository.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { ApiTokenRepository } from './tokens/api-token.repository.js';
import { ApiTokensController } from './tokens/api-tokens.controller.js';
import { ApiTokens } from './tokens/api-tokens.service.js';
import { MeQuery } from './users/me.query.js';
import { UserRepository } from './users/user.repository.js';
import { WorkspaceController } from './workspaces/workspace.controller.js';
import { WorkspaceRepository } from './workspaces/workspace.repository.js';
import { Workspaces } from './workspaces/workspaces.service.js';

const repositories = [
  ApiTokenRepository,
  JoinLinkRepository,
  MemberRepository,
  OwnerIdentityRepository,
  SessionRepository,
  SetupRepository,
  SignInTriesRepository,
  UserRepository,
  WorkspaceRepository,
];
const queries = [CredentialsQuery, MembersQuery, MeQuery];
const services = [
  ApiTokens,
  Credentials,
  Join,
  JoinLinks,
  Leftovers,
  Members,
  Newcomers,
  OwnerIdentities,
  SessionCookie,
  Sessions,
  Setup,
  SetupCode,
  SignIn,
  SignInLimit,
  Workspaces,
];

@Module({ providers: [...repositories, ...queries, ...services], exports: [...queries, ...services] })
export class AccountsModule {}

@Module({
  imports: [AccountsModule, DiscoveryModule],
  controllers: [
    SetupController,
    SessionController,
    JoinController,
    WorkspaceController,
    OwnerIdentitiesController,
    MembersController,
    ApiTokensController,
  ],
  providers: [AccessGuard, RouteRulesCheck],
  exports: [AccessGuard],
})
export class AccountsHttpModule {}

@Module({ imports: [AccountsModule], providers: [CleanSessionsJob] })
export class AccountsJobsModule {}
