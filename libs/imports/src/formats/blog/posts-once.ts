import type { SourcePost } from '../file-records.js';

/** Gives each post once, in front of the first of what stands under it. */
export class PostsOnce {
  private readonly told = new Set<string>();

  *before(post: SourcePost | null | undefined): Generator<SourcePost, void> {
    if (!post || this.told.has(post.key)) return;
    this.told.add(post.key);
    yield post;
  }
}
