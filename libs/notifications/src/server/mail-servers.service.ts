import { Injectable } from '@nestjs/common';
import {
  Clock,
  Config,
  ConflictError,
  InvalidError,
  isMailAddress,
  MailError,
  Sealer,
  type MailServer,
} from '#libs/platform';
import type { MailServerDto } from './mail-server.dto.js';
import { MailServerRepository, type KeptMailServer } from './mail-server.repository.js';
import type { MailServerView } from './mail-server.view.js';

/** The server that the mails of a workspace go through: its own, else that of the environment. */
@Injectable()
export class MailServers {
  constructor(
    private readonly servers: MailServerRepository,
    private readonly sealer: Sealer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Null where none is set up. */
  async find(workspaceId: string): Promise<KeptMailServer | MailServer | null> {
    return (await this.servers.find(workspaceId)) ?? this.config.mailServer;
  }

  /** Ready to be used; throws MailError where none is set up, or its password does not open. */
  async get(workspaceId: string): Promise<MailServer> {
    const kept = await this.servers.find(workspaceId);
    if (!kept) {
      if (this.config.mailServer) return this.config.mailServer;
      throw new MailError('No mail server is set up.', false);
    }
    if (kept.password === null) return { ...kept, password: null };
    const password = await this.sealer.open(placeOf(workspaceId), kept.password);
    if (password === null) throw new MailError('The password was kept under another SECRET_KEY. Give it again.', false);
    return { ...kept, password };
  }

  async view(workspaceId: string): Promise<MailServerView> {
    const own = await this.servers.find(workspaceId);
    const server = own ?? this.config.mailServer;
    return {
      source: own ? 'settings' : server ? 'environment' : null,
      host: server?.host ?? null,
      port: server?.port ?? null,
      security: server?.security ?? null,
      user: server?.user ?? null,
      hasPassword: server !== null && server.password !== null,
      from: server?.from ?? null,
      canKeepPassword: this.sealer.canSeal,
    };
  }

  async save(workspaceId: string, wanted: MailServerDto): Promise<MailServerView> {
    const { host, port, security, from, user = null } = wanted;
    if (!isMailAddress(from)) {
      const detail = 'from must be a plain email address';
      throw new InvalidError('Some of what was sent is not valid.', [{ field: 'from', detail }]);
    }
    const password = await this.passwordFor(workspaceId, wanted);
    await this.servers.save(workspaceId, { host, port, security, user, password, from }, this.clock.now());
    return this.view(workspaceId);
  }

  remove(workspaceId: string): Promise<void> {
    return this.servers.delete(workspaceId);
  }

  // A kept password goes to the server and the name that it was given for, and to nobody else.
  private async passwordFor(workspaceId: string, wanted: MailServerDto): Promise<Buffer | null> {
    const { host, port, security, user = null, password } = wanted;
    if (user === null || password === null || password === '') return null;
    if (password !== undefined) {
      if (!this.sealer.canSeal) {
        throw new ConflictError('Set SECRET_KEY, the same for all processes, before a password can be kept here.');
      }
      return this.sealer.seal(placeOf(workspaceId), password);
    }
    const kept = await this.servers.find(workspaceId);
    if (!kept?.password) return null;
    const isSame = kept.host === host && kept.port === port && kept.user === user && kept.security === security;
    if (isSame) return kept.password;
    const detail = 'password must be given again, since server, security or name have changed';
    throw new InvalidError('Some of what was sent is not valid.', [{ field: 'password', detail }]);
  }
}

function placeOf(workspaceId: string): string {
  return `mail_servers ${workspaceId}`;
}
