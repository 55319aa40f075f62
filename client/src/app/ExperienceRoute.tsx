import { lazy } from 'react';
import { LatePart } from '../components/LatePart.tsx';
import { ArticlePage } from '../features/library/pages/ArticlePage.tsx';
import { loadMessages } from '../i18n/i18n.ts';

/** An article is read without what is said of it: the thread's own parts come once one has scrolled there. */
const ExperienceThread = lazy(async () => {
  const [{ ExperienceThread: thread }] = await Promise.all([
    import('./ExperienceThread.tsx'),
    loadMessages(['discussion', 'errors', 'files']),
  ]);
  return { default: thread };
});

/** An experience to read, with the conversations about it as threads draw them. */
export function ExperienceRoute() {
  return (
    <ArticlePage
      thread={(threadId, level) => (
        <LatePart waiting={<div aria-busy="true" />}>
          <ExperienceThread threadId={threadId} level={level} />
        </LatePart>
      )}
    />
  );
}
