import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { FileLine } from '../../../components/files/FileLine.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatTime } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface AgendaItemProps {
  seminarId: string;
  item: Seminar['items'][number];
  /** The way into its room. */
  door?: ReactNode;
}

/** One part of an agenda: its hours, what one does, where and with whom, and what to download. */
export function AgendaItem({ seminarId, item, door }: AgendaItemProps) {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const now = useNow();
  const { startsAt, endsAt, speakers, documents } = item;
  const isNow = Date.parse(startsAt) <= now && now < Date.parse(endsAt);
  const company = speakers.length > 0 && t('with', { names: speakers.join(', ') });
  const facts = [t(`item.${item.kind}`), item.room, company].filter(Boolean);
  return (
    <Item data-kind={item.kind}>
      <Hours>
        <time dateTime={startsAt}>{formatTime(startsAt, language)}</time>
        <small>
          – <time dateTime={endsAt}>{formatTime(endsAt, language)}</time>
        </small>
      </Hours>
      <What>
        <h4>{gluePunctuation(item.title)}</h4>
        <p>{facts.join(' · ')}</p>
        {isNow && (
          <Now>
            <Balise size={16} /> {t('now')}
          </Now>
        )}
        {item.kind !== 'break' && door}
        {item.description && <LazyMarkdown>{item.description}</LazyMarkdown>}
        {documents.length > 0 && (
          <ul aria-label={t('documents', { title: item.title })}>
            {documents.map((file) => (
              <li key={file.id}>
                <FileLine file={{ ...file, address: `/api/seminars/${seminarId}/documents/${file.id}` }} />
              </li>
            ))}
          </ul>
        )}
      </What>
    </Item>
  );
}

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '64px minmax(0, 1fr)',
  gap: theme.spacing(1, 4),
  padding: theme.spacing(3, 0),
  '&[data-kind="break"] h4': { fontWeight: 400, color: theme.vars.palette.text.secondary },
}));

const Hours = styled('div')(({ theme }) => ({
  ...theme.typography.subtitle2,
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}));

const What = styled('div')(({ theme }) => ({
  minWidth: 0,
  overflowWrap: 'anywhere',
  '& > div': { marginTop: theme.spacing(2) },
  '& > h4': { ...theme.typography.subtitle2, fontWeight: 700 },
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > ul': {
    listStyle: 'none',
    margin: theme.spacing(2, 0, 0),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
}));

const Now = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  fontWeight: 600,
  color: theme.vars.palette.now.onSoft,
}));
