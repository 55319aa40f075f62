import Button from '@mui/material/Button';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Quiet } from '../../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';

/** Whether one accompanies someone: a yes opens the conversation, a no is told to nobody but who matched. */
export function Answering({ mentorship }: { mentorship: Mentorship }) {
  const { t } = useTranslation('mentoring');
  const { id: mentorshipId, newcomer, form } = mentorship;
  const say = useMentorshipChange((answer: 'yes' | 'no') => api.mentorships.answer({ mentorshipId, answer }));
  const failure = useErrorWords(say.error);
  return (
    <Card aria-labelledby="answering">
      <h2 id="answering">{t(`answering.${form}`, { name: newcomer.name })}</h2>
      <Quiet>{t('answering.no', { name: newcomer.name })}</Quiet>
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button variant="contained" disabled={say.isPending} onClick={() => say.mutate('yes')}>
          {t('answering.accept')}
        </Button>
        <Button disabled={say.isPending} onClick={() => say.mutate('no')}>
          {t('answering.decline')}
        </Button>
      </Buttons>
    </Card>
  );
}
