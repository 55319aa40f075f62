import Button from '@mui/material/Button';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';

/** Pauses a mentorship, or goes on with it: either of the two may. */
export function PauseButton({ mentorship: { id: mentorshipId, state } }: { mentorship: Mentorship }) {
  const { t } = useTranslation('mentoring');
  const pause = useMentorshipChange((paused: boolean) => api.mentorships.setPaused({ mentorshipId, paused }));
  const failure = useErrorWords(pause.error);
  return (
    <>
      <Button disabled={pause.isPending} onClick={() => pause.mutate(state !== 'paused')}>
        {t(state === 'paused' ? 'pair.resume' : 'pair.pause')}
      </Button>
      <FormAlert>{failure.whole}</FormAlert>
    </>
  );
}
