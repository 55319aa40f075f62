import { styled } from '@mui/material/styles';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DatedLine } from '../../../components/DatedLine.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatSpan } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { StandingWord } from './StandingWord.tsx';

/** A seminar in its list: when, what, where, and where I stand. */
export function SeminarLine({ seminar }: { seminar: SeminarSummary }) {
  const { t } = useTranslation('seminars');
  const { begins, ends } = formatSpan(seminar.startsAt, seminar.endsAt, useLanguage());
  const now = useNow();
  const { address, videoAddress } = seminar.place;
  const where = address ?? (videoAddress === null ? t('noPlace') : t('online'));
  return (
    <Line data-cancelled={seminar.state === 'cancelled' || undefined}>
      <When>
        <time dateTime={seminar.startsAt}>{begins}</time>
        <small>{ends}</small>
      </When>
      <div>
        <h2>
          <Link to={paths.seminar(seminar.id)}>{gluePunctuation(seminar.title)}</Link>
        </h2>
        <p>
          {t(`kind.${seminar.kind}`)} · {where}
        </p>
        <StandingWord seminar={seminar} now={now} />
      </div>
    </Line>
  );
}

const Line = styled(DatedLine)({
  '--when': '232px',
  '&[data-cancelled] h2, &[data-cancelled] time': { textDecoration: 'line-through' },
});

const When = styled('div')(({ theme }) => ({
  ...theme.typography.subtitle2,
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  // In one line where there is room; what ends another day is not broken in two.
  [theme.breakpoints.down('md')]: { display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(2) },
}));
