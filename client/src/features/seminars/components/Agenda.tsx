import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../components/PageBody.tsx';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { zoneName } from '../../../i18n/zone-name.ts';
import { agendaByDay } from '../logic/agenda-days.ts';
import { AgendaItem } from './AgendaItem.tsx';

interface AgendaProps {
  seminar: Seminar;
  /** The way into the room of an item. */
  door?: (item: Seminar['items'][number]) => ReactNode;
}

/** What happens when, day by day on the reader's clock. */
export function Agenda({ seminar: { id, items, startsAt }, door }: AgendaProps) {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const days = agendaByDay(items);
  return (
    <PageSection aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      {days.length === 0 && <Quiet>{t('noAgenda')}</Quiet>}
      {days.length > 0 && <Quiet>{t('zone', { zone: zoneName(startsAt, language) })}</Quiet>}
      {days.map(({ day, items: [first, ...others] }) =>
        first ? (
          <Day key={day} aria-label={formatDate(first.startsAt, language)}>
            <h3>{formatDate(first.startsAt, language)}</h3>
            <ol>
              {[first, ...others].map((item) => (
                <AgendaItem key={item.id} seminarId={id} item={item} door={door?.(item)} />
              ))}
            </ol>
          </Day>
        ) : null,
      )}
    </PageSection>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const Day = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(5),
  '& > h3': theme.typography.h4,
  '& > ol': { listStyle: 'none', margin: 0, padding: 0 },
  '& > ol > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));
