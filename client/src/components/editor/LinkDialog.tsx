import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { getMarkRange } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { FormField } from '../FormField.tsx';
import { TextInput } from '../TextInput.tsx';
import { addressOf } from './link-address.ts';
import { changeAtCaret, giveCaret, type RichEditor } from './rich-editor.ts';

/** Where some words lead: their address, and the words themselves where none were chosen. */
export function LinkDialog({ editor, onClose }: { editor: RichEditor; onClose: () => void }) {
  const { t } = useTranslation(['editor', 'common']);
  const id = useId();
  const [chosen] = useState(() => chosenIn(editor));
  const [address, setAddress] = useState(chosen.href);
  const [words, setWords] = useState(chosen.words);
  const [tried, setTried] = useState(false);
  const href = addressOf(address, window.location.origin);
  const leave = (change: () => void) => {
    flushSync(onClose); // the dialog has given the focus back: it is the field's now
    change();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (href) leave(() => writeLink(editor, chosen, href, words.trim() || address.trim()));
  };
  return (
    <Dialog open onClose={() => leave(() => giveCaret(editor))} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('link.title')}</DialogTitle>
        <Fields>
          <FormField label={t('link.address')} error={tried && !href ? t('link.wrong') : null}>
            {(control) => (
              <TextInput
                {...control}
                autoFocus
                inputMode="url"
                autoCapitalize="none"
                spellCheck={false}
                placeholder="https://"
                value={address}
                onChange={(event) => setAddress(event.target.value)}
              />
            )}
          </FormField>
          <FormField label={t('link.words')} optional>
            {(control) => (
              <TextInput {...control} value={words} onChange={(event) => setWords(event.target.value)} />
            )}
          </FormField>
        </Fields>
        <DialogActions>
          {chosen.href !== '' && (
            <Button variant="text" onClick={() => leave(() => removeLink(editor, chosen))}>
              {t('link.remove')}
            </Button>
          )}
          <Button onClick={() => leave(() => giveCaret(editor))}>{t('common:dialog.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('link.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface Chosen {
  from: number;
  to: number;
  href: string;
  words: string;
}

/** The link in which the caret is, whole, or what is selected. */
function chosenIn(editor: RichEditor): Chosen {
  const { selection, doc, schema } = editor.state;
  const type = schema.marks.link;
  const link = type && getMarkRange(selection.$from, type);
  const { from, to } = link ?? selection;
  const href = link ? String(editor.getAttributes('link').href ?? '') : '';
  return { from, to, href, words: doc.textBetween(from, to, ' ') };
}

/** Words that were left as they are keep their marks, names and pictures. */
function writeLink(editor: RichEditor, chosen: Chosen, href: string, words: string): void {
  const { from, to } = chosen;
  const link = { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
  changeAtCaret(editor, (chain) => {
    const there = chain.setTextSelection({ from, to });
    return words === chosen.words
      ? there.setMark('link', { href }).setTextSelection(to)
      : there.insertContent(link);
  });
}

function removeLink(editor: RichEditor, { from, to }: Chosen): void {
  changeAtCaret(editor, (chain) =>
    chain.setTextSelection({ from, to }).unsetMark('link').setTextSelection(to),
  );
}

const Fields = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
