import { styled } from '@mui/material/styles';
import type { CodevSheetLine } from '@sentiers/shared/codev/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

/** The sheets of the sessions where one was advised, each the beginning of an experience; nothing where there is none. */
export function SheetList() {
  const { t } = useTranslation('codev');
  const sheets = useQuery(queries.codev.sheets.queryOptions({ input: {} }));
  const items = sheets.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section aria-labelledby="sheets">
      <h2 id="sheets">{t('sheet.list')}</h2>
      <ul>
        {items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line: { id, roomId, title, startedAt, commitment } }: { line: CodevSheetLine }) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  return (
    <li>
      <Link to={paths.codevSheet(roomId, id)}>{title}</Link>
      <p>
        {t('sheet.date', { date: formatCalendarDay(startedAt, language) })}
        {' · '}
        {commitment ? commitment.text : t('sheet.none')}
      </p>
    </li>
  );
}

const Section = styled('section')(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter)`,
  '& > h2': theme.typography.h4,
  '& > ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { padding: theme.spacing(3, 0), overflowWrap: 'anywhere' },
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& a': { fontWeight: 600, color: theme.vars.palette.knowledge.main },
  '& p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
}));
