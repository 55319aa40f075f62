import Button from '@mui/material/Button';
import RefreshIcon from 'lucide-react/icons/refresh-cw';
import { useTranslation } from 'react-i18next';
import { Callout } from '../components/Callout.tsx';
import { useNewVersion } from './new-version.ts';

/** Proposes a new version: it never changes under someone who types. */
export function UpdatePrompt() {
  const { t } = useTranslation('common');
  const { ready, reload } = useNewVersion();
  if (!ready) return null;
  return (
    <Callout
      tone="primary"
      icon={RefreshIcon}
      live
      action={
        <Button size="small" onClick={reload}>
          {t('update.reload')}
        </Button>
      }
    >
      {t('update.ready')}
    </Callout>
  );
}
