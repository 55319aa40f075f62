import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContourLines } from './ContourLines.tsx';
import { Logo } from './Logo.tsx';
import { PageTitle } from './PageTitle.tsx';
import { contentId } from './PaneLayout.tsx';
import { LanguageChoice, ThemeChoice } from './PreferenceChoices.tsx';

interface SignInLayoutProps {
  title: string;
  /** One sentence under the title: what this step is for. */
  lede?: ReactNode;
  /** The form, or the one thing to do. */
  children: ReactNode;
  /** Under the card: other ways in, help. */
  aside?: ReactNode;
}

/** Every page before one is signed in: the map's contour lines, the name, and one card with one thing to do. */
export function SignInLayout({ title, lede, children, aside }: SignInLayoutProps) {
  const { t } = useTranslation('common');
  return (
    <Ground>
      <PageTitle>{title}</PageTitle>
      <Relief>
        <ContourLines over="page" />
      </Relief>
      <Head>
        <Logo size={26} />
        <p>{t('tagline')}</p>
      </Head>
      <Main id={contentId} tabIndex={-1}>
        <Card>
          <h1>{title}</h1>
          {lede && <Lede>{lede}</Lede>}
          {children}
        </Card>
        {aside && <Aside>{aside}</Aside>}
      </Main>
      <Foot>
        <LanguageChoice />
        <ThemeChoice />
      </Foot>
    </Ground>
  );
}

/** The fields of a form and its button, one under the other. */
export const FormStack = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(5) }));

const column = { width: '100%', maxWidth: 440 } as const;

const Ground = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  minHeight: '100dvh',
  padding: theme.spacing(0, 4),
  overflow: 'hidden',
  /* Under a card that is on its way, it would be pushed down. */
  '&:has(> main [aria-busy="true"]) > footer': { display: 'none' },
}));

const Relief = styled('div')({
  position: 'absolute',
  inset: 0,
  maskImage: 'linear-gradient(to bottom, black 55%, transparent)',
});

const Head = styled('header')(({ theme }) => ({
  ...column,
  position: 'relative',
  display: 'grid',
  gap: theme.spacing(2),
  padding: theme.spacing(0, 1, 6),
  marginTop: 'clamp(24px, 11vh, 120px)',
  [theme.breakpoints.down('sm')]: { marginTop: 'clamp(16px, 5vh, 48px)', paddingBottom: theme.spacing(4) },
  '& p': { color: theme.vars.palette.text.secondary },
}));

const Main = styled('main')({ ...column, position: 'relative' });

const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  padding: theme.spacing(7),
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '& > h1': theme.typography.h1,
  [theme.breakpoints.down('sm')]: { padding: theme.spacing(5) },
}));

const Lede = styled('p')(({ theme }) => ({
  marginTop: theme.spacing(-3),
  color: theme.vars.palette.text.secondary,
}));

const Aside = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(4, 1, 0),
  color: theme.vars.palette.text.secondary,
  '& a': { color: theme.vars.palette.knowledge.main, textUnderlineOffset: '0.18em' },
}));

const Foot = styled('footer')(({ theme }) => ({
  ...column,
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(1, 4),
  marginTop: 'auto',
  padding: theme.spacing(8, 1, 5),
}));
