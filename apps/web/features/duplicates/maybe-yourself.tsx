import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWorkspace } from '../session/workspace';
import { maybeYourselfSentence } from './duplicates-words';
import { duplicatesSummaryQuery, ownerQuestionsQuery } from './duplicates.queries';

interface MaybeYourselfProps {
  className?: string | undefined;
  /** Looks again while people are still being compared, as after an import. */
  watch?: boolean;
}

/** One quiet line that asks the owner whether a contact is himself; nothing where nobody may be. */
export function MaybeYourself({ className, watch = false }: MaybeYourselfProps) {
  const workspace = useWorkspace();
  const { isOwner } = workspace;
  const { data: summary } = useQuery({ ...duplicatesSummaryQuery(workspace), enabled: isOwner && watch });
  const { data: asked, refetch } = useQuery({ ...ownerQuestionsQuery(workspace), enabled: isOwner });
  const { maybeOwner } = summary ?? {};
  useEffect(() => {
    if (maybeOwner !== undefined) void refetch();
  }, [maybeOwner, refetch]);
  if (!asked || asked.items.length === 0) return null;
  return (
    <p className={className}>
      <Link to="/duplicates">{maybeYourselfSentence(asked.items)}</Link>
    </p>
  );
}
