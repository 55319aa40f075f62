import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Balise } from '../../../components/Balise.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { type Standing, tones } from '../logic/standing.ts';

/** One balise of a way, with what is said beside it. */
export interface PathMark {
  id: string;
  title: string;
  to: string;
  standing: Standing;
  /** Under its title. */
  note: ReactNode;
}

interface TrailPathProps {
  marks: readonly PathMark[];
  /** How each stands, for who doesn't see its colour. */
  standingWords: (standing: Standing) => string;
  /** The heading's rank on the page; absent where the path is a list beside it. */
  rank?: 2 | 3;
}

/** The way: balises one under the other, joined by the dotted path of a hiking map. */
export function TrailPath({ marks, standingWords, rank }: TrailPathProps) {
  return (
    <Path data-large={rank !== undefined || undefined}>
      {marks.map(({ id, title, to, standing, note }) => (
        <li
          key={id}
          data-standing={standing}
          {...(standing === 'next' && { 'aria-current': 'step' as const })}
        >
          <Balise tone={tones[standing]} size={20} />
          <div>
            <Name as={rank ? `h${rank}` : 'p'}>
              <Link to={to}>{title}</Link>
            </Name>
            <Note>
              {rank || standing === 'next' ? (
                <span>{standingWords(standing)}</span>
              ) : (
                <VisuallyHidden>{standingWords(standing)}</VisuallyHidden>
              )}
              {note}
            </Note>
          </div>
        </li>
      ))}
    </Path>
  );
}

const Path = styled('ol')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(3),
    paddingBottom: theme.spacing(5),
    overflowWrap: 'anywhere',
  },
  '& > li:last-of-type': { paddingBottom: 0 },
  '& > li > svg': { marginTop: 4 },
  // The dotted path, from under a balise to the next one: behind us it is painted.
  '& > li:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 8.5,
    top: 28,
    bottom: -1,
    width: 3,
    backgroundImage: `linear-gradient(${theme.vars.palette.divider} 50%, transparent 50%)`,
    backgroundSize: '3px 7px',
  },
  '& > li[data-standing="reached"]:not(:last-of-type)::before': {
    backgroundImage: `linear-gradient(${theme.vars.palette.primary.main} 50%, transparent 50%)`,
  },
  '&[data-large] > li': { paddingBottom: theme.spacing(7) },
}));

const Name = styled('p')(({ theme }) => ({
  ...theme.typography.subtitle1,
  margin: 0,
  fontFamily: theme.typography.fontFamily,
  fontSize: '1rem',
  fontWeight: 700,
  lineHeight: 1.4,
  '& a': { color: 'inherit', textDecoration: 'none', borderRadius: 4 },
  '& a:hover': { textDecoration: 'underline' },
  '& a:focus-visible': focusRing(theme),
  '[data-standing="ahead"] &, [data-standing="held-back"] &': {
    fontWeight: 400,
    color: theme.vars.palette.text.secondary,
  },
}));

const Note = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  '& > *': { margin: 0 },
  '& > span + *::before': { content: '" · "' },
  '[data-standing="next"] &': { fontWeight: 600, color: theme.vars.palette.now.onSoft },
}));
