import { useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { undoNewest } from '../../ui/undo/toast-store';

interface GlobalKeys {
  openPalette: () => void;
  openKeys: () => void;
}

/** The keys that work on every page. */
export function useGlobalKeys({ openPalette, openKeys }: GlobalKeys): void {
  const navigate = useNavigate();
  useShortcuts('Everywhere', [
    { keys: 'mod+k', label: 'Find a person, a thread, an action', run: openPalette },
    { keys: '?', label: 'Show the keys', run: openKeys },
    { keys: 'z', label: 'Undo what was just done', run: () => void undoNewest() },
    { keys: 'g t', label: 'Go to Today', run: () => void navigate({ to: '/' }) },
    { keys: 'g p', label: 'Go to People', run: () => void navigate({ to: '/people' }) },
    { keys: 'g r', label: 'Go to Review', run: () => void navigate({ to: '/review' }) },
    { keys: 'g o', label: 'Go to open Promises', run: () => void navigate({ to: '/promises' }) },
    { keys: 'g w', label: 'Go to the week', run: () => void navigate({ to: '/week' }) },
    { keys: 'g y', label: 'Go to the year', run: () => void navigate({ to: '/year' }) },
    { keys: 'g h', label: 'Go to Threads', run: () => void navigate({ to: '/threads' }) },
    { keys: 'g v', label: 'Go to Trips', run: () => void navigate({ to: '/trips' }) },
    { keys: 'g c', label: 'Go to Calls', run: () => void navigate({ to: '/calls' }) },
    { keys: 'g i', label: 'Go to Imports', run: () => void navigate({ to: '/imports' }) },
    { keys: 'g d', label: 'Go to Duplicates', run: () => void navigate({ to: '/duplicates' }) },
    { keys: 'g s', label: 'Go to Settings', run: () => void navigate({ to: '/settings' }) },
  ]);
}
