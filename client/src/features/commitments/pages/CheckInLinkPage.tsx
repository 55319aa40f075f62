import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CheckInState } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { paths } from '../../../lib/paths.ts';
import { checkInStates, isCheckInState } from '../logic/check-in-states.ts';

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

/** Notes what was tapped as soon as it is there, says so, and lets it be changed. */
function Answer({ token, tapped, linked }: AnswerProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const [noted, setNoted] = useState<CheckInState | null>(null);
  const saving = useCheckInByLink(token, setNoted);
  const failure = useErrorWords(saving.error);
  const { mutate } = saving;
  useEffect(() => {
    if (tapped) mutate({ state: tapped, why: '' });
  }, [tapped, mutate]);
  const title = noted
    ? t('link.doneTitle')
    : tapped && saving.error
      ? t('link.failedTitle')
      : t('link.title');
  return (
    <SignInLayout
      title={title}
      lede={innerQuotes(linked.text, language)}
      aside={<LinkButton to={paths.commitment(linked.commitmentId)}>{t('link.open')}</LinkButton>}
    >
      <Words role="status">
        {saving.isPending
          ? t('link.noting')
          : noted && t('link.done', { state: t(`state.${noted}`).toLocaleLowerCase() })}
      </Words>
      <FormAlert>{saving.error ? (failure.whole ?? t('link.failed')) : null}</FormAlert>
      {saving.error && saving.variables && (
        <Button variant="contained" onClick={() => mutate(saving.variables)}>
          {t('link.retry')}
        </Button>
      )}
      <AnswerChoices
        label={t(noted ? 'link.change' : 'check.title')}
        answers={checkInStates}
        value={noted}
        nameOf={(state) => t(`check.answer.${state}`)}
        busy={saving.isPending}
        onAnswer={(state) => mutate({ state, why: '' })}
      />
      {noted && <Why key={noted} token={token} state={noted} />}
    </SignInLayout>
  );
}

/** Why it goes so, in a few words. */
function Why({ token, state }: { token: string; state: CheckInState }) {
  const { t } = useTranslation('commitments');
  const [why, setWhy] = useState('');
  const saving = useCheckInByLink(token);
  const failure = useErrorWords(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '' && !saving.isPending) saving.mutate({ state, why: why.trim() });
  };
  if (saving.isSuccess) return <p role="status">{t('check.whyNoted')}</p>;
  return (
    <Form onSubmit={submit}>
      <FormField label={t('check.why')} hint={t('check.whyHint')} optional error={failure.field('why')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        )}
      </FormField>
      <FormAlert>{saving.error ? (failure.whole ?? t('link.failed')) : null}</FormAlert>
      <Button type="submit" disabled={why.trim() === '' || saving.isPending}>
        {t('check.addWhy')}
      </Button>
    </Form>
  );
}

/** Says it as whoever the mail was for. The same answer sent again is one. */
function useCheckInByLink(token: string, onNoted?: (state: CheckInState) => void) {
  const ids = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (said: { state: CheckInState; why: string }) => {
      const key = JSON.stringify(said);
      const clientId = ids.current.get(key) ?? systemRandom.uuid();
      ids.current.set(key, clientId);
      return api.commitments.checkInByLink({ token, clientId, ...said });
    },
    onSuccess: (_answer, { state, why }) => {
      ids.current.delete(JSON.stringify({ state, why }));
      onNoted?.(state);
    },
  });
}

const Words = styled('p')(({ theme }) => ({
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.primary.main,
  '&:empty': { display: 'none' },
}));

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));
