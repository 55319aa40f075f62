import { useRegisterSW } from 'virtual:pwa-register/react';
import Button from '@mui/material/Button';
import RefreshIcon from 'lucide-react/icons/refresh-cw';
import { useTranslation } from 'react-i18next';
import { Callout } from '../components/Callout.tsx';

/** Keeps the application on the device, and proposes a new version: it never changes under someone who types. */
export function UpdatePrompt() {
  const { t } = useTranslation('common');
  const { needRefresh, updateServiceWorker } = useRegisterSW();
  if (!needRefresh[0]) return null;
  return (
    <Callout
      tone="primary"
      icon={RefreshIcon}
      live
      action={
        <Button size="small" onClick={() => void updateServiceWorker(true)}>
          {t('update.reload')}
        </Button>
      }
    >
      {t('update.ready')}
    </Callout>
  );
}
