import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useTranslation } from 'react-i18next';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { Card, Quiet } from '../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { api } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';

const answers = ['yes', 'a-little', 'no'] as const;

/** Thirty days after the yes, one question to each of the two: did it help? The answer may still be changed. */
export function DidItHelp({ introduction: { id, asksHelped, helped } }: { introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  const say = useIntroductionChange((answer: (typeof answers)[number]) =>
    api.introductions.sayHelped({ introductionId: id, helped: answer }),
  );
  const words = useErrorWords(say.error);
  if (!asksHelped && helped === null) return null;
  return (
    <Card aria-labelledby="helped">
      <h2 id="helped">{t('helped.title')}</h2>
      <AnswerChoices
        label={t('helped.title')}
        answers={answers}
        value={helped}
        nameOf={(answer) => t(`helped.${answer}`)}
        busy={say.isPending}
        onAnswer={(answer) => say.mutate(answer)}
      />
      <Quiet role="status">{helped ? t('helped.thanks') : t('helped.why')}</Quiet>
      <FormAlert>{words.whole}</FormAlert>
    </Card>
  );
}
