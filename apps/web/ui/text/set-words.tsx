import { Fragment, type ReactNode } from 'react';
import { safeAddress } from './links';
import type { MarkupNode } from './markup-tree';
import styles from './set-words.module.css';

interface SetWordsProps {
  nodes: readonly MarkupNode[];
  /** What is shown of a stretch without markup of its own, which may be part of a link. */
  words: (start: number, end: number, href: string | null) => ReactNode;
  /** What is shown behind the words of a link, or in place of an image that has none. */
  behind: (start: number, end: number, href: string, isImage: boolean) => ReactNode;
  /** Where the words lead that all this is part of. */
  href?: string | null;
}

/** A stranger's words as they were set, in elements of ours: none of his markup is ever put into the page. */
export function SetWords({ nodes, words, behind, href = null }: SetWordsProps): ReactNode {
  return nodes.map((node, key) => {
    const { kind, start, end, children } = node;
    if (kind === 'text') return <Fragment key={key}>{words(start, end, href)}</Fragment>;
    const isLink = kind === 'link' || kind === 'image';
    const address = isLink ? safeAddress(node.href) : null;
    const inside = <SetWords nodes={children} words={words} behind={behind} href={address ?? href} />;
    if (!isLink) return <Styled key={key} kind={kind} inside={inside} />;
    return (
      <span key={key} className={kind === 'image' ? styles['image'] : undefined}>
        {inside}
        {address ? behind(start, end, address, kind === 'image') : null}
      </span>
    );
  });
}

function Styled({ kind, inside }: { kind: MarkupNode['kind']; inside: ReactNode }): ReactNode {
  switch (kind) {
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'struck':
      return <s>{inside}</s>;
    case 'superscript':
      return <sup className={styles['raised']}>{inside}</sup>;
    case 'subscript':
      return <sub className={styles['lowered']}>{inside}</sub>;
    case 'code':
      return <code className={styles['code']}>{inside}</code>;
    case 'code_block':
      return (
        <pre className={styles['block']}>
          <code>{inside}</code>
        </pre>
      );
    case 'quote':
      return <blockquote className={styles['quote']}>{inside}</blockquote>;
    case 'list':
      return <ul className={styles['list']}>{inside}</ul>;
    case 'numbered_list':
      return <ol className={styles['numbered']}>{inside}</ol>;
    case 'item':
      return <li>{inside}</li>;
    case 'stray':
      return <li className={styles['stray']}>{inside}</li>;
    default:
      return inside;
  }
}
