import { styled } from '@mui/material/styles';
import CloudOffIcon from 'lucide-react/icons/cloud-off';
import RefreshIcon from 'lucide-react/icons/refresh-cw';
import WifiIcon from 'lucide-react/icons/wifi';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** How the page stands with the server. */
export interface ConnectionState {
  /** `live`: everything arrives. `connecting`: on its way, or catching up. `offline`: no network. */
  kind: 'live' | 'connecting' | 'offline';
  /** Milliseconds: since when the network is away. */
  since?: number;
  /** Messages written here that are not sent yet. */
  waiting: number;
}

const icons = { live: WifiIcon, connecting: RefreshIcon, offline: CloudOffIcon };

/** One quiet line at the foot of the navigation: « À jour », « Connexion… », « Hors réseau » (the banner says the rest). */
export function ConnectionLine({ state }: { state: ConnectionState }) {
  const words = useConnectionWords(state);
  return (
    <Line data-kind={state.kind} role="status">
      <Icon of={icons[state.kind]} size={16} />
      <span>{words}</span>
    </Line>
  );
}

function useConnectionWords({ kind, waiting }: ConnectionState): string {
  const { t } = useTranslation('common');
  if (kind === 'offline') return t('connection.offline');
  const waits = waiting > 0 ? ` · ${t('connection.waiting', { count: waiting })}` : '';
  if (kind === 'live')
    return waiting > 0 ? t('connection.waiting', { count: waiting }) : t('connection.live');
  return t('connection.connecting') + waits;
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(1.5),
  '& svg': { marginTop: 2 },
  color: theme.vars.palette.text.secondary,
  '&[data-kind="offline"]': { color: theme.vars.palette.waiting.main },
}));
