import CloudOffIcon from 'lucide-react/icons/cloud-off';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Callout } from './Callout.tsx';
import type { ConnectionState } from './ConnectionLine.tsx';
import { useNow } from './use-now.ts';

/** On top of a page without a network: since when, what one may still do, what waits. Nothing otherwise. */
export function OfflineBanner({ state }: { state: ConnectionState }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const now = useNow();
  if (state.kind !== 'offline') return null;
  const elapsed = formatElapsed(state.since === undefined ? 0 : now - state.since, language);
  return (
    <Callout tone="waiting" icon={CloudOffIcon} live>
      <b>{t('connection.offlineSince', { elapsed })}.</b>{' '}
      {state.waiting > 0
        ? t('connection.canWriteWaiting', { count: state.waiting })
        : t('connection.canWrite')}
    </Callout>
  );
}
