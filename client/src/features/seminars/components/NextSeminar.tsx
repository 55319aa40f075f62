import { styled } from '@mui/material/styles';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../../../components/use-now.ts';
import { formatSpan } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

/** Rooms are open an hour before it begins at the earliest: until then nothing is asked of them. */
const DOORS_MS = 3_600_000;

/** How many are read to find one: those before it may be cancelled, in preparation, or closed to me. */
const read = 5;

interface NextSeminarProps {
  /** The way into its rooms that are open. */
  join?: (seminarId: string) => ReactNode;
}

/** On the home page, the seminar that is held now or next. Its few words are the home page's. */
export function NextSeminar({ join }: NextSeminarProps) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const now = useNow();
  const ahead = useQuery(queries.seminars.list.queryOptions({ input: { limit: read } }));
  // What stands under it waits for it, but not for a network that fails.
  if (ahead.isPending) return ahead.failureCount === 0 ? <div aria-busy="true" /> : null;
  const seminar = ahead.data?.items.find((one) => concernsMe(one, now));
  if (!seminar) return null;
  const { startsAt, endsAt, mine } = seminar;
  const live = Date.parse(startsAt) <= now;
  return (
    <Card aria-labelledby="next-seminar" data-live={live || undefined}>
      <p>{t(live ? 'next.live' : 'next.title')}</p>
      <h2 id="next-seminar">
        <Link to={paths.seminar(seminar.id)}>{gluePunctuation(seminar.title)}</Link>
      </h2>
      <p>
        <time dateTime={startsAt}>{formatSpan(startsAt, endsAt, language).whole}</time>
        {(!live || mine.state !== 'none') && ` · ${t(`next.${mine.state}`)}`}
      </p>
      {Date.parse(startsAt) - now < DOORS_MS && join?.(seminar.id)}
    </Card>
  );
}

/** Whether it is held now, or still to be and I have a place there or may take one: its rooms are for all who read it. */
function concernsMe({ state, startsAt, endsAt, mine, abilities }: SeminarSummary, now: number): boolean {
  if (state !== 'announced' || Date.parse(endsAt) <= now) return false;
  return Date.parse(startsAt) <= now || mine.state !== 'none' || abilities.register;
}

const Card = styled('section')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'relative',
  marginTop: theme.spacing(6),
  padding: theme.spacing(4, 6),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `5px solid ${theme.vars.palette.primary.main}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '&[data-live]': { borderLeftColor: theme.vars.palette.now.main },
  '&[data-live] > p:first-of-type': { fontWeight: 600, color: theme.vars.palette.now.onSoft },
  '& > h2': { ...theme.typography.h3, margin: theme.spacing(0.5, 0), color: theme.vars.palette.text.primary },
  '& > h2 a': { color: 'inherit', textDecoration: 'none' },
  '& > h2 a::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    borderRadius: theme.shape.borderRadius,
  },
  '& > h2 a:focus-visible': { outline: 'none' },
  '& > h2 a:focus-visible::after': focusRing(theme),
  '&:hover > h2 a': { textDecoration: 'underline' },
}));
