import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { InvitationBody } from '../components/InvitationBody.tsx';
import { InvitationList } from '../components/InvitationList.tsx';
import { InviteForm } from '../components/InviteForm.tsx';

/** Inviting people into a cohort, and what became of the invitations. */
export function InvitationsPage() {
  const { t } = useTranslation('moderation');
  const { cohortId = '' } = useParams();
  const invitations = useQuery(queries.invitations.list.queryOptions({ input: { cohortId } }));
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const cohort = cohorts.data?.items.find(({ id }) => id === cohortId);
  if (invitations.isPending) return <PageSkeleton />;
  if (invitations.isError) return <PageFailure rank={1} onRetry={() => void invitations.refetch()} />;
  return (
    <>
      <PageHeader title={t('invitations.title')} meta={cohort?.name} back={paths.home} backUntil="md" />
      <InvitationBody>
        <InviteForm cohortId={cohortId} />
        <InvitationList invitations={invitations.data.items} />
      </InvitationBody>
    </>
  );
}
