import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import HistoryIcon from 'lucide-react/icons/history';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { CheckField } from '../../../../components/CheckField.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';
import { type PollEditor, usePollEditor } from '../../hooks/use-poll-editor.ts';
import { DateFields } from './DateFields.tsx';
import { type Says, useSays } from './desk-parts.tsx';
import { KindField, MostField, ScaleFields, WordsCountField } from './KindFields.tsx';
import { OptionFields } from './OptionFields.tsx';

export interface PollDialogProps {
  conversationId: string;
  /** The draft that is corrected; null for a new poll. */
  draft: Poll | null;
  /** Whether it is prepared with others who animate, as in a room; else the draft is its author's. */
  shared: boolean;
  onClose: () => void;
  /** Told in a sentence what became of it. */
  onSaved: (poll: Poll) => void;
}

/** Where one writes a poll, or corrects its draft: nothing typed is lost, whatever becomes of its saving. */
export function PollDialog({ conversationId, draft, shared, onClose, onSaved }: PollDialogProps) {
  const { t } = useTranslation('poll-form');
  const { t: common } = useTranslation('common');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const editor = usePollEditor(conversationId, draft, onSaved);
  const { isSaving, faults, save, theirs } = editor;
  const id = useId();
  const place = useFirstFault(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(true);
  };
  return (
    <Dialog
      open
      fullScreen={narrow}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      {...(!isSaving && { onClose })}
    >
      <Form noValidate onSubmit={submit} ref={place}>
        <DialogTitle id={id}>{t(draft ? 'correctTitle' : 'newTitle')}</DialogTitle>
        <Content dividers>
          <Fields editor={editor} says={useSays(faults)} />
          <Note>{t(shared ? 'draftShared' : 'draftMine')}</Note>
          {theirs && (
            <Callout
              tone="waiting"
              icon={HistoryIcon}
              live
              action={
                <>
                  <Button size="small" onClick={() => save(false, theirs.revision)}>
                    {t('keepMine')}
                  </Button>
                  <Button size="small" onClick={editor.takeTheirs}>
                    {t('takeTheirs')}
                  </Button>
                </>
              }
            >
              {t('conflict', { question: theirs.question })}
            </Callout>
          )}
          <FormAlert>{useErrorWords(editor.error).whole}</FormAlert>
          {faults.length > 0 && <FormAlert>{t('toCorrect', { count: faults.length })}</FormAlert>}
        </Content>
        <DialogActions>
          <Button
            variant="text"
            disabled={isSaving}
            onClick={() => {
              editor.forget();
              onClose();
            }}
          >
            {common('dialog.cancel')}
          </Button>
          <Button disabled={isSaving} onClick={() => save(false)}>
            {t('saveDraft')}
          </Button>
          <Button type="submit" variant="contained" disabled={isSaving}>
            {t('openNow')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function Fields({ editor: { poll, change }, says }: { editor: PollEditor; says: Says }) {
  const { t } = useTranslation('poll-form');
  const part = { poll, onChange: change, says };
  const { kind } = poll;
  return (
    <>
      <FormField label={t('question')} error={says('question')}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={300}
            spellCheck
            value={poll.question}
            onChange={({ target }) => change({ question: target.value })}
          />
        )}
      </FormField>
      <KindField value={kind} onChange={(chosen) => change({ kind: chosen })} />
      {['single', 'multiple', 'ranking'].includes(kind) && (
        <OptionFields options={poll.options} onChange={(options) => change({ options })} says={says} />
      )}
      <MostField {...part} />
      {kind === 'dates' && (
        <DateFields dates={poll.dates} onChange={(dates) => change({ dates })} says={says} />
      )}
      {kind === 'scale' && <ScaleFields {...part} />}
      {kind === 'words' && <WordsCountField {...part} />}
      <div>
        <CheckField
          label={t('anonymous')}
          hint={t('anonymousHint')}
          checked={poll.anonymous}
          onChange={({ target }) => change({ anonymous: target.checked })}
        />
        <CheckField
          label={t('resultsHidden')}
          hint={t('resultsHiddenHint')}
          checked={poll.resultsHidden}
          onChange={({ target }) => change({ resultsHidden: target.checked })}
        />
      </div>
    </>
  );
}

/** Gives the keyboard to the first field with something wrong, once it is drawn so. */
function useFirstFault(faults: readonly unknown[]) {
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (faults.length > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return place;
}

const Form = styled('form')({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 });

const Content = styled(DialogContent)(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(5),
}));

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
}));
