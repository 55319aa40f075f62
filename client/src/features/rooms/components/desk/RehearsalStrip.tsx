import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import DramaIcon from 'lucide-react/icons/drama';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { errorWords } from '../../../../components/error-words.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { api } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';

/** Says on every screen of a rehearsal that it is one, that nothing of it stays, and how it ends. */
export function RehearsalStrip({ roomId }: { roomId: string }) {
  const { t } = useTranslation('desk');
  const [asked, setAsked] = useState(false);
  const { end, busy } = useEnd(roomId);
  return (
    <Strip role="status">
      <Icon of={DramaIcon} />
      <span>
        <b>{t('rehearsal.name')}</b> {t('rehearsal.words')}
      </span>
      <Button size="small" variant="outlined" onClick={() => setAsked(true)}>
        {t('rehearsal.end')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('rehearsal.endTitle')}
        confirm={t('rehearsal.endConfirm')}
        busy={busy}
        onConfirm={() => void end().finally(() => setAsked(false))}
        onCancel={() => setAsked(false)}
      >
        {t('rehearsal.endWords')}
      </ConfirmDialog>
    </Strip>
  );
}

function useEnd(roomId: string) {
  const { t } = useTranslation('desk');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    try {
      const { roomId: rehearsed } = await api.rooms.endRehearsal({ roomId });
      notify({ text: t('rehearsal.ended') });
      void navigate(paths.room(rehearsed), { replace: true });
    } catch (error) {
      notify({ text: errorWords(error, errors).whole ?? t('failed') });
    }
    setBusy(false);
  };
  return { end, busy };
}

const Strip = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 3),
  padding: `${theme.spacing(2)} var(--gutter)`,
  color: theme.vars.palette.waiting.onSoft,
  backgroundColor: theme.vars.palette.waiting.soft,
  borderBottom: `1px solid ${theme.vars.palette.waiting.edge}`,
  '& > span': { flex: '1 1 16em', minWidth: 0 },
  '& > svg': { flex: 'none' },
  '& > button': { flex: 'none' },
}));
