import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Accompaniment, Side } from '@sentiers/shared/accompaniments/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PeoplePicker } from '../../../components/PeoplePicker.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useWritablePeople } from '../../../components/use-writable-people.ts';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';

interface HandoverDialogProps {
  accompaniment: Accompaniment;
  onClose: () => void;
}

/** Someone of another incubator comes after me: who, on which side, what they should know, what they read. */
export function HandoverDialog({ accompaniment, onClose }: HandoverDialogProps) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const id = useId();
  const notify = useNotice();
  const { account } = useJournal();
  const { id: accompanimentId, people, companions } = accompaniment;
  const here = new Set([...people, ...companions.map(({ person }) => person)].map((one) => one.id));
  const others = useWritablePeople(account).filter((person) => !here.has(person.id));
  const mine = companions.find(({ person }) => person.id === account)?.side ?? 'host';
  const [chosen, setChosen] = useState<readonly PersonSummary[]>([]);
  const [side, setSide] = useState<Side>(mine);
  const [words, setWords] = useState('');
  const [notebook, setNotebook] = useState<'all' | 'from-now'>('all');
  const [clientId] = useState(() => systemRandom.uuid());
  const [tried, setTried] = useState(false);
  const ask = useAccompanimentChange(accompanimentId, (toPersonId: string) =>
    api.accompaniments.askHandover({
      accompanimentId,
      clientId,
      toPersonId,
      side,
      words: words.trim(),
      notebook,
    }),
  );
  const failure = useErrorWords(ask.error);
  const [to] = chosen;
  const isMissing = !to || words.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || ask.isPending) return;
    ask.mutate(to.id, {
      onSuccess: () => {
        notify({ text: t('handover.asked') });
        onClose();
      },
    });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('handover.title')}</DialogTitle>
        <Content>
          <p>{t('handover.lede')}</p>
          <FormField label={t('handover.to')} error={failure.field('toPersonId')}>
            {(control) => (
              <PeoplePicker
                control={control}
                people={others}
                chosen={chosen}
                onChoose={setChosen}
                most={1}
                full={t('handover.full')}
              />
            )}
          </FormField>
          <ChoiceField
            legend={t('side.legend')}
            choices={(['origin', 'host'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
            value={side}
            onChange={setSide}
            hint={t(`side.hint.${side}`)}
          />
          <FormField
            label={t('handover.words')}
            hint={t('handover.wordsHint')}
            error={failure.field('words')}
          >
            {(control) => (
              <TextArea
                {...control}
                maxLength={4_000}
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            )}
          </FormField>
          <ChoiceField
            legend={t('handover.notebook')}
            choices={(['all', 'from-now'] as const).map((value) => ({
              value,
              label: t(`handover.${value}`),
            }))}
            value={notebook}
            onChange={setNotebook}
            hint={t(`handover.notebookHint.${notebook}`)}
          />
          <FormAlert>{tried && isMissing ? t('handover.missing') : failure.whole}</FormAlert>
        </Content>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={ask.isPending}>
            {t('handover.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Content = styled(DialogContent)(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& > p': { margin: 0 },
}));
