import { styled } from '@mui/material/styles';
import type { Cost } from '@sentiers/shared/experiences/sections.ts';
import { useTranslation } from 'react-i18next';
import { LazyMarkdown } from '../../../../components/LazyMarkdown.tsx';
import { formatNumber } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';

const figures = ['euros', 'eurosPerYear', 'days', 'months'] as const;

/** What it cost in money and time, in figures that one sees at a glance. */
export function CostFigures({ cost }: { cost: Cost }) {
  const { t } = useTranslation('experience');
  const language = useLanguage();
  const known = figures.filter((figure) => cost[figure] !== null);
  return (
    <>
      {known.length > 0 && (
        <Figures>
          {known.map((figure) => (
            <div key={figure}>
              <dt>{t(`cost.${figure}`)}</dt>
              <dd>
                {t(`cost.unit.${figure}`, {
                  count: cost[figure] ?? 0,
                  amount: formatNumber(cost[figure] ?? 0, language),
                })}
              </dd>
            </div>
          ))}
        </Figures>
      )}
      {cost.note !== '' && <LazyMarkdown>{cost.note}</LazyMarkdown>}
    </>
  );
}

const Figures = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
  gap: theme.spacing(4, 6),
  margin: theme.spacing(2, 0, 4),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.default,
  '& > div': { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { ...theme.typography.h2, margin: 0, fontVariantNumeric: 'tabular-nums' },
}));
