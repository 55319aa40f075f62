import { styled } from '@mui/material/styles';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { formatMean, formatNumber, formatPercent } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { durations } from '../../../../theme/tokens.ts';
import type { Bar } from '../../logic/bars.ts';

interface ScaleResultProps {
  form: Extract<PollForm, { kind: 'scale' }>;
  /** Each value of the scale. */
  bars: readonly Bar[];
  mean: number | null;
  /** Of the first round; null where there is none to compare with. */
  meanBefore: number | null;
}

/** The mean of a scale, and how many chose each of its values: columns, the first round's share marked upon them. */
export function ScaleResult({ form, bars, mean, meanBefore }: ScaleResultProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const highest = Math.max(0.01, ...bars.flatMap(({ share, before }) => [share, before ?? 0]));
  return (
    <Place>
      {mean !== null && (
        <Mean>
          {t('mean')} <b>{formatMean(mean, language)}</b>{' '}
          <small>
            {t('outOf', { most: form.to })}
            {meanBefore !== null && `\u00A0· ${t('meanBefore', { mean: formatMean(meanBefore, language) })}`}
          </small>
        </Mean>
      )}
      <Columns>
        {bars.map(({ id, count, share, before, mine }) => (
          <li key={id} data-mine={mine || undefined}>
            <small aria-hidden="true">{count > 0 ? formatNumber(count, language) : ''}</small>
            <span aria-hidden="true">
              <i data-fill="" style={{ transform: `scaleY(${share / highest})` }} />
              {before !== null && <i data-before="" style={{ bottom: `${(before / highest) * 100}%` }} />}
            </span>
            <b aria-hidden="true">{id}</b>
            <VisuallyHidden>
              {t('valueSaid', {
                value: id,
                votes: t('votes', { count }),
                share: formatPercent(share, language),
              })}
              {mine && ` (${t('mine')})`}
            </VisuallyHidden>
          </li>
        ))}
      </Columns>
      {(form.fromLabel || form.toLabel) && (
        <Ends>
          <span>{form.fromLabel && t('valueNamed', { value: form.from, end: form.fromLabel })}</span>
          <span>{form.toLabel && t('valueNamed', { value: form.to, end: form.toLabel })}</span>
        </Ends>
      )}
    </Place>
  );
}

const Place = styled('div')({ display: 'grid', gap: '0.6em', minWidth: 0 });

const Mean = styled('p')(({ theme }) => ({
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& b': { fontFamily: theme.typography.h1.fontFamily, fontSize: '1.5em' },
  '& small': { fontSize: '0.85em', color: theme.vars.palette.text.secondary },
}));

const Columns = styled('ol')(({ theme }) => ({
  display: 'flex',
  gap: '0.4em',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontVariantNumeric: 'tabular-nums',
  '& > li': { flex: '1 1 0', minWidth: 0, display: 'grid', justifyItems: 'center' },
  '& small': { minHeight: '1.5em', fontSize: '0.85em', color: theme.vars.palette.text.secondary },
  '& > li > span[aria-hidden]': {
    position: 'relative',
    width: '100%',
    height: '5.5em',
    overflow: 'hidden',
    borderBottom: `2px solid ${theme.vars.palette.control}`,
    borderRadius: '4px 4px 0 0',
  },
  '& i': { position: 'absolute', insetInline: 0 },
  '& [data-fill]': {
    insetBlock: 0,
    transformOrigin: 'bottom',
    borderRadius: '4px 4px 0 0',
    backgroundColor: theme.vars.palette.primary.edge,
    transition: `transform ${durations.long}ms ease-out`,
  },
  '& [data-mine] [data-fill]': { backgroundColor: theme.vars.palette.primary.main },
  '& [data-before]': {
    height: 3,
    marginBottom: -1.5,
    backgroundColor: theme.vars.palette.waiting.main,
    transition: `bottom ${durations.long}ms ease-out`,
  },
  '& [data-mine] > b': {
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
    textDecorationThickness: 2,
  },
  '& b': { marginTop: '0.2em' },
}));

const Ends = styled('p')(({ theme }) => ({
  display: 'flex',
  justifyContent: 'space-between',
  gap: '1em',
  margin: 0,
  fontSize: '0.85em',
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& > :last-child': { textAlign: 'end' },
}));
