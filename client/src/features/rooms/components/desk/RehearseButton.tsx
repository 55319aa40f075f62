import Button from '@mui/material/Button';
import DramaIcon from 'lucide-react/icons/drama';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorWords } from '../../../../components/error-words.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { api } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';

/** Begins the rehearsal of a room, or joins the one that goes on. */
export function RehearseButton({ roomId }: { roomId: string }) {
  const { t } = useTranslation('desk');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const rehearse = async () => {
    setBusy(true);
    try {
      const rehearsal = await api.rooms.rehearse({ roomId });
      void navigate(paths.room(rehearsal.roomId));
    } catch (error) {
      notify({ text: errorWords(error, errors).whole ?? t('failed') });
      setBusy(false);
    }
  };
  return (
    <Button size="small" disabled={busy} startIcon={<Icon of={DramaIcon} />} onClick={() => void rehearse()}>
      {t('rehearsal.begin')}
    </Button>
  );
}
