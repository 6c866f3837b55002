import { Injectable } from '@nestjs/common';
import { ContactDirectory } from '#libs/contacts';
import type { Tx } from '#libs/platform';
import { isFullName } from './author-name.js';
import { matchAuthor, type AuthorMatch } from './match-author.js';

/** Finds whom printed names stand for, among those who wrote in the thread and among all contacts. */
@Injectable()
export class AuthorMatcher {
  constructor(private readonly contacts: ContactDirectory) {}

  /** By folded name; it only looks and writes nothing. */
  async match(
    tx: Tx,
    workspaceId: string,
    foldedNames: string[],
    inThread: (folded: string) => string[],
  ): Promise<Map<string, AuthorMatch>> {
    const fullNames = foldedNames.filter(isFullName);
    const anywhere = await this.contacts.findByNames(tx, workspaceId, fullNames);
    return new Map(
      foldedNames.map((folded) => [
        folded,
        matchAuthor(folded, { inThread: inThread(folded), anywhere: anywhere.get(folded) ?? [] }),
      ]),
    );
  }
}
