import { Link } from '@tanstack/react-router';
import { Quote } from '../../ui/text/words';
import { Covered } from '../memory/covered';
import styles from './suggestions.module.css';
import type { Evidence } from './suggestions.types';

interface EvidenceWordsProps {
  evidence: Evidence;
  /** Asks for words that are covered. */
  onShow: () => void;
  clamp?: number;
}

/** The very words that are the reason; they lead to the place where they were said. */
export function EvidenceWords({ evidence, onShow, clamp = 3 }: EvidenceWordsProps) {
  if (evidence.quote === null) {
    return evidence.isCovered ? <Covered onShow={onShow} /> : null;
  }
  const words = <Quote text={evidence.quote} clamp={clamp} />;
  if (!evidence.threadId) return words;
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: evidence.threadId }}
      hash={evidence.position === null ? '' : `item-${evidence.position}`}
      className={styles['words']}
      title={evidence.threadTitle ? `In “${evidence.threadTitle}”` : 'In its thread'}
    >
      {words}
    </Link>
  );
}
