import { styled } from '@mui/material/styles';
import type { Pulse } from '@sentiers/shared/pulse/schema.ts';
import { useTranslation } from 'react-i18next';
import { feelings } from '../feelings.ts';

/** How the room follows, for those who animate it: in numbers, none of them anybody’s. */
export function PulseGauge({ pulse }: { pulse: Pulse | undefined }) {
  const { t } = useTranslation('floor');
  const counts = pulse?.counts ?? { too_fast: 0, lost: 0, clear: 0 };
  const most = Math.max(...Object.values(counts), 1);
  const isQuiet = feelings.every((feeling) => counts[feeling] === 0);
  return (
    <Gauge aria-labelledby="pulse">
      <h2 id="pulse">{t('pulse.title')}</h2>
      {isQuiet ? (
        <p>{t('pulse.quiet')}</p>
      ) : (
        <dl>
          {feelings.map((feeling) => (
            <div key={feeling} data-feeling={feeling}>
              <dt>{t(`pulse.${feeling}`)}</dt>
              <dd>
                <span style={{ width: `${(counts[feeling] / most) * 100}%` }} />
                <b>{counts[feeling]}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t('pulse.holds')}</p>
    </Gauge>
  );
}

const Gauge = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  '& h2': { ...theme.typography.h4, margin: 0 },
  '& p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& dl': { display: 'grid', gap: theme.spacing(1.5), margin: 0 },
  '& dl > div': { display: 'grid', gridTemplateColumns: '7em minmax(0, 1fr)', alignItems: 'center' },
  '& dt': theme.typography.body2,
  '& dd': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), margin: 0 },
  '& dd span': {
    height: 10,
    borderRadius: 5,
    backgroundColor: theme.vars.palette.waiting.main,
    transition: 'width 160ms',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  '& [data-feeling="clear"] dd span': { backgroundColor: theme.vars.palette.primary.main },
  '& [data-feeling="lost"] dd span': { backgroundColor: theme.vars.palette.now.main },
  '& b': { ...theme.typography.body2, fontVariantNumeric: 'tabular-nums' },
}));
