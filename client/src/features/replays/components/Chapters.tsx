import { styled } from '@mui/material/styles';
import type { Chapter } from '@sentiers/shared/replays/schema.ts';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import { chapterAt } from '../logic/following.ts';
import { writeMoment } from '../logic/moments.ts';

interface ChaptersProps {
  chapters: readonly Chapter[];
  second: number;
  onSeek: (second: number) => void;
}

/** The parts of a video: each leads to its moment; the balise marks the one that is under way. */
export function Chapters({ chapters, second, onSeek }: ChaptersProps) {
  const { t } = useTranslation('replays');
  const current = chapterAt(chapters, second);
  if (chapters.length === 0) return <Quiet>{t('chapters.none')}</Quiet>;
  return (
    <List aria-label={t('chapters.title')}>
      {chapters.map(({ title, at }, rank) => (
        <li key={at}>
          <button
            type="button"
            aria-current={rank === current ? 'true' : undefined}
            onClick={() => onSeek(at)}
          >
            <span>{rank === current && <Balise size={16} />}</span>
            <Moment>{writeMoment(at)}</Moment>
            <span>{title}</span>
          </button>
        </li>
      ))}
    </List>
  );
}

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& button': {
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: '20px minmax(56px, auto) minmax(0, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(2),
    width: '100%',
    minHeight: sizes.touch,
    padding: theme.spacing(1.5, 1),
    border: 0,
    borderRadius: theme.shape.borderRadius,
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
  },
  '& button:hover > span:last-of-type': { textDecoration: 'underline' },
  '& button:focus-visible': focusRing(theme, -2),
  '& button[aria-current]': { fontWeight: 700 },
}));

export const Moment = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}));
