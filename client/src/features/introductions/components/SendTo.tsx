import Button from '@mui/material/Button';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Fields, Quiet } from '../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { CandidateChoice, type Target } from './CandidateChoice.tsx';

/** Chooses whom to ask, among one's contacts and the people who say that they know the place, and asks them. */
export function SendTo({ introduction, onDone }: { introduction: Introduction; onDone: () => void }) {
  const { t } = useTranslation('introductions');
  const { id: introductionId, revision } = introduction;
  const candidates = useQuery(queries.introductions.candidates.queryOptions({ input: { introductionId } }));
  const [target, setTarget] = useState<Target | null>(null);
  const [note, setNote] = useState('');
  const send = useIntroductionChange((to: Target) =>
    api.introductions.send({ introductionId, revision, target: to, note: note.trim() }),
  );
  const failure = useErrorWords(send.error);
  return (
    <Card aria-labelledby="send-to">
      <h2 id="send-to">{t('send.title')}</h2>
      <Quiet>{t('send.lede')}</Quiet>
      {candidates.isPending && <LinesSkeleton />}
      {candidates.isError && !candidates.data && (
        <QuietFailure retry={{ label: t('retry'), onClick: () => void candidates.refetch() }}>
          {t('send.failed')}
        </QuietFailure>
      )}
      {candidates.data && (
        <Fields
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (target && !send.isPending) send.mutate(target, { onSuccess: onDone });
          }}
        >
          <CandidateChoice candidates={candidates.data} chosen={target} onChoose={setTarget} />
          <FormField label={t('send.note')} hint={t('send.noteHint')} optional error={failure.field('note')}>
            {(control) => (
              <TextArea
                {...control}
                maxLength={1_000}
                value={note}
                onChange={({ target: field }) => setNote(field.value)}
              />
            )}
          </FormField>
          <FormAlert>{failure.whole ?? failure.field('target')}</FormAlert>
          <Buttons>
            <Button type="submit" variant="contained" disabled={!target || send.isPending}>
              {t('send.submit')}
            </Button>
            <Button onClick={onDone}>{t('send.leave')}</Button>
          </Buttons>
        </Fields>
      )}
    </Card>
  );
}
