import { AppError } from '@sentiers/shared/errors.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ClosedDoor } from '../components/form/ClosedDoor.tsx';
import { SeminarForm } from '../components/form/SeminarForm.tsx';
import { useSeminarForm } from '../hooks/use-seminar-form.ts';
import { formOf } from '../logic/seminar-form.ts';

/** Correcting a seminar and its agenda, for those who prepare it. */
export function EditSeminarPage() {
  const { t } = useTranslation('seminar-form');
  const { seminarId = '' } = useParams();
  // Others write in it: asked for again at each visit.
  const query = useQuery({ ...queries.seminars.get.queryOptions({ input: { seminarId } }), staleTime: 0 });
  const seminar = query.data;
  if (query.error instanceof AppError && query.error.code === 'not_found') {
    return <ClosedDoor>{t('closedUnknown')}</ClosedDoor>;
  }
  if (seminar?.state === 'cancelled' || seminar?.abilities.manage === false) {
    const why = seminar.state === 'cancelled' ? 'closedCancelled' : 'closedEdit';
    return <ClosedDoor to={paths.seminar(seminarId)}>{t(why)}</ClosedDoor>;
  }
  return (
    <>
      <PageHeader
        title={t(`editTitle.${seminar?.kind ?? 'seminar'}`)}
        meta={seminar?.title}
        back={paths.seminar(seminarId)}
        backUntil="md"
      />
      {seminar ? (
        <PaneScroll>
          <EditedSeminar key={seminarId} seminar={seminar} />
        </PaneScroll>
      ) : query.isPending ? (
        <PageSkeleton />
      ) : (
        <PageFailure onRetry={() => void query.refetch()} />
      )}
      <PaneBanner />
    </>
  );
}

function EditedSeminar({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminar-form');
  const notify = useNotice();
  const navigate = useNavigate();
  const { id, cohortId, revision, state } = seminar;
  const editor = useSeminarForm(id, () => {
    const form = formOf(seminar);
    return { form, base: form, revision, clientId: id, cohortId, sent: null, removed: [], aside: null };
  });
  return (
    <SeminarForm
      seminarId={id}
      editor={editor}
      save={t('save')}
      note={state === 'draft' ? t('readByPreparers') : t('readByAll')}
      onSaved={() => {
        notify({ text: t('saved') });
        void navigate(paths.seminar(id), { replace: true });
      }}
    />
  );
}
