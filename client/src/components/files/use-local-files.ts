import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { useMemo } from 'react';
import { useOutbox } from '../../lib/journal/react.ts';
import type { DrawnFile } from './drawn-file.ts';

/** The files that words on their way show, as they are on this device. */
export function useLocalFiles(body: string): readonly DrawnFile[] {
  const { files } = useOutbox();
  return useMemo(() => {
    const named = new Set(namedFiles(body));
    return files
      .filter(({ id }) => named.has(id))
      .map(({ id, name, kind, bytes, voice }) => ({
        ...{ id, name, kind, bytes, voice },
        ...{ mediaType: '', width: null, height: null, local: true },
      }));
  }, [body, files]);
}
