/** Who takes part in the posts of a file. */
export class SeenAccounts {
  private readonly counts = new Map<string, number>();
  private posts = 0;
  /** Whether a post came with a notice of it. */
  areNotices = false;

  add(author: string | null, spokenTo: string[], isNotice: boolean): void {
    this.posts++;
    this.areNotices ||= isNotice;
    for (const did of new Set(author === null ? spokenTo : [author, ...spokenTo]))
      this.counts.set(did, (this.counts.get(did) ?? 0) + 1);
  }

  get all(): string[] {
    return [...this.counts.keys()];
  }

  /** The one who takes part in every post; null where there are several, or none. */
  inAll(): string | null {
    const everywhere = this.all.filter((did) => this.counts.get(did) === this.posts);
    return everywhere.length === 1 ? everywhere[0]! : null;
  }
}
