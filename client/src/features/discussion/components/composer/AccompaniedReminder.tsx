import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import HeartHandshakeIcon from 'lucide-react/icons/heart-handshake';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';

/** Once per person and browser: those whom we accompany are not named here. */
export function AccompaniedReminder({ me }: { me: string }) {
  const { t } = useTranslation('discussion');
  const key = `sentiers-reminded-${me}`;
  const [needed, setNeeded] = useState(() => readFlag(key) === null);
  if (!needed) return null;
  const done = () => {
    writeFlag(key);
    setNeeded(false);
  };
  return (
    <Callout tone="knowledge" icon={HeartHandshakeIcon}>
      <b>{t('composer.reminderTitle')}</b> {t('composer.reminder')}{' '}
      <Done size="small" variant="text" onClick={done}>
        {t('composer.reminderDone')}
      </Done>
    </Callout>
  );
}

/** In the last line of the words, which it doesn't spread apart. */
const Done = styled(Button)(({ theme }) => ({ margin: theme.spacing(-3, 0, -3, -1) }));

function readFlag(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeFlag(key: string): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // A browser that keeps nothing reminds again next time: no harm done.
  }
}
