import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { usePollActs } from '../../hooks/use-poll-acts.ts';
import type { PollView } from '../../logic/poll-view.ts';
import { HiddenAnswers } from './HiddenAnswers.tsx';
import { RoomActions } from './RoomActions.tsx';

type Asked = 'close' | 'again' | 'open' | 'remove';

interface ManageActionsProps {
  view: PollView;
  /** Corrects a draft. */
  onCorrect?: () => void;
}

/** What one may do with a poll beside answering it: what can't be undone is asked once. */
export function ManageActions({ view, onCorrect }: ManageActionsProps) {
  const { t } = useTranslation('polls');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const { poll, may, tally, first } = view;
  const acts = usePollActs(poll.conversationId);
  if (!may.manage && !may.hide) return null;
  const confirm = async (what: Asked) => {
    setBusy(true);
    await acts[what](poll);
    setBusy(false);
    setAsked(null);
  };
  const button = (what: Asked) => (
    <Button size="small" onClick={() => setAsked(what)}>
      {t(`act.${what}`)}
    </Button>
  );
  return (
    <Foot>
      {may.manage && (
        <Acts>
          {poll.state === 'draft' && may.open && button('open')}
          {poll.state === 'draft' && onCorrect && (
            <Button size="small" onClick={onCorrect}>
              {t('act.correct')}
            </Button>
          )}
          {poll.state === 'draft' && button('remove')}
          {poll.state === 'open' && button('close')}
          {poll.state !== 'draft' && (
            <Button size="small" onClick={() => void acts.show(poll, !poll.shown)}>
              {t(poll.shown ? 'act.hide' : 'act.show')}
            </Button>
          )}
          {poll.state === 'closed' && poll.round === 1 && may.open && button('again')}
          {view.inRoom && poll.state !== 'draft' && (
            <RoomActions roomId={poll.conversationId} pollId={poll.id} />
          )}
        </Acts>
      )}
      {may.hide && <HiddenAnswers poll={poll} tallies={[first, tally].flatMap((one) => one ?? [])} />}
      {asked && (
        <ConfirmDialog
          open
          title={t(`ask.${asked}`)}
          confirm={t(`act.${asked}`)}
          destructive={asked === 'remove'}
          busy={busy}
          onConfirm={() => void confirm(asked)}
          onCancel={() => setAsked(null)}
        >
          <p>{t(asked === 'close' && poll.anonymous ? 'askWords.closeAnonymous' : `askWords.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </Foot>
  );
}

const Foot = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  paddingTop: theme.spacing(3),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&:empty': { display: 'none' },
}));

const Acts = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
