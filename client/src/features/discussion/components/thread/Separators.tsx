import { styled } from '@mui/material/styles';
import type { ThreadEvent } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../../components/Balise.tsx';
import { Time } from '../../../../components/Time.tsx';
import { innerQuotes } from '../../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';

/** The day that starts here. */
export function DaySeparator({ at }: { at: string }) {
  return (
    <Day>
      <Time at={at} shows="day" />
    </Day>
  );
}

/** What the thread went through: renamed, closed, reopened, by whom. */
export function EventLines({ events }: { events: readonly ThreadEvent[] }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  return events.map(({ kind, at, by, words }) => (
    <Event key={at}>
      {t(words ? `thread.event.${kind}Words` : `thread.event.${kind}`, {
        name: by.name,
        words: innerQuotes(words, language),
      })}{' '}
      · <Time at={at} />
    </Event>
  ));
}

/** « Nouveaux messages »: where reading starts again, marked by a balise. */
export function UnreadLine() {
  const { t } = useTranslation('discussion');
  return (
    <Line role="separator" aria-label={t('messages.newMessages')} data-unread-line>
      <Balise size={20} />
      <span aria-hidden="true">{t('messages.newMessages')}</span>
    </Line>
  );
}

const Day = styled('h2')(({ theme }) => ({
  ...theme.typography.caption,
  fontFamily: theme.typography.fontFamily,
  fontWeight: 400,
  padding: theme.spacing(4, 0, 1.5),
  textAlign: 'center',
  color: theme.vars.palette.text.secondary,
}));

const Event = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: `${theme.spacing(2.5)} var(--gutter) ${theme.spacing(1)}`,
  textAlign: 'center',
  textWrap: 'balance',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}));

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(2)}`,
  fontWeight: 700,
  color: theme.vars.palette.now.onSoft,
  '&::after': { content: '""', flex: 1, height: 1, backgroundColor: theme.vars.palette.now.edge },
}));
