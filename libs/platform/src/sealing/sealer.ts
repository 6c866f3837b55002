import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { openText, sealingKey, sealText } from './sealed-text.js';

const KEY_FILE = 'secret.key';

/** Seals the few secrets that must be kept to be used again, so that a copy of the database does not give them away. */
@Injectable()
export class Sealer {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly config: Config) {}

  /**
   * With a database of its own the key lies in a file beside it. Processes that share another database share no folder,
   * so there it must be given.
   */
  get canSeal(): boolean {
    return this.config.secretKey !== null || this.config.databaseUrl === null;
  }

  async seal(place: string, text: string): Promise<Buffer> {
    return sealText(await this.getKey(), place, text);
  }

  /** Null where it was sealed by another key. */
  async open(place: string, sealed: Buffer): Promise<string | null> {
    return this.canSeal ? openText(await this.getKey(), place, sealed) : null;
  }

  private getKey(): Promise<Buffer> {
    this.key ??= this.findKey().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }

  private async findKey(): Promise<Buffer> {
    const { secretKey, dataDir } = this.config;
    if (secretKey !== null) return sealingKey(secretKey);
    if (!this.canSeal) throw new Error('SECRET_KEY is not set.');
    const file = join(dataDir, KEY_FILE);
    await mkdir(dataDir, { recursive: true });
    // Whoever comes first makes it; the others read what he made.
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(unlessThere);
    return sealingKey((await readFile(file, 'utf8')).trim());
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
