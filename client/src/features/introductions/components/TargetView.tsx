import type { Introduction, TargetAnswer } from '@sentiers/shared/introductions/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/doors/door-parts.ts';
import { api } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { OpenDoor } from './OpenDoor.tsx';

/** A request in which one is asked: what one may answer, and who will know. */
export function TargetView({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  const { id: introductionId, requester, state, abilities } = introduction;
  const [given, setGiven] = useState<TargetAnswer['answer'] | null>(null);
  const answer = useIntroductionChange((words: TargetAnswer) =>
    api.introductions.answer({ introductionId, answer: words }),
  );
  if (abilities.answer) {
    return (
      <Card aria-labelledby="answer">
        <h2 id="answer">{t('target.title', { name: requester.name })}</h2>
        <AnswerForm
          busy={answer.isPending}
          error={answer.error}
          onAnswer={(words) => answer.mutate(words, { onSuccess: () => setGiven(words.answer) })}
        />
      </Card>
    );
  }
  if (state === 'accepted') {
    return (
      <>
        <p role="status">{t('target.yes', { name: requester.name })}</p>
        <OpenDoor introduction={introduction} />
      </>
    );
  }
  return <p role="status">{t(given ? `target.given.${given}` : 'target.over')}</p>;
}
