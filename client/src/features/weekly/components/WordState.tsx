import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { WeeklyPage } from '@sentiers/shared/weekly/schema.ts';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Time } from '../../../components/Time.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useWeeklyChange } from '../hooks/use-weekly.ts';
import { WordEditor } from './WordEditor.tsx';

interface WordStateProps {
  cohortId: string;
  page: WeeklyPage;
}

/** The word as it stands: to be written, sent, or why there is none. */
export function WordState({ cohortId, page: { word, channel } }: WordStateProps) {
  const { t } = useTranslation('weekly');
  if (channel === null) {
    return <EmptyState title={t('noChannelTitle')}>{t('noChannel')}</EmptyState>;
  }
  if (word === null) {
    return (
      <EmptyState title={t('noneTitle')} action={<Prepare cohortId={cohortId} label={t('prepare')} />}>
        {t('none')}
      </EmptyState>
    );
  }
  if (word.state === 'empty') {
    return (
      <EmptyState title={t('emptyTitle')} action={<Prepare cohortId={cohortId} label={t('prepare')} />}>
        {t('empty')}
      </EmptyState>
    );
  }
  if (word.sent) return <Sent cohortId={cohortId} word={{ ...word, sent: word.sent }} />;
  return <WordEditor key={word.id} cohortId={cohortId} word={word} channel={channel} />;
}

type SentWord = NonNullable<WeeklyPage['word']> & {
  sent: NonNullable<NonNullable<WeeklyPage['word']>['sent']>;
};

function Sent({ cohortId, word }: { cohortId: string; word: SentWord }) {
  const { t } = useTranslation('weekly');
  return (
    <Column>
      <Callout
        tone="primary"
        icon={CircleCheckIcon}
        action={<LinkButton to={paths.threadById(word.sent.threadId)}>{t('openThread')}</LinkButton>}
      >
        {t('sentBy', { name: word.sent.by.name || t('someone') })} <Time at={word.sent.at} />
      </Callout>
      <article>
        <h2>{word.title}</h2>
        <LazyMarkdown>{word.body}</LazyMarkdown>
      </article>
      <Prepare cohortId={cohortId} label={t('prepareNext')} />
    </Column>
  );
}

function Prepare({ cohortId, label }: { cohortId: string; label: string }) {
  const prepare = useWeeklyChange(cohortId, () => api.weekly.prepare({ cohortId }));
  const words = useErrorWords(prepare.error);
  return (
    <div>
      <FormAlert>{words.whole}</FormAlert>
      <Button disabled={prepare.isPending} onClick={() => prepare.mutate(undefined)}>
        {label}
      </Button>
    </div>
  );
}

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(6),
  maxWidth: 720,
  '& > article': { overflowWrap: 'anywhere' },
}));
