import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatTime } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type AgendaItem, itemAfter, itemAt, minutesLeft } from '../logic/agenda.ts';
import { StageTitle, StageWords } from './StageFrame.tsx';

/** Lines of an agenda that are read from the back of a room. */
const SHOWN = 6;

/** What is held now with the time that is left, or what comes; then the rest of the day. */
export function StageAgenda({ items, chosen }: { items: readonly AgendaItem[]; chosen: string | null }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const now = useNow();
  const item = items.find(({ id }) => id === chosen) ?? itemAt(items, now) ?? itemAfter(items, now);
  if (!item) return <StageTitle>{t('stage.over')}</StageTitle>;
  const isOn = item === itemAt(items, now);
  const rest = items
    .filter(({ startsAt }) => Date.parse(startsAt) >= Date.parse(item.endsAt))
    .slice(0, SHOWN);
  return (
    <>
      <StageTitle>{gluePunctuation(item.title)}</StageTitle>
      <When data-on={isOn || undefined}>
        {isOn && <Balise size={36} />}
        <span>
          <time dateTime={item.startsAt}>{formatTime(item.startsAt, language)}</time> –{' '}
          <time dateTime={item.endsAt}>{formatTime(item.endsAt, language)}</time>
          {isOn && ` · ${t('stage.left', { count: minutesLeft(item.endsAt, now) })}`}
        </span>
      </When>
      {rest.length > 0 && (
        <Rest aria-label={t('stage.next')}>
          {rest.map(({ id, startsAt, title }) => (
            <li key={id}>
              <time dateTime={startsAt}>{formatTime(startsAt, language)}</time>
              <span>{gluePunctuation(title)}</span>
            </li>
          ))}
        </Rest>
      )}
    </>
  );
}

const When = styled(StageWords)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: '0.4em',
  fontVariantNumeric: 'tabular-nums',
  '&[data-on]': { fontWeight: 700, color: theme.vars.palette.now.onSoft },
}));

const Rest = styled('ul')(({ theme }) => ({
  fontSize: 'clamp(1.125rem, min(2.2vw, 3.8vh), 5rem)',
  lineHeight: 1.3,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  maxWidth: '30em',
  overflow: 'hidden',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '4.5em minmax(0, 1fr)',
    padding: '0.5em 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& time': { color: theme.vars.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
}));
