import { ArticlePage } from '../features/library/pages/ArticlePage.tsx';
import { ExperienceThread } from './ExperienceThread.tsx';

/** An experience to read, with the conversations about it as threads draw them. */
export function ExperienceRoute() {
  return <ArticlePage thread={(threadId, level) => <ExperienceThread threadId={threadId} level={level} />} />;
}
