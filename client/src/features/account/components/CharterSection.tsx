import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useAcceptedWords } from '../../../components/use-accepted-words.ts';
import { paths } from '../../../lib/paths.ts';
import { AccountSection } from './AccountSection.tsx';

/** What one agreed to when coming in, and where to read it again. */
export function CharterSection({ me }: { me: Me }) {
  const { t } = useTranslation('session');
  const words = useAcceptedWords();
  return (
    <AccountSection title={t('charter.name')} lede={words(me)}>
      <LinkButton to={paths.charter} variant="outlined">
        {t('charter.open')}
      </LinkButton>
    </AccountSection>
  );
}
