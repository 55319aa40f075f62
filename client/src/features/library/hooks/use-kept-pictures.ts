import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useContext, useEffect } from 'react';
import { useLightMode } from '../../../components/light-mode.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { keepPictures } from '../../../lib/kept-pictures.ts';
import { experienceFileAddress } from '../logic/experience-files.ts';

/**
 * Keeps the pictures of an article that is read for when there is no network; in light mode none is asked for. Those of
 * an article that is read no more (null) are forgotten.
 */
export function useKeptPictures(experienceId: string, article: Article | null | undefined): void {
  const account = useContext(JournalContext)?.account;
  const light = useLightMode();
  useEffect(() => {
    if (account === undefined || article === undefined || (light && article)) return;
    const addresses = article ? picturesOf(article) : [];
    // What could not be read now is asked for at the next reading.
    void keepPictures(account, `/api/experiences/${experienceId}/`, addresses).catch(() => undefined);
  }, [account, light, experienceId, article]);
}

/** As the page asks for them: the cover whole, the others as they stand among the words. */
function picturesOf({ id, cover, sections }: Article): string[] {
  const among = sections.flatMap(({ value }) =>
    value.type === 'text' ? value.files.filter(({ kind }) => kind === 'image') : [],
  );
  return [
    ...(cover ? [experienceFileAddress(id, cover.id)] : []),
    ...among.map((file) => experienceFileAddress(id, file.id, '/thumbnail')),
  ];
}
