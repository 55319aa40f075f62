import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContourLines } from '../../../components/ContourLines.tsx';

interface StageFrameProps {
  /** Where one is, and how much time is left. */
  head?: ReactNode;
  children?: ReactNode;
  /** How one enters, and how many are there. */
  foot?: ReactNode;
  /** Whether it is tried only: it says so as large as what it shows. */
  rehearsal?: boolean;
}

/**
 * The big screen: one thing, read from the back of a room. Sizes follow the screen, so that it says the same on any
 * projector: the smallest letters are a fortieth of its height.
 */
export function StageFrame({ head, children, foot, rehearsal = false }: StageFrameProps) {
  const { t } = useTranslation('room');
  return (
    <Screen>
      <Margins>
        <ContourLines over="page" />
      </Margins>
      <header>
        {rehearsal && <Rehearsal>{t('rehearsal.stage')}</Rehearsal>}
        <Head>{head}</Head>
      </header>
      <Main>{children}</Main>
      {foot && <Foot>{foot}</Foot>}
    </Screen>
  );
}

/** The one thing that is asked, held or announced. */
export const StageTitle = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  fontSize: 'clamp(2rem, min(5.4vw, 9vh), 12rem)',
  lineHeight: 1.1,
  letterSpacing: '-0.02em',
  maxWidth: '20em',
  overflowWrap: 'anywhere',
  textWrap: 'balance',
}));

/** Words under it. */
export const StageWords = styled('p')({
  fontSize: 'clamp(1.125rem, min(2.4vw, 4.2vh), 5rem)',
  lineHeight: 1.35,
  maxWidth: '32em',
});

const Screen = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gap: 'min(3vw, 5vh)',
  minHeight: '100dvh',
  padding: 'min(4vw, 6vh)',
  overflow: 'hidden',
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.background.default,
  '& > *': { position: 'relative' },
}));

const Margins = styled('div')({
  '&&': { position: 'absolute' },
  inset: 0,
  '& > svg': { maskImage: 'linear-gradient(to right, transparent 40%, black 85%)' },
});

const Rehearsal = styled('p')(({ theme }) => ({
  fontSize: 'clamp(1rem, min(1.9vw, 3.2vh), 4rem)',
  fontWeight: 700,
  margin: '0 0 0.8em',
  padding: '0.3em 1em',
  borderRadius: theme.shape.borderRadius,
  textAlign: 'center',
  color: theme.vars.palette.waiting.onSoft,
  backgroundColor: theme.vars.palette.waiting.soft,
}));

const Head = styled('div')(({ theme }) => ({
  fontSize: 'clamp(1rem, min(1.9vw, 3.2vh), 4rem)',
  display: 'flex',
  justifyContent: 'space-between',
  gap: '2em',
  overflowWrap: 'anywhere',
  '& > :first-of-type': { fontWeight: 700 },
  '& > :last-of-type:not(:first-of-type)': {
    flex: 'none',
    color: theme.vars.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
}));

const Main = styled('main')({
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: 'min(2.4vw, 4vh)',
});

const Foot = styled('footer')(({ theme }) => ({
  fontSize: 'clamp(1rem, min(1.7vw, 3vh), 4rem)',
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  gap: '2em',
  '& b': { ...theme.typography.h1, fontSize: '2.1em', lineHeight: 1.1 },
}));
