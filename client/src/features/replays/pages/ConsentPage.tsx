import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ConsentToReplay, ReplayConsent } from '@sentiers/shared/replays/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** What someone who is seen or heard is asked: whether the video may be watched by those who read the seminar. */
export function ConsentPage() {
  const { t } = useTranslation('replays');
  const { replayId = '' } = useParams();
  useReread(queries.replays.key(), 'replay.changed');
  const consent = useQuery({
    ...queries.replays.consent.queryOptions({ input: { replayId } }),
    staleTime: 0,
  });
  if (consent.isPending) return <PageSkeleton />;
  if (consent.error instanceof AppError && ['not_found', 'forbidden'].includes(consent.error.code)) {
    return (
      <EmptyState
        rank={1}
        title={t('consent.overTitle')}
        action={<LinkButton to={paths.forYou}>{t('consent.back')}</LinkButton>}
      >
        {t('consent.over')}
      </EmptyState>
    );
  }
  if (!consent.data) return <PageFailure rank={1} onRetry={() => void consent.refetch()} />;
  return (
    <>
      <PageHeader
        title={t('consent.title')}
        meta={consent.data.seminar.title}
        back={paths.forYou}
        backUntil="md"
      />
      <PaneScroll>
        <Answers consent={consent.data} />
      </PaneScroll>
    </>
  );
}

const answers = ['accepted', 'refused'] as const satisfies readonly ConsentToReplay[];

function Answers({ consent }: { consent: ReplayConsent }) {
  const { t } = useTranslation('replays');
  const language = useLanguage();
  const cache = useQueryClient();
  const { replayId, title, seminar, by, readers, answer, state, mayWatch } = consent;
  const say = useMutation({
    mutationFn: (said: ConsentToReplay) => api.replays.answer({ replayId, answer: said }),
    onSuccess: (now) => {
      cache.setQueryData(queries.replays.consent.queryKey({ input: { replayId } }), now);
      void cache.invalidateQueries({ queryKey: queries.inbox.key() });
    },
  });
  const words = useErrorWords(say.error);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date(seminar.startsAt));
  return (
    <Asked>
      <p>{t('consent.asks', { name: by.name, title, date })}</p>
      <p>{t('consent.readers', { count: readers })}</p>
      <p>{t('consent.rule')}</p>
      <FormAlert>{words.whole}</FormAlert>
      <AnswerChoices
        label={t('consent.question')}
        answers={answers}
        value={answer}
        nameOf={(each) => t(`consent.answer.${each}`)}
        busy={say.isPending}
        onAnswer={(said) => say.mutate(said)}
      />
      <Quiet role="status">
        {answer === null
          ? t('consent.silence')
          : t(
              answer === 'accepted' && state === 'published' ? 'consent.published' : `consent.said.${answer}`,
            )}
      </Quiet>
      {mayWatch && <LinkButton to={paths.replay(replayId)}>{t('watch')}</LinkButton>}
    </Asked>
  );
}

const Asked = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(4),
  maxWidth: 760,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  textWrap: 'pretty',
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
