import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { AsideSection } from '../components/AsideSection.tsx';
import { WithAside } from '../components/PaneLayout.tsx';
import { FollowedThreads } from '../features/discussion/components/home/FollowedThreads.tsx';
import { ForYouPage } from '../features/inbox/pages/ForYouPage.tsx';

/** « Pour vous », with the threads one follows beside it where there is room. */
export function ForYouRoute() {
  const { t } = useTranslation('home');
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  if (!wide) return <ForYouPage />;
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
