import { styled } from '@mui/material/styles';
import CloudOffIcon from 'lucide-react/icons/cloud-off';
import RefreshIcon from 'lucide-react/icons/refresh-cw';
import WifiIcon from 'lucide-react/icons/wifi';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Icon } from './Icon.tsx';
import { useNow } from './use-now.ts';

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

/** One quiet line at the foot of the navigation: « À jour », « Connexion… », « Hors réseau depuis 9 min ». */
export function ConnectionLine({ state }: { state: ConnectionState }) {
  const words = useConnectionWords(state);
  return (
    <Line data-kind={state.kind} role="status">
      <Icon of={icons[state.kind]} size={16} />
      <span>{words}</span>
    </Line>
  );
}

function useConnectionWords({ kind, since, waiting }: ConnectionState): string {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const now = useNow();
  const waits = waiting > 0 ? ` · ${t('connection.waiting', { count: waiting })}` : '';
  if (kind === 'live')
    return waiting > 0 ? t('connection.waiting', { count: waiting }) : t('connection.live');
  if (kind === 'connecting') return t('connection.connecting') + waits;
  if (since === undefined) return t('connection.offline') + waits;
  return t('connection.offlineSince', { elapsed: formatElapsed(now - since, language) }) + waits;
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
