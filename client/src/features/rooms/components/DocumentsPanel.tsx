import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { FileLine } from '../../../components/files/FileLine.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatTime } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type AgendaItem, itemAt } from '../logic/agenda.ts';

/** What happens in the room when, and what goes with it to download. */
export function DocumentsPanel({ seminarId, items }: { seminarId: string; items: readonly AgendaItem[] }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const current = itemAt(items, useNow());
  return (
    <Panel>
      <h2>{t('agenda')}</h2>
      <List>
        {items.map((item) => (
          <li key={item.id} aria-current={item === current ? 'step' : undefined}>
            <small>
              <time dateTime={item.startsAt}>{formatTime(item.startsAt, language)}</time> –{' '}
              <time dateTime={item.endsAt}>{formatTime(item.endsAt, language)}</time>
              {item === current && (
                <Now>
                  <Balise size={16} /> {t('now')}
                </Now>
              )}
            </small>
            <h3>{gluePunctuation(item.title)}</h3>
            {item.documents.map((file) => (
              <FileLine
                key={file.id}
                file={{ ...file, address: `/api/seminars/${seminarId}/documents/${file.id}` }}
              />
            ))}
          </li>
        ))}
      </List>
    </Panel>
  );
}

const Panel = styled('div')(({ theme }) => ({
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(6)}`,
  overflowWrap: 'anywhere',
  '& > h2': theme.typography.h4,
}));

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'grid', gap: theme.spacing(1.5), padding: theme.spacing(4, 0) },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& small': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    color: theme.vars.palette.text.secondary,
  },
  '& h3': theme.typography.subtitle2,
}));

const Now = styled('b')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  marginLeft: theme.spacing(2),
  fontWeight: 600,
  color: theme.vars.palette.now.onSoft,
}));
