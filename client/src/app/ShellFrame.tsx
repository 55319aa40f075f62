import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, ScrollRestoration } from 'react-router';
import { Logo } from '../components/Logo.tsx';
import { PaneLayout } from '../components/PaneLayout.tsx';
import { type NavSection, SideNav } from '../components/SideNav.tsx';
import { SkipLink } from '../components/SkipLink.tsx';
import { focusRing } from '../theme/overrides/controls.ts';

interface ShellFrameProps {
  sections: NavSection[];
  /** Whether more of the navigation is on its way. */
  loading?: boolean;
  children: ReactNode;
  /** Under the navigation: who is signed in, and the state of the connection. */
  footer?: ReactNode;
  /** The phone's bar, where the page has one. */
  bottomBar?: ReactNode;
  banner?: ReactNode;
}

/** The frame of the signed-in application; knows no feature, everything it shows is given to it. */
export function ShellFrame({
  sections,
  loading = false,
  children,
  footer,
  bottomBar,
  banner,
}: ShellFrameProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <SkipLink />
      <PaneLayout
        nav={
          <>
            <HomeLink to="/">
              <Logo />
            </HomeLink>
            <SideNav label={t('navigation.main')} sections={sections} loading={loading} footer={footer} />
          </>
        }
        bottomBar={bottomBar}
        banner={banner}
      >
        {children}
      </PaneLayout>
      <ScrollRestoration />
    </>
  );
}

const HomeLink = styled(Link)(({ theme }) => ({
  display: 'flex',
  margin: theme.spacing(4, 4, 2),
  padding: theme.spacing(2),
  borderRadius: theme.shape.borderRadius,
  textDecoration: 'none',
  '&:focus-visible': focusRing(theme, -2),
}));
