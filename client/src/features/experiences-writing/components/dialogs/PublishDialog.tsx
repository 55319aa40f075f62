import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { widest } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import type { DraftActs } from '../../hooks/use-draft-acts.ts';
import { needsApproval } from '../../logic/publishing.ts';
import { PreviewOf } from '../PreviewOf.tsx';
import { MissingParts } from './MissingParts.tsx';
import { WhoReads } from './WhoReads.tsx';

interface PublishDialogProps {
  draft: ExperienceDraft;
  acts: DraftActs;
  /** Some of what was written is not on the server yet: it would be published without it. */
  isSettled: boolean;
  onGo: (part: string) => void;
  onClose: () => void;
}

/** Before it is published: what is missing, who will read each section, whose yes is awaited, and the version without names. */
export function PublishDialog({ draft, acts, isSettled, onGo, onClose }: PublishDialogProps) {
  const { t } = useTranslation('experience-writing');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [clientId] = useState(() => systemRandom.uuid());
  const [note, setNote] = useState('');
  const [hasSeen, setSeen] = useState(false);
  const [approves, setApproves] = useState(false);
  const isAgain = draft.edition !== null;
  const approval = needsApproval(draft);
  const action = useMutation({
    mutationFn: () => acts.publish(clientId, note.trim(), approves),
    onSuccess: onClose,
  });
  const failure = useErrorWords(action.error);
  const isReady = draft.missing.length === 0 && isSettled && (!approval || approves);
  const beyond = widest(draft.sections.map(({ level }) => level)) ?? 'network';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{t(isAgain ? 'publish.again' : 'publish.title')}</DialogTitle>
      <DialogContent>
        <Body>
          <MissingParts draft={draft} onGo={onGo} />
          <WhoReads draft={draft} />
          {approval && draft.missing.length === 0 && (
            <section>
              <h3>{t('publish.pseudonymTitle')}</h3>
              <p>{t('publish.pseudonymLede', { pseudonym: draft.identity.pseudonym })}</p>
              {hasSeen ? (
                <>
                  <PreviewOf experienceId={draft.id} level={beyond} />
                  <CheckField
                    label={t('publish.approve')}
                    checked={approves}
                    onChange={({ target }) => setApproves(target.checked)}
                  />
                </>
              ) : (
                <Button onClick={() => setSeen(true)}>{t('publish.see')}</Button>
              )}
            </section>
          )}
          {isAgain && (
            <FormField label={t('publish.note')} hint={t('publish.noteHint')} optional>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={200}
                  value={note}
                  onChange={({ target }) => setNote(target.value)}
                />
              )}
            </FormField>
          )}
          {!isSettled && <p role="status">{t('publish.unsettled')}</p>}
          <FormAlert>{failure.whole ?? (action.isError ? t('publish.refused') : null)}</FormAlert>
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
        <Button variant="contained" disabled={!isReady || action.isPending} onClick={() => action.mutate()}>
          {t(isAgain ? 'publish.confirmAgain' : 'publish.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(6),
  '& h3': { ...theme.typography.h4, margin: theme.spacing(0, 0, 2) },
  '& p': { margin: theme.spacing(0, 0, 2) },
}));
