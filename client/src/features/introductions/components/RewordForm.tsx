import Button from '@mui/material/Button';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Fields } from '../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { useFieldProblems } from '../hooks/use-field-problems.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { formOf, inputOf } from '../logic/introduction-form.ts';
import { IntroductionFields } from './IntroductionFields.tsx';

interface RewordFormProps {
  introduction: Introduction;
  /** Its requester words it anew; who qualifies it proposes other words, with a note. */
  as: 'requester' | 'qualifier';
  onDone: () => void;
}

/** Words a request anew, over the words that were read; kept by the device until it is sent. */
export function RewordForm({ introduction, as, onDone }: RewordFormProps) {
  const { t } = useTranslation('introductions');
  const { id: introductionId, revision } = introduction;
  const { written, change, forget } = useKeptState(`introduction-${introductionId}-${revision}`, () => ({
    ...formOf(introduction),
    note: '',
  }));
  const save = useIntroductionChange(({ note, ...form }: typeof written) => {
    const words = { introductionId, revision, introduction: inputOf(form) };
    return as === 'requester'
      ? api.introductions.edit(words)
      : api.introductions.reword({ ...words, note: note.trim() });
  });
  const { whole, problem, check } = useFieldProblems(written, save.error);
  const done = () => {
    forget();
    onDone();
  };
  return (
    <Card aria-labelledby="reword">
      <h2 id="reword">{t(`reword.${as}`)}</h2>
      <Fields
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (check() && !save.isPending) save.mutate(written, { onSuccess: done });
        }}
      >
        <IntroductionFields form={written} onChange={change} problem={problem} />
        {as === 'qualifier' && (
          <FormField label={t('reword.note')} hint={t('reword.noteHint')} optional error={problem('note')}>
            {(control) => (
              <TextArea
                {...control}
                maxLength={1_000}
                value={written.note}
                onChange={({ target }) => change({ note: target.value })}
              />
            )}
          </FormField>
        )}
        <FormAlert>{whole}</FormAlert>
        <Buttons>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            {t(`reword.submit.${as}`)}
          </Button>
          <Button onClick={done}>{t('reword.leave')}</Button>
        </Buttons>
      </Fields>
    </Card>
  );
}
