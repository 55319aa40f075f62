import EyeIcon from 'lucide-react/icons/eye';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';

/** Who will read a request, and that silence and refusal look alike to who made it. */
export function WhoReads() {
  const { t } = useTranslation('introductions');
  return (
    <Callout tone="knowledge" icon={EyeIcon}>
      <p>{t('reads.who')}</p>
      <p style={{ marginTop: 8 }}>{t('reads.silence')}</p>
    </Callout>
  );
}
