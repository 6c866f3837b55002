import type { TextMarkup } from '#libs/platform';
import { memo, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { OutIcon } from '../../ui/icons';
import { markupTree, type MarkupNode } from '../../ui/text/markup-tree';
import { SetWords } from '../../ui/text/set-words';
import { useHidden } from '../../ui/undo/undo';
import styles from './memory.module.css';
import type { Signal } from './memory.types';
import { markPieces, type MarkedStretch } from './mark-pieces';
import { SignalNotes } from './signal-notes';

interface MarkedWordsProps {
  text: string;
  /** How the words were set by whoever wrote them. */
  markup: readonly TextMarkup[];
  signals: readonly Signal[];
  /** Whether marks are shown; what is sensitive stays covered either way. */
  marks?: boolean;
  /** Whether the marks can be reached by Tab: only those of the item that one is at. */
  reachable?: boolean;
  /** How many lines are shown at most. */
  clamp?: number | undefined;
}

/** Somebody's own words, with what was found in them quietly marked; a mark opens what is known of it. */
export const MarkedWords = memo(function MarkedWords(props: MarkedWordsProps) {
  const { text, markup, signals, marks = true, reachable, clamp } = props;
  const hidden = useHidden();
  const notesId = useId();
  const [uncovered, setUncovered] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const found = signals.filter(
    ({ id, state, isSensitive }) => state !== 'dismissed' && !hidden.has(id) && (marks || isSensitive),
  );
  const nodes = useMemo(() => markupTree(text, markup), [text, markup]);
  const stretches = markPieces(text, found, edgesOf(nodes));
  const opened = stretches.find(({ key }) => key === open);
  const isCovered = ({ signals: here }: MarkedStretch) => here.some((one) => one.isSensitive && !uncovered.has(one.id));
  const show = (stretch: MarkedStretch, href: string | null) => {
    const { key, signals: here } = stretch;
    if (here.length === 0) return <Pieces key={key} stretch={stretch} href={href} />;
    if (isCovered(stretch)) {
      const ids = here.map(({ id }) => id);
      return <Covered key={key} stretch={stretch} onShow={() => setUncovered(new Set([...uncovered, ...ids]))} />;
    }
    return (
      <Marked
        key={key}
        stretch={stretch}
        tabIndex={reachable ? 0 : -1}
        expanded={open === key}
        controls={notesId}
        onToggle={() => setOpen(open === key ? null : key)}
      />
    );
  };
  const Element = markup.length > 0 ? 'div' : 'span';
  return (
    <>
      <Element
        className={clamp ? styles['clamped'] : styles['words']}
        style={clamp ? { WebkitLineClamp: clamp } : undefined}
      >
        <SetWords
          nodes={nodes}
          words={(start, end, href) => within(stretches, start, end).map((stretch) => show(stretch, href))}
          behind={(start, end, href, isImage) => {
            const around = stretches.filter((one) => one.start <= start && one.end >= end);
            const parts = start < end ? within(stretches, start, end) : around;
            if (parts.some(isCovered)) return null;
            if (start === end && isImage) return <Outward href={href}>image</Outward>;
            return parts.every(({ signals: here }) => here.length > 0) ? <LinkMark href={href} /> : null;
          }}
        />
      </Element>
      {opened && opened.signals.length > 0 ? <SignalNotes id={notesId} signals={opened.signals} /> : null}
    </>
  );
});

function within(stretches: readonly MarkedStretch[], from: number, to: number): MarkedStretch[] {
  return stretches.filter(({ start, end }) => start >= from && end <= to);
}

function edgesOf(nodes: readonly MarkupNode[]): number[] {
  return nodes.flatMap(({ start, end, children }) => [start, end, ...edgesOf(children)]);
}

/** In characters: fewer words than these have no room for a label over them. */
const roomForLabel = 30;

/** Words that are nobody's business at a glance: they keep their room, so that nothing moves when they are shown. */
function Covered({ stretch, onShow }: { stretch: MarkedStretch; onShow: () => void }) {
  const words = stretch.pieces.map(({ text }) => text).join('');
  return (
    <span
      role="button"
      tabIndex={0}
      className={styles['cover']}
      data-labelled={words.length > roomForLabel || undefined}
      aria-label="Covered, because it is sensitive. Show the words"
      title="Covered, because it is sensitive"
      onClick={onShow}
      onKeyDown={onPress(onShow)}
    >
      <span aria-hidden="true">{words}</span>
    </span>
  );
}

interface MarkedProps {
  stretch: MarkedStretch;
  tabIndex: number;
  expanded: boolean;
  controls: string;
  onToggle: () => void;
}

// A link stays a link: it cannot stand inside a button.
function Marked({ stretch, tabIndex, expanded, controls, onToggle }: MarkedProps) {
  return stretch.pieces.map((piece, index) =>
    piece.href ? (
      <Piece key={index} piece={piece} />
    ) : (
      <mark
        key={index}
        role="button"
        tabIndex={tabIndex}
        className={styles['mark']}
        data-type={stretch.signals[0]?.type}
        aria-expanded={expanded}
        aria-controls={expanded ? controls : undefined}
        onClick={onToggle}
        onKeyDown={onPress(onToggle)}
      >
        {piece.text}
      </mark>
    ),
  );
}

function Pieces({ stretch, href }: { stretch: MarkedStretch; href: string | null }) {
  if (href) return <Outward href={href}>{stretch.pieces.map(({ text }) => text).join('')}</Outward>;
  return stretch.pieces.map((piece, index) => <Piece key={index} piece={piece} />);
}

function Piece({ piece }: { piece: MarkedStretch['pieces'][number] }) {
  return piece.href ? <Outward href={piece.href}>{piece.text}</Outward> : piece.text;
}

/** A link whose words are all marked: they open what is known of them, and this opens the link. */
function LinkMark({ href }: { href: string }) {
  return (
    <a href={href} title={href} target="_blank" rel={outward} aria-label="Open the link">
      <OutIcon />
    </a>
  );
}

const outward = 'noopener noreferrer nofollow ugc';

function Outward({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} title={children.includes(href) ? undefined : href} target="_blank" rel={outward}>
      {children}
    </a>
  );
}

function onPress(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run();
  };
}
