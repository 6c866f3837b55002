import type { MergeView } from './merges.types';

const ways: Record<MergeView['by'], string> = {
  owner: 'by hand',
  matching: 'by itself, being certain',
  import: 'by an import, being certain',
};

/** "kdahlgren was made one with this person by hand." */
export function mergeSentence({ kind, gone, by }: Pick<MergeView, 'kind' | 'gone' | 'by'>): string {
  return kind === 'merge'
    ? `${gone.name} was made one with this person ${ways[by]}.`
    : `${gone.name} was taken out of this person ${ways[by]}.`;
}
