import { Link } from '@tanstack/react-router';
import { EvidenceWords } from './evidence-words';
import type { Evidence } from './suggestions.types';

interface WordsOfOthersProps {
  evidence: readonly Evidence[];
  onShow: () => void;
  clamp?: number;
}

/** What somebody else wrote, with the way to them: the other one of the two who could be introduced. */
export function WordsOfOthers({ evidence, onShow, clamp = 3 }: WordsOfOthersProps) {
  return evidence.flatMap((one) =>
    one.of
      ? [
          <div key={one.interactionId}>
            <Link to="/people/$contactId" params={{ contactId: one.of.id }}>
              {one.of.name}
            </Link>
            <EvidenceWords evidence={one} onShow={onShow} clamp={clamp} />
          </div>,
        ]
      : [],
  );
}
