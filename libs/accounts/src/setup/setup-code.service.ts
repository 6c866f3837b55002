import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, ForbiddenError } from '#libs/platform';
import { hashSecret } from '../secret.js';
import { SignInLimit } from '../sign-in/sign-in-limit.service.js';

/** Keeps strangers from becoming the owner of a porch that stands open on the network before its first visit. */
@Injectable()
export class SetupCode {
  constructor(
    private readonly config: Config,
    private readonly limit: SignInLimit,
  ) {}

  get required(): boolean {
    return this.config.setupCode !== null;
  }

  async check(code: string | undefined, address: string): Promise<void> {
    const { setupCode } = this.config;
    if (setupCode === null) return;
    await this.limit.begin({ address });
    const matches = timingSafeEqual(hashSecret(code ?? ''), hashSecret(setupCode));
    if (!matches)
      throw new ForbiddenError('The setup code is not right; it stands in the configuration as SETUP_CODE.');
    await this.limit.succeeded({ address });
  }
}
