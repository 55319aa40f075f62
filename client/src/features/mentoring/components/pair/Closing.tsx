import Button from '@mui/material/Button';
import type { ClosingInput, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { Buttons, Card, Fields, Part, Quiet, Written } from '../../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';

const answers = ['yes', 'partly', 'no'] as const;

/** The end of a mentorship: each of the two answers three questions for themselves. */
export function Closing({ mentorship, name }: { mentorship: Mentorship; name: string }) {
  const { t } = useTranslation('mentoring');
  const { closing, closedAt, abilities } = mentorship;
  const [open, setOpen] = useState(false);
  if (closing) return <Given closing={closing} />;
  if (!abilities.close) return null;
  if (closedAt === null && !open) {
    return (
      <Buttons style={{ marginTop: 24 }}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('closing.begin')}
        </Button>
      </Buttons>
    );
  }
  return (
    <Card aria-labelledby="closing">
      <h2 id="closing">{closedAt ? t('closing.yours', { name }) : t('closing.title')}</h2>
      <ClosingForm
        mentorshipId={mentorship.id}
        isOver={closedAt !== null}
        {...(closedAt === null && { onLeave: () => setOpen(false) })}
      />
    </Card>
  );
}

interface ClosingFormProps {
  mentorshipId: string;
  isOver: boolean;
  onLeave?: () => void;
}

function ClosingForm({ mentorshipId, isOver, onLeave }: ClosingFormProps) {
  const { t } = useTranslation('mentoring');
  const { written, change, forget } = useKeptState<Required<ClosingInput>>(
    `mentorship-closing-${mentorshipId}`,
    () => ({ reached: 'partly', useful: '', again: false }),
  );
  const close = useMentorshipChange((closing: ClosingInput) =>
    api.mentorships.close({ mentorshipId, closing }),
  );
  const failure = useErrorWords(close.error);
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!close.isPending) close.mutate(written, { onSuccess: forget });
      }}
    >
      <ChoiceField
        legend={t('closing.reached')}
        choices={answers.map((value) => ({ value, label: t(`closing.reachedAnswer.${value}`) }))}
        value={written.reached}
        onChange={(reached) => change({ reached })}
        hint={t('closing.private')}
      />
      <FormField label={t('closing.useful')} optional error={failure.field('useful')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={written.useful}
            onChange={({ target }) => change({ useful: target.value })}
          />
        )}
      </FormField>
      <CheckField
        label={t('closing.again')}
        checked={written.again}
        onChange={({ target }) => change({ again: target.checked })}
      />
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={close.isPending}>
          {t(isOver ? 'closing.submit' : 'closing.end')}
        </Button>
        {onLeave && <Button onClick={onLeave}>{t('leave')}</Button>}
      </Buttons>
    </Fields>
  );
}

function Given({ closing }: { closing: ClosingInput }) {
  const { t } = useTranslation('mentoring');
  return (
    <Part aria-labelledby="closing">
      <h2 id="closing">{t('closing.given')}</h2>
      <p>
        {t('closing.reached')} {t(`closing.reachedAnswer.${closing.reached}`)}
      </p>
      {closing.useful && <Written>{closing.useful}</Written>}
      <Quiet>{t(closing.again ? 'closing.wouldAgain' : 'closing.wouldNot')}</Quiet>
    </Part>
  );
}
