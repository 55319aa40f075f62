import ClockIcon from 'lucide-react/icons/clock';
import DoorOpenIcon from 'lucide-react/icons/door-open';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Callout } from '../../../components/Callout.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { CodeEntry } from '../components/CodeEntry.tsx';
import { CodeRequest } from '../components/CodeRequest.tsx';
import { PasswordSignIn } from '../components/PasswordSignIn.tsx';

/** The way in: a password, or a code by e-mail. Both ways share the address one typed. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const location = useLocation();
  const [email, setEmail] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const byCode = location.pathname === paths.signInByCode;
  if (byCode && minutes !== null) {
    return (
      <SignInLayout title={t('code.title')} lede={t('code.lede', { email })}>
        <CodeEntry email={email} minutes={minutes} onOtherAddress={() => setMinutes(null)} />
      </SignInLayout>
    );
  }
  const parameters = new URLSearchParams(location.search);
  const expired = parameters.has('expire');
  const code = codeIn(parameters.get('vers') ?? '');
  return (
    <SignInLayout title={t('signIn.title')} lede={t('signIn.lede')}>
      {code !== null && (
        <Callout tone="knowledge" icon={DoorOpenIcon}>
          {t('signIn.noAccount')} <Link to={paths.guestEntry(code)}>{t('signIn.asGuest')}</Link>
        </Callout>
      )}
      {expired && (
        <Callout tone="waiting" icon={ClockIcon}>
          {t('signIn.expired')}
        </Callout>
      )}
      {byCode ? (
        <CodeRequest email={email} onEmail={setEmail} onSent={setMinutes} />
      ) : (
        <PasswordSignIn email={email} onEmail={setEmail} />
      )}
      <p>
        {t('signIn.discover')} <a href={paths.publicFace}>{t('signIn.toPublicFace')}</a>
      </p>
    </SignInLayout>
  );
}

/** The code in the address of a room's door (empty where it is to be typed); null for any other address. */
function codeIn(wanted: string): string | null {
  if (wanted === paths.rooms) return '';
  return /^\/s\/([^/?#]+)/.exec(wanted)?.[1] ?? null;
}
