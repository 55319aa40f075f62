import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { sizes } from '../theme/tokens.ts';
import { PaneBannerContext } from './PaneBanner.tsx';

/** Where the keyboard's « skip to content » leads. */
export const contentId = 'contenu';

interface PaneLayoutProps {
  /** None where there is one page only. */
  nav?: ReactNode;
  children: ReactNode;
  /** The phone's bar; a thread, a room or an editor gives none. */
  bottomBar?: ReactNode;
  /** On a phone, that the network is away: above the bar, or where a page without one shows it (`PaneBanner`). */
  banner?: ReactNode;
}

/** The frame of every signed-in page: navigation beside the page, or the page alone with a bar at its foot. */
export function PaneLayout({ nav, children, bottomBar, banner }: PaneLayoutProps) {
  const strip = banner && <Banner>{banner}</Banner>;
  return (
    <Frame data-alone={nav === undefined || undefined}>
      {nav !== undefined && <NavPane>{nav}</NavPane>}
      <Main id={contentId} tabIndex={-1}>
        <PaneBannerContext value={bottomBar ? null : strip}>
          <Page>{children}</Page>
        </PaneBannerContext>
        {bottomBar && strip}
        {bottomBar}
      </Main>
    </Frame>
  );
}

interface ListAndReadingProps {
  /** Undefined where there is nothing to list: what is read has the whole page. */
  list?: ReactNode;
  reading: ReactNode;
  /** Which of the two a smaller screen shows. */
  shows: 'list' | 'reading';
}

/** A list and what is read from it: side by side from 1200 px on, one at a time below. */
export function ListAndReading({ list, reading, shows }: ListAndReadingProps) {
  return (
    <Pair data-shows={shows} data-alone={list === undefined || undefined}>
      {list !== undefined && <ListPane>{list}</ListPane>}
      <ReadingPane>{reading}</ReadingPane>
    </Pair>
  );
}

/** A page with more about it at its side: beside it from 1200 px on, under it below. */
export function WithAside({
  children,
  aside,
  label,
}: {
  children: ReactNode;
  aside: ReactNode;
  label: string;
}) {
  return (
    <Sided>
      <SidedPage>{children}</SidedPage>
      <Aside aria-label={label}>{aside}</Aside>
    </Sided>
  );
}

/** Class of what stays at the foot of a scrolling pane: the focus, and the words one writes, come above it. */
export const keepsFoot = 'keeps-foot';

/** A column that scrolls by itself: the usual inside of a pane. What is hidden in it scrolls with it. */
export const PaneScroll = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  // As high as the highest: where one asks a question without a network.
  [`&:has(.${keepsFoot})`]: { scrollPaddingBlock: theme.spacing(20, 52) },
}));

const column = { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 } as const;

/* `--gutter` is the space at both sides of what stands in a pane: headers, lists and texts share it. */
const Frame = styled('div')(({ theme }) => ({
  '--gutter': theme.spacing(4),
  [theme.breakpoints.up('sm')]: { '--gutter': theme.spacing(6) },
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  height: '100dvh',
  overflow: 'hidden',
  '&:not([data-alone])': {
    [theme.breakpoints.up('md')]: { gridTemplateColumns: `${sizes.nav}px minmax(0, 1fr)` },
  },
}));

const NavPane = styled('header')(({ theme }) => ({
  ...column,
  borderRight: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { display: 'none' },
}));

const Main = styled('main')(column);

const Banner = styled('div')({ flex: 'none', '& > div': { borderRadius: 0 } });

const Page = styled('div')({ ...column, flex: 1 });

const Pair = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: `${sizes.list}px minmax(0, 1fr)`,
  '&[data-alone]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  [theme.breakpoints.down('lg')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '&[data-shows="reading"]:not([data-alone]) > :first-of-type, &[data-shows="list"] > :last-of-type': {
      display: 'none',
    },
  },
}));

const ListPane = styled('div')(({ theme }) => ({
  ...column,
  '--gutter': theme.spacing(5),
  borderRight: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('lg')]: { borderRight: 0 },
}));

const ReadingPane = styled('div')(({ theme }) => ({
  ...column,
  [theme.breakpoints.up('lg')]: { '--gutter': theme.spacing(8) },
  backgroundColor: theme.vars.palette.background.paper,
}));

const Sided = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: `minmax(0, 1fr) ${sizes.aside}px`,
  [theme.breakpoints.down('lg')]: {
    position: 'relative',
    display: 'block',
    overflowY: 'auto',
    /* Under a page that is on its way, it would be pushed down. */
    '&:has(> div [aria-busy="true"]) > aside': { display: 'none' },
  },
}));

const SidedPage = styled('div')(({ theme }) => ({
  ...column,
  [theme.breakpoints.up('lg')]: { overflowY: 'auto' },
  /* The page and what stands under it scroll as one. */
  [theme.breakpoints.down('lg')]: { '&& > *': { overflowY: 'visible' } },
}));

const Aside = styled('aside')(({ theme }) => ({
  padding: theme.spacing(8, 6.5),
  backgroundColor: theme.vars.palette.background.paper,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.up('lg')]: { overflowY: 'auto' },
  [theme.breakpoints.down('lg')]: {
    padding: `${theme.spacing(6)} var(--gutter)`,
    borderLeft: 0,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
}));
