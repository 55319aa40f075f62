import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { paths } from '../../../lib/paths.ts';
import { inspectInvitation } from '../api/session-api.ts';
import { InvitationForm } from '../components/InvitationForm.tsx';

/** Where an invitation's link leads: who invites, to what, and what is asked for to come in. */
export function InvitationPage() {
  const { t } = useTranslation('session');
  const token = useLinkToken();
  const offer = useQuery({
    queryKey: ['invitations', 'offer', token],
    queryFn: () => inspectInvitation(token),
    retry: false,
  });
  if (offer.isPending) {
    return (
      <SignInLayout title={t('invitation.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (offer.isError) {
    return (
      <SignInLayout title={t('invitation.expiredTitle')} lede={t('invitation.expired')}>
        <LinkButton to={paths.signIn}>{t('reset.backToSignIn')}</LinkButton>
      </SignInLayout>
    );
  }
  const { invitedBy, cohortName, role } = offer.data;
  const lede = t('invitation.lede', { invitedBy, cohort: cohortName, role: t(`role.${role}`) });
  return (
    <SignInLayout title={t('invitation.title')} lede={lede}>
      <InvitationForm token={token} offer={offer.data} />
    </SignInLayout>
  );
}
