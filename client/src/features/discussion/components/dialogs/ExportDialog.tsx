import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { canExportThread } from '@sentiers/shared/threads/policy.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { actorOf, useMe } from '../../hooks/use-me.ts';
import type { KnownThread } from '../thread/known-thread.ts';

/** Takes a thread out as a document: everyone's words for who moderates it, which is kept; one's own otherwise. */
export function ExportDialog({ thread, onClose }: { thread: KnownThread; onClose: () => void }) {
  const { t, i18n } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const id = useId();
  const me = useMe();
  const mayAll = me !== undefined && canExportThread(actorOf(me), thread.facts);
  const [format, setFormat] = useState<'pdf' | 'markdown'>('pdf');
  const [chosen, setChosen] = useState<'all' | 'mine'>('all');
  const words = mayAll ? chosen : 'mine';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const language = i18n.language.startsWith('en') ? 'en' : 'fr';
  const query = new URLSearchParams({ format, words, language, timeZone });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('export.title')}</DialogTitle>
      <DialogContent>
        <Fields>
          <FormField label={t('export.format')} hint={t(`export.hint.${format}`)}>
            {(control) => (
              <SelectInput
                {...control}
                value={format}
                onChange={(event) => setFormat(event.target.value as typeof format)}
              >
                <option value="pdf">{t('export.pdf')}</option>
                <option value="markdown">{t('export.markdown')}</option>
              </SelectInput>
            )}
          </FormField>
          {mayAll && (
            <FormField label={t('export.words')}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={chosen}
                  onChange={(event) => setChosen(event.target.value as typeof chosen)}
                >
                  <option value="all">{t('export.all')}</option>
                  <option value="mine">{t('export.mine')}</option>
                </SelectInput>
              )}
            </FormField>
          )}
          <p>{words === 'all' ? t('export.kept') : t('export.onlyMine')}</p>
        </Fields>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
        <Button
          variant="contained"
          href={`/api/threads/${thread.id}/export?${query}`}
          download
          onClick={() => setTimeout(onClose)}
        >
          {t('export.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
