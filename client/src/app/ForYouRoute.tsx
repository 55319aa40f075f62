import { useTranslation } from 'react-i18next';
import { AsideSection } from '../components/AsideSection.tsx';
import { WithAside } from '../components/PaneLayout.tsx';
import { FollowedThreads } from '../features/discussion/components/home/FollowedThreads.tsx';
import { ForYouPage } from '../features/inbox/pages/ForYouPage.tsx';

/** « Pour vous », with the threads one follows beside it, or under it where there is no room. */
export function ForYouRoute() {
  const { t } = useTranslation('home');
  return (
    <WithAside
      label={t('followed')}
      aside={
        <AsideSection aria-labelledby="followed">
          <h2 id="followed">{t('followed')}</h2>
          <FollowedThreads />
        </AsideSection>
      }
    >
      <ForYouPage />
    </WithAside>
  );
}
