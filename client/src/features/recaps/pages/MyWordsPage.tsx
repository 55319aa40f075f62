import { styled } from '@mui/material/styles';
import ShieldCheckIcon from 'lucide-react/icons/shield-check';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Callout } from '../../../components/Callout.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { MyPassageCard } from '../components/MyPassageCard.tsx';
import { useMyWords } from '../hooks/use-my-words.ts';

/** What someone is asked about their own words of a room: what may be quoted of them, and how. */
export function MyWordsPage() {
  const { t } = useTranslation('recaps');
  const { roomId = '' } = useParams();
  const { query, passages, answer } = useMyWords(roomId);
  if (query.isPending) return <PageSkeleton />;
  if (!query.data || !passages) return <PageFailure rank={1} onRetry={() => void query.refetch()} />;
  const { title, published, readers } = query.data;
  if (passages.length === 0) {
    const action = <LinkButton to={paths.forYou}>{t('mine.back')}</LinkButton>;
    return (
      <EmptyState rank={1} title={t('mine.nothingTitle')} action={action}>
        {t('mine.nothing')}
      </EmptyState>
    );
  }
  const waiting = passages.filter(({ state }) => state === 'asked').length;
  return (
    <>
      <PageHeader title={t('mine.title')} meta={title} back={paths.forYou} />
      <PageBody>
        <Words>
          <p>{t(published ? 'mine.ledePublished' : 'mine.lede')}</p>
          <Callout tone="knowledge" icon={ShieldCheckIcon}>
            {t('mine.few', { count: readers })}
          </Callout>
          <Quiet role="status">
            {waiting > 0 ? t('mine.waiting', { count: waiting }) : t('mine.allAnswered')}
          </Quiet>
          <List>
            {passages.map((passage) => (
              <MyPassageCard
                key={passage.id}
                passage={passage}
                onAnswer={(given) => answer(passage, given)}
              />
            ))}
          </List>
        </Words>
      </PageBody>
    </>
  );
}

const Words = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  textWrap: 'pretty',
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));
