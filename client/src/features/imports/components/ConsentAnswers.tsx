import { styled } from '@mui/material/styles';
import type { Consent, ConsentAnswer } from '@sentiers/shared/imports/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';

const answers = ['named', 'initials', 'refused'] as const satisfies readonly ConsentAnswer[];

/** Who asks, for what, and the three answers; one may change one's mind until the thread is made. */
export function ConsentAnswers({ consent }: { consent: Consent }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const queryClient = useQueryClient();
  const { importId, initials, answer } = consent;
  const queryKey = queries.imports.consent.queryKey({ input: { importId } });
  const say = useMutation({
    mutationFn: (said: ConsentAnswer) => api.imports.answer({ importId, answer: said }),
    onSuccess: (now) => queryClient.setQueryData(queryKey, now),
    onError: () => {
      void queryClient.invalidateQueries({ queryKey });
    },
  });
  const words = useErrorWords(say.error);
  const end = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(consent.expiresAt));
  return (
    <Asked>
      <p>{t('consent.asks', { name: consent.by.name, channel: consent.channelName })}</p>
      <p>{t('consent.called', { name: consent.names.join(', '), count: consent.messages.length })}</p>
      {consent.messages.some(({ media }) => media.length > 0) && <p>{t('consent.mediaRule')}</p>}
      <FormAlert>{words.whole}</FormAlert>
      <AnswerChoices
        label={t('consent.question')}
        answers={answers}
        value={answer}
        nameOf={(each) => t(`consent.answer.${each}`, { initials })}
        busy={say.isPending}
        onAnswer={(said) => say.mutate(said)}
      />
      <Quiet role="status">
        {answer === null ? t('consent.silence', { end }) : t(`consent.said.${answer}`)}
      </Quiet>
    </Asked>
  );
}

const Asked = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4), textWrap: 'pretty' }));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
