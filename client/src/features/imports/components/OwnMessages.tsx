import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Consent } from '@sentiers/shared/imports/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';

const AT_ONCE = 50;

/** Exactly what is asked about, as the export has it. */
export function OwnMessages({ messages }: Pick<Consent, 'messages'>) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const left = messages.length - shown;
  return (
    <section>
      <h2>{t('consent.messages')}</h2>
      <List>
        {messages.slice(0, shown).map(({ at, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place}>
            <time dateTime={at}>{moment.format(new Date(at))}</time>
            <p>{text === '' ? t('consent.media') : text}</p>
          </li>
        ))}
      </List>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>{t('consent.more', { count: left })}</Button>
      )}
    </section>
  );
}

const List = styled('ul')(({ theme }) => ({
  margin: theme.spacing(3, 0),
  padding: 0,
  listStyle: 'none',
  '& > li': { padding: theme.spacing(3, 0), borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& time': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& p': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));
