import Button from '@mui/material/Button';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

type StopState = Awaited<ReturnType<typeof api.mails.stop>>;

/**
 * Where the link of a mail leads that stops it: one button. Opening the page changes nothing, because mail scanners
 * open it too; nobody needs to sign in.
 */
export function StopMailsPage() {
  const { t } = useTranslation('mails');
  const token = useLinkToken();
  const queryClient = useQueryClient();
  const queryKey = ['mails', 'stop', token];
  const stop = useQuery({ queryKey, queryFn: () => api.mails.inspectStop({ token }), retry: false });
  const change = useMutation({
    mutationFn: (stopped: boolean) => api.mails.stop({ token, stopped }),
    onSuccess: (state) => queryClient.setQueryData(queryKey, state),
  });
  const words = useErrorWords(change.error);
  if (stop.isPending) {
    return (
      <SignInLayout title={t('stop.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (stop.isError) return <Unreadable error={stop.error} onRetry={() => void stop.refetch()} />;
  if (stop.data.stopped) {
    return (
      <SignInLayout title={t('stop.doneTitle')} lede={t('stop.stillThere')} aside={<Choose />}>
        <FormAlert>{words.whole}</FormAlert>
        <Button size="large" disabled={change.isPending} onClick={() => change.mutate(false)}>
          {t('stop.resume')}
        </Button>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('stop.title')} lede={<What state={stop.data} />} aside={<Choose />}>
      <FormAlert>{words.whole}</FormAlert>
      <Button
        variant="contained"
        size="large"
        disabled={change.isPending}
        onClick={() => change.mutate(true)}
      >
        {t('stop.submit')}
      </Button>
    </SignInLayout>
  );
}

/** What the button will stop. */
function What({ state: { scope, threadTitle } }: { state: StopState }): ReactNode {
  const { t } = useTranslation('mails');
  if (scope.kind === 'all') return t('stop.what.all');
  if (scope.kind === 'reason') return t(`stop.what.${scope.reason}`);
  return threadTitle === null ? t('stop.what.thread') : t('stop.what.threadNamed', { title: threadTitle });
}

function Choose() {
  const { t } = useTranslation('mails');
  return <LinkButton to={paths.mailSettings}>{t('stop.choose')}</LinkButton>;
}

function Unreadable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('mails');
  if (error instanceof AppError) {
    return (
      <SignInLayout title={t('stop.expiredTitle')} lede={t('stop.expired')}>
        <LinkButton to={paths.mailSettings} variant="contained" size="large">
          {t('stop.choose')}
        </LinkButton>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('stop.failedTitle')} lede={t('stop.failed')}>
      <Button variant="contained" size="large" onClick={onRetry}>
        {t('retry')}
      </Button>
    </SignInLayout>
  );
}
