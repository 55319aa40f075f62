import { lazy, useEffect, useState } from 'react';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useShortcut } from '../../../components/shortcuts.ts';
import type { SearchAction } from './SearchDialog.tsx';

const load = async () => ({ default: (await import('./SearchDialog.tsx')).SearchDialog });
const SearchDialog = lazy(load);
fetchSoon(load);

/** Ctrl K, ⌘ K or `/` open the search over any page. */
export function OpenSearch({ actions }: { actions: readonly SearchAction[] }) {
  const [open, setOpen] = useState(false);
  useShortcut('/', () => setOpen(true));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  if (!open) return null;
  return (
    <LatePart>
      <SearchDialog actions={actions} onClose={() => setOpen(false)} />
    </LatePart>
  );
}
