import { AppError } from '@sentiers/shared/errors.ts';
import type { TargetAnswer } from '@sentiers/shared/introductions/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Quiet, Written } from '../../../components/doors/door-parts.ts';
import { FailedLink } from '../../../components/doors/FailedLink.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { AnswerForm } from '../components/AnswerForm.tsx';
import { RequestWords } from '../components/RequestWords.tsx';

/**
 * Where a mail leads someone who is asked, without an account: the request, and their answer. Opening the page answers
 * nothing, because mail scanners open it too.
 */
export function IntroductionLinkPage() {
  const { t } = useTranslation('door-links');
  const token = useLinkToken();
  const cache = useQueryClient();
  const queryKey = ['introductions', 'link', token];
  const asked = useQuery({ queryKey, queryFn: () => api.introductions.inspectLink({ token }), retry: false });
  const answer = useMutation({
    mutationFn: (given: TargetAnswer) => api.introductions.answerByLink({ token, answer: given }),
    onSuccess: ({ answer: given }) => {
      cache.setQueryData(
        queryKey,
        (before: typeof asked.data) => before && { ...before, answer: given, over: true },
      );
    },
    // Answered already, from another mail or device: what stands is shown.
    onError: (error) => void (error instanceof AppError && error.status === 409 && asked.refetch()),
  });
  if (asked.isPending) {
    return (
      <SignInLayout title={t('introduction.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (!asked.data) return <FailedLink error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data.over) return <Over asked={asked.data} />;
  return (
    <SignInLayout title={t('introduction.title')} lede={<From asked={asked.data} />}>
      <Request asked={asked.data} />
      <AnswerForm busy={answer.isPending} error={answer.error} onAnswer={(given) => answer.mutate(given)} />
    </SignInLayout>
  );
}

type Asked = OperationOutput<'introductions.inspectLink'>;

function From({ asked: { by, incubator, requester, organisation } }: { asked: Asked }) {
  const { t } = useTranslation('door-links');
  return t('introduction.from', { by, incubator, requester, organisation });
}

function Request({ asked }: { asked: Asked }) {
  const { t } = useTranslation('door-links');
  const language = useLanguage();
  const { organisation, activity, note, expiresAt } = asked;
  return (
    <>
      {note && <Written>{t('introduction.note', { words: note })}</Written>}
      {activity && <Quiet>{t('introduction.activity', { organisation, activity })}</Quiet>}
      <RequestWords words={asked} />
      {expiresAt && (
        <Quiet>{t('introduction.until', { date: formatCalendarDay(expiresAt, language) })}</Quiet>
      )}
    </>
  );
}

function Over({ asked: { answer, requester } }: { asked: Asked }) {
  const { t } = useTranslation('door-links');
  return (
    <SignInLayout
      title={t(`over.title.${answer ?? 'late'}`)}
      lede={t(`over.${answer ?? 'late'}`, { requester })}
    >
      <Quiet>{t('over.nothingElse')}</Quiet>
    </SignInLayout>
  );
}
