import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import type { KnownRoom } from '../hooks/use-room.ts';

/** Whether the room's code lets people in without an account; done at once, and shown so before it is answered. */
export function GuestsField({ room }: { room: KnownRoom }) {
  const { t } = useTranslation('room');
  const [wanted, setWanted] = useState<boolean | null>(null);
  const attempt = useAttempt({ reread: async () => {}, undone: t('settings.done'), failed: t('failed') });
  const choose = async (allowed: boolean) => {
    setWanted(allowed);
    await attempt(() => api.rooms.setGuests({ roomId: room.id, allowed }), t('settings.done'));
    setWanted(null);
  };
  return (
    <CheckField
      label={t('guests.allow')}
      hint={t('guests.allowHint')}
      checked={wanted ?? room.guests}
      onChange={({ target }) => void choose(target.checked)}
    />
  );
}
