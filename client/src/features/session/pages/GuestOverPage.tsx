import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { eraseGuest } from '../../../lib/guest-device.ts';
import { paths } from '../../../lib/paths.ts';

/** Where a guest comes out: they left, or their room let them out. Nothing of it stays on this device. */
export function GuestOverPage() {
  const { t } = useTranslation('guest');
  const [parameters] = useSearchParams();
  const left = parameters.has('parti');
  useEffect(() => {
    void eraseGuest().catch(() => undefined); // tried again by whoever comes next
  }, []);
  return (
    <SignInLayout
      title={t(left ? 'over.leftTitle' : 'over.title')}
      lede={t(left ? 'over.left' : 'over.words')}
      aside={<Link to={paths.signIn}>{t('over.account')}</Link>}
    >
      <p>{t('over.kept')}</p>
      <LinkButton to={paths.guestEntry()}>{t('over.again')}</LinkButton>
    </SignInLayout>
  );
}
