import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
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
    <Floating>
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
    </Floating>
  );
}

const Floating = styled('div')(({ theme }) => ({
  position: 'fixed',
  zIndex: theme.zIndex.snackbar,
  right: theme.spacing(4),
  bottom: theme.spacing(4),
  width: 'min(420px, calc(100vw - 32px))',
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.palette.lifted,
  [theme.breakpoints.down('md')]: { bottom: 'calc(76px + env(safe-area-inset-bottom))' },
}));
