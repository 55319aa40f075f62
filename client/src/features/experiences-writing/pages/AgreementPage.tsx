import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { paths } from '../../../lib/paths.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { AgreementCard } from '../components/AgreementCard.tsx';

/** What I am asked: may these words of mine, or this section that I wrote, be read so widely? One yes or no for each. */
export function AgreementPage() {
  const { t } = useTranslation('experience-writing');
  const { experienceId = '' } = useParams();
  const options = queries.experiences.asked.queryOptions({ input: { experienceId } });
  const query = useQuery({ ...options, staleTime: 0 });
  useReread(options.queryKey, 'experience.changed');
  const isClosed =
    query.error instanceof AppError && (query.error.code === 'not_found' || query.error.code === 'forbidden');
  if (isClosed || query.data?.items.length === 0) {
    return (
      <EmptyState
        rank={1}
        title={t('agreement.nothingTitle')}
        action={<LinkButton to={paths.myExperiences}>{t('closed.toMine')}</LinkButton>}
      >
        {t('agreement.nothing')}
      </EmptyState>
    );
  }
  if (!query.data) {
    return query.isError ? <PageFailure rank={1} onRetry={() => void query.refetch()} /> : <PageSkeleton />;
  }
  return <Asked experienceId={experienceId} asked={query.data} />;
}

interface AskedProps {
  experienceId: string;
  asked: OperationOutput<'experiences.asked'>;
}

function Asked({ experienceId, asked }: AskedProps) {
  const { t } = useTranslation('experience-writing');
  const names = asked.askedBy.map(({ name }) => name).join(', ');
  const waiting = asked.items.filter(({ answer }) => answer === 'waiting').length;
  return (
    <>
      <PageHeader title={t('agreement.title')} back={paths.myExperiences} backUntil="md" meta={asked.title} />
      <PageBody>
        <Lede>{t('agreement.lede', { names, title: asked.title })}</Lede>
        <Lede>{t('agreement.free')}</Lede>
        <VisiblyCounted role="status">
          {waiting > 0 ? t('agreement.waiting', { count: waiting }) : t('agreement.done')}
        </VisiblyCounted>
        <List>
          {asked.items.map((item) => (
            <AgreementCard
              key={`${item.sectionId} ${item.level} ${item.as}`}
              experienceId={experienceId}
              item={item}
            />
          ))}
        </List>
      </PageBody>
    </>
  );
}

const Lede = styled('p')(({ theme }) => ({ margin: theme.spacing(0, 0, 3) }));

const VisiblyCounted = styled('p')(({ theme }) => ({
  ...theme.typography.subtitle2,
  margin: theme.spacing(4, 0),
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));
