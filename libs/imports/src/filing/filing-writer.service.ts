import { Injectable } from '@nestjs/common';
import { ContactDirectory } from '#libs/contacts';
import { Clocks, InteractionArchive, LinkOwners, Threads, type KnownWebsite } from '#libs/interactions';
import { FactArchive } from '#libs/memory';
import type { Tx } from '#libs/platform';
import type { SourcePost } from '../formats/file-records.js';
import { RecordingRepository } from '../recording/recording.repository.js';
import type { FilingKnowledge } from './planning/filing-knowledge.js';
import { threadKey } from './filing-learner.service.js';
import type { FilingPlan } from './planning/filing-plan.js';
import { FilingRepository } from './filing.repository.js';
import type { FilingRun } from './filing-run.js';

/** Writes what was planned: threads and people first, clocks last. */
@Injectable()
export class FilingWriter {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly archive: InteractionArchive,
    private readonly threads: Threads,
    private readonly clocks: Clocks,
    private readonly facts: FactArchive,
    private readonly links: LinkOwners,
    private readonly filing: FilingRepository,
    private readonly recording: RecordingRepository,
  ) {}

  async write(
    tx: Tx,
    run: FilingRun,
    plan: FilingPlan,
    { known, newPosts }: { known: FilingKnowledge; newPosts: SourcePost[] },
  ): Promise<void> {
    const { workspaceId, importId } = run;
    const threads = newPosts.map((post) => toThread(post, known));
    if (threads.length > 0) await this.filing.insertThreads(tx, workspaceId, threads);
    if (plan.contacts.length > 0) await this.contacts.insertMany(tx, workspaceId, plan.contacts);
    if (plan.names.length > 0) await this.contacts.nameNameless(tx, workspaceId, plan.names);
    if (plan.identities.length > 0) await this.contacts.insertIdentities(tx, workspaceId, plan.identities);
    if (plan.interactions.length > 0) await this.archive.insertMany(tx, workspaceId, plan.interactions);
    if (plan.answers.length > 0) await this.archive.insertAnswers(tx, workspaceId, plan.answers);
    if (plan.links.length > 0) await this.threads.insertLinks(tx, workspaceId, plan.links);
    if (plan.facts.length > 0) await this.facts.bring(tx, workspaceId, plan.facts);
    if (plan.updates.length > 0) await this.filing.update(tx, workspaceId, plan.updates, known.now);
    await this.recording.insertRows(tx, workspaceId, importId, plan.rows);
    const added = plan.interactions.map(({ id }) => id);
    await this.clocks.refresh(tx, workspaceId, plan.touched, added);
    await this.links.meet(tx, workspaceId, websitesOf(plan, importId));
  }
}

const LONGEST_TITLE = 500;
const LONGEST_OPENING = 2_000;

function toThread(post: SourcePost, { threads, importId, now }: FilingKnowledge) {
  const { title, url, postedAt, postedPrecision, opening } = post;
  return {
    id: threads.get(post.key)!.id,
    title: title?.slice(0, LONGEST_TITLE) ?? null,
    url: url !== null && URL.canParse(url) ? url.slice(0, 2_000) : null,
    postedAt,
    postedPrecision: postedAt === null ? null : (postedPrecision ?? 'instant'),
    opening: opening?.slice(0, LONGEST_OPENING) ?? null,
    sourceKey: threadKey(post),
    importId,
    createdAt: now,
  };
}

function websitesOf({ identities }: FilingPlan, importId: string): KnownWebsite[] {
  const websites = identities.filter(({ kind }) => kind === 'website');
  return websites.map(({ value, contactId }) => ({ website: value, contactId, importId }));
}
