import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CheckInState } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { AnswerWithWhy } from '../components/AnswerWithWhy.tsx';
import { type AnswerWay, useAnswering } from '../hooks/use-answering.ts';
import { isCheckInState } from '../logic/check-in-states.ts';
import { isOver } from '../logic/due.ts';

/** The answer that was tapped, as the address says it; null without one. */
function tappedIn(search: string): CheckInState | null {
  const said = new URLSearchParams(search).get('etat') ?? '';
  return isCheckInState(said) ? said : null;
}

type Linked = Awaited<ReturnType<typeof api.commitments.inspectLink>>;

/** Where an answer tapped in a mail leads, signed in or not: it is noted at once, can be changed, and says what was noted. */
export function CheckInLinkPage() {
  const { t } = useTranslation('commitments');
  const [tapped] = useState(() => tappedIn(window.location.search));
  const token = useLinkToken();
  const found = useQuery({
    queryKey: ['commitments', 'link', token],
    queryFn: () => api.commitments.inspectLink({ token }),
    retry: (failures, error) => failures < 2 && !(error instanceof AppError),
  });
  if (found.isPending) {
    return (
      <SignInLayout title={t('link.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (found.data) return <Answer token={token} tapped={tapped} linked={found.data} />;
  if (found.error instanceof AppError) {
    return (
      <SignInLayout title={t('link.expiredTitle')} lede={t('link.expired')}>
        <LinkButton to={paths.commitments} variant="contained" size="large">
          {t('link.mine')}
        </LinkButton>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('link.failedTitle')} lede={t('link.failed')}>
      <Button variant="contained" size="large" onClick={() => void found.refetch()}>
        {t('link.retry')}
      </Button>
    </SignInLayout>
  );
}

interface AnswerProps {
  token: string;
  tapped: CheckInState | null;
  linked: Linked;
}

/**
 * Notes what was tapped as soon as it is there, says so, and lets it be changed. What is over by now (an older mail was
 * opened) is not changed by the tap alone.
 */
function Answer({ token, tapped, linked }: AnswerProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const [over] = useState(() => overState(linked.state));
  const answering = useAnswering(linkAnswers(token));
  const { noted, saving } = answering;
  const failure = useErrorWords(saving.error);
  const { mutate } = saving;
  useEffect(() => {
    if (tapped && !over) mutate(tapped);
  }, [tapped, over, mutate]);
  const stateWord = (state: CheckInState) => t(`state.${state}`).toLocaleLowerCase();
  const [titleKey, said] = noted
    ? (['link.doneTitle', t('link.done', { state: stateWord(noted.state) })] as const)
    : over
      ? (['link.overTitle', t('link.over', { state: stateWord(over) })] as const)
      : ([tapped && saving.error ? 'link.failedTitle' : 'link.title', null] as const);
  return (
    <SignInLayout
      title={t(titleKey)}
      lede={innerQuotes(linked.text, language)}
      aside={<LinkButton to={paths.commitment(linked.commitmentId)}>{t('link.open')}</LinkButton>}
    >
      <Words role="status">{saving.isPending ? t('link.noting') : said}</Words>
      <FormAlert>{saving.error ? (failure.whole ?? t('link.failed')) : null}</FormAlert>
      {saving.error && (
        <Button variant="contained" onClick={() => mutate(saving.variables)}>
          {t('link.retry')}
        </Button>
      )}
      <AnswerWithWhy
        label={t(noted || over ? 'link.change' : 'check.title')}
        answering={answering}
        before={over}
      />
    </SignInLayout>
  );
}

/** What it was given up or kept as; null as long as it goes on. */
function overState(state: Linked['state']): CheckInState | null {
  return state !== 'open' && isOver(state) ? state : null;
}

/** Answers as whoever the mail was for. */
function linkAnswers(token: string): AnswerWay {
  return {
    answer: async (said) => (await api.commitments.checkInByLink({ token, ...said })).checkIn,
    explain: (said) => api.commitments.addWhyByLink({ token, ...said }),
  };
}

const Words = styled('p')(({ theme }) => ({
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.primary.main,
  '&:empty': { display: 'none' },
}));
