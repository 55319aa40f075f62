import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { paths } from '../../../lib/paths.ts';
import { ClosedDoor } from '../components/form/ClosedDoor.tsx';
import { SeminarForm } from '../components/form/SeminarForm.tsx';
import { useSeminarForm } from '../hooks/use-seminar-form.ts';
import { emptyForm } from '../logic/seminar-form.ts';

/** Preparing a seminar or a webinar, for those who facilitate a running cohort. */
export function NewSeminarPage() {
  const { t } = useTranslation('seminar-form');
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const open = cohorts.data?.items.filter(({ ended, abilities }) => !ended && abilities.createChannel);
  if (open?.length === 0) return <ClosedDoor>{t('closedNew')}</ClosedDoor>;
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        meta={open?.length === 1 ? open[0]?.name : null}
        back={paths.seminars}
        backUntil="md"
      />
      {open ? (
        <PaneScroll>
          <NewSeminar cohorts={open} />
        </PaneScroll>
      ) : cohorts.isPending ? (
        <PageSkeleton />
      ) : (
        <PageFailure onRetry={() => void cohorts.refetch()} />
      )}
      <PaneBanner />
    </>
  );
}

function NewSeminar({ cohorts }: { cohorts: readonly Cohort[] }) {
  const { t } = useTranslation('seminar-form');
  const notify = useNotice();
  const navigate = useNavigate();
  const only = cohorts.length === 1 ? cohorts[0] : undefined;
  const editor = useSeminarForm('new', () => ({
    ...{ form: emptyForm, base: emptyForm, revision: 0 },
    ...{ clientId: systemRandom.uuid(), cohortId: only?.id ?? '', sent: null, removed: [], aside: null },
  }));
  return (
    <SeminarForm
      seminarId={null}
      editor={editor}
      {...(only === undefined && { cohorts })}
      save={t('saveNew')}
      note={t('readByPreparers')}
      onSaved={({ id }) => {
        notify({ text: t('savedNew') });
        void navigate(paths.seminar(id), { replace: true });
      }}
    />
  );
}
