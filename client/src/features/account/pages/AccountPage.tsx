import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { AccountBody } from '../components/AccountSection.tsx';
import { BlockedSection } from '../components/BlockedSection.tsx';
import { CalendarSection } from '../components/CalendarSection.tsx';
import { CharterSection } from '../components/CharterSection.tsx';
import { DevicesSection } from '../components/DevicesSection.tsx';
import { MailsSection } from '../components/MailsSection.tsx';
import { PageSection } from '../components/PageSection.tsx';
import { PasswordSection } from '../components/PasswordSection.tsx';
import { PhotoSection } from '../components/PhotoSection.tsx';
import { PreferencesSection } from '../components/PreferencesSection.tsx';

/** One's own account: what peers read, how things look, how one comes in. */
export function AccountPage() {
  const me = useQuery(queries.me.get.queryOptions({ input: {} }));
  if (me.isPending) return <PageSkeleton />;
  if (me.isError) return <PageFailure rank={1} onRetry={() => void me.refetch()} />;
  return <Account me={me.data} />;
}

function Account({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={me.email}
        back={paths.home}
        backUntil="md"
        actions={<LinkButton to={paths.person(me.id)}>{t('page.see')}</LinkButton>}
      />
      <AccountBody>
        <PageSection person={me.person} />
        <PhotoSection person={me.person} />
        <PreferencesSection preferences={me.preferences} />
        <MailsSection />
        <CalendarSection />
        <BlockedSection />
        <CharterSection me={me} />
        <PasswordSection hasPassword={me.hasPassword} />
        <DevicesSection />
      </AccountBody>
    </>
  );
}
