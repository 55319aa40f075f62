import { styled } from '@mui/material/styles';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { formatNumber, formatPercent } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { durations } from '../../../../theme/tokens.ts';
import { type Bar, changeOf } from '../../logic/bars.ts';

interface BarsProps {
  bars: readonly Bar[];
  /** What each is called. */
  words: (id: string) => string;
  /** Whether what is counted are points rather than votes. */
  points?: boolean;
}

/** Answers one under the other, each as long as its share; the first round's share is a mark upon it. */
export function Bars({ bars, words, points = false }: BarsProps) {
  return (
    <List>
      {bars.map((bar) => (
        <Line key={bar.id} bar={bar} words={words(bar.id)} points={points} />
      ))}
    </List>
  );
}

function Line({ bar, words, points }: { bar: Bar; words: string; points: boolean }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const { share, before, mine, leads } = bar;
  return (
    <li data-leads={leads || undefined}>
      <i data-fill="" aria-hidden="true" style={{ transform: `scaleX(${share})` }} />
      {before !== null && <i data-before="" aria-hidden="true" style={{ left: `${before * 100}%` }} />}
      <span>
        {mine && <Icon of={CircleCheckIcon} size={16} />}
        <span>
          {words}
          {mine && <VisuallyHidden> ({t('mine')})</VisuallyHidden>}
          <Ranks bar={bar} />
        </span>
      </span>
      <span>
        <b>{points ? t('points', { count: bar.count }) : formatPercent(share, language)}</b>
        {!points && (
          <small>
            <span aria-hidden="true">{formatNumber(bar.count, language)}</span>
            <VisuallyHidden>{t('votes', { count: bar.count })}</VisuallyHidden>
          </small>
        )}
        {before !== null && <Change bar={bar} />}
      </span>
    </li>
  );
}

/** In a ranking: by how many it was put first, and where I put it. */
function Ranks({ bar: { firsts, myRank } }: { bar: Bar }) {
  const { t } = useTranslation('polls');
  const said = [
    ...(firsts ? [t('firsts', { count: firsts })] : []),
    ...(myRank === null ? [] : [t('myRank', { at: myRank })]),
  ];
  return said.length > 0 ? <small>{said.join('\u00A0· ')}</small> : null;
}

/** Since the first round: « +12 pts ». */
function Change({ bar }: { bar: Bar }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const change = changeOf(bar) ?? 0;
  const sign = change > 0 ? '+' : change < 0 ? '\u2212' : '=';
  const size = change === 0 ? '' : formatNumber(Math.abs(change), language);
  return (
    <small data-change="">
      <span aria-hidden="true">{change === 0 ? sign : t('change', { change: sign + size })}</span>
      <VisuallyHidden>
        {change === 0 ? t('unchanged') : t('changeSaid', { change: sign + size })}
      </VisuallyHidden>
    </small>
  );
}

/* In `em`: on the big screen the whole grows with its words. */
const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: '0.5em',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0.9em',
    minHeight: '2.6em',
    padding: '0.4em 0.8em',
    overflow: 'hidden',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    lineHeight: 1.35,
  },
  '& > li > i': { position: 'absolute', insetBlock: 0 },
  '& [data-fill]': {
    insetInline: 0,
    transformOrigin: 'left',
    backgroundColor: theme.vars.palette.primary.soft,
    transition: `transform ${durations.long}ms ease-out`,
  },
  '& [data-leads] [data-fill]': { backgroundColor: theme.vars.palette.primary.edge },
  /* Above and under the words, which it would cross. */
  '& [data-before]': {
    width: '0.16em',
    marginLeft: '-0.08em',
    backgroundImage: `linear-gradient(${theme.vars.palette.waiting.main} 0 0), linear-gradient(${theme.vars.palette.waiting.main} 0 0)`,
    backgroundPosition: 'top, bottom',
    backgroundSize: '100% 0.6em',
    backgroundRepeat: 'no-repeat',
    transition: `left ${durations.long}ms ease-out`,
  },
  '& > li > span': { position: 'relative', minWidth: 0 },
  '& > li > span:first-of-type': { display: 'flex', gap: '0.5em', overflowWrap: 'anywhere' },
  '& > li > span:first-of-type > svg': { marginTop: '0.18em', color: theme.vars.palette.primary.main },
  '& > [data-leads] > span:first-of-type': { fontWeight: 600 },
  '& > li > span:last-of-type': {
    flex: 'none',
    display: 'inline-flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'baseline',
    gap: '0 0.6em',
    maxWidth: '45%',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
  },
  '& small': { fontSize: '0.85em', fontWeight: 400, color: theme.vars.palette.text.secondary },
  '& > li > span:first-of-type small': { display: 'block' },
  '& > [data-leads] small': { color: theme.vars.palette.text.primary },
  '& [data-change]': { fontWeight: 600 },
}));
