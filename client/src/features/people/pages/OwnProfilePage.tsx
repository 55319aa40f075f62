import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { ProfileForm } from '../components/ProfileForm.tsx';
import { QueryFailure } from '../components/QueryFailure.tsx';
import { useOwnProfile } from '../hooks/use-own-profile.ts';

/** « Ma fiche »: what one says of oneself in the directory, and who reads each part of it. */
export function OwnProfilePage() {
  const { t } = useTranslation('people');
  const { me, own, skills, themes } = useOwnProfile();
  const failed = [me, own, skills, themes].find(
    ({ data, isError, isPaused }) => !data && (isError || isPaused),
  );
  if (failed) {
    return <QueryFailure error={failed.error ?? new Error('away')} onRetry={() => void failed.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={t('profile.title')}
        meta={t('profile.lede')}
        back={paths.people}
        backUntil="md"
        actions={me.data && <LinkButton to={paths.person(me.data.id)}>{t('profile.seeMine')}</LinkButton>}
      />
      <PageBody>
        {me.data && own.data && skills.data && themes.data ? (
          <ProfileForm
            own={own.data}
            account={me.data.id}
            skills={skills.data.items}
            themes={themes.data.items}
          />
        ) : (
          <PeopleSkeleton />
        )}
      </PageBody>
    </>
  );
}
