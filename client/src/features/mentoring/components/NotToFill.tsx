import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts } from '../../../lib/use-modules.ts';

/** In place of a form: that mentoring isn't open in the reader's cohort, or else why the form isn't theirs. */
export function NotToFill({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('mentoring');
  const off = useClosedCohorts('mentoring');
  const toMentoring = <LinkButton to={paths.mentoring}>{t('title')}</LinkButton>;
  if (off.length > 0) return <ModuleOff module="mentoring" closed={off} rank={1} action={toMentoring} />;
  return (
    <EmptyState rank={1} title={title} action={toMentoring}>
      {children}
    </EmptyState>
  );
}
