import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Consent, OwnMedium } from '@sentiers/shared/imports/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownFiles } from '../../../components/files/drawn-file.ts';
import { FileRun } from '../../../components/files/FileRun.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';

const AT_ONCE = 50;

/** Exactly what is asked about, as the export has it. */
export function OwnMessages({ importId, messages }: Pick<Consent, 'importId' | 'messages'>) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const left = messages.length - shown;
  return (
    <section>
      <h2>{t('consent.messages')}</h2>
      <List>
        {messages.slice(0, shown).map(({ at, text, media }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place}>
            <time dateTime={at}>{moment.format(new Date(at))}</time>
            {media.length > 0 && <OwnMedia importId={importId} media={media} />}
            {text !== '' && <p>{text}</p>}
          </li>
        ))}
      </List>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>{t('consent.more', { count: left })}</Button>
      )}
    </section>
  );
}

/** What they showed, as readers would see it; of what can't be brought, why. */
function OwnMedia({ importId, media }: { importId: string; media: readonly OwnMedium[] }) {
  const { t } = useTranslation('imports');
  const files = media.flatMap(({ file }) =>
    file ? [{ ...file, address: `/api/imports/${importId}/files/${file.id}` }] : [],
  );
  const absent = media.filter(({ file }) => file === null);
  return (
    <>
      {files.length > 0 && (
        <ShownFiles value={files}>
          <FileRun files={files.map(({ id, name }) => ({ id, words: name }))} />
        </ShownFiles>
      )}
      {absent.map(({ kind, refused }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <Absent key={place}>
          {t('consent.absent', { kind: t(`kind.${kind}`), reason: t(`consent.why.${refused ?? 'reading'}`) })}
        </Absent>
      ))}
    </>
  );
}

const Absent = styled('p')(({ theme }) => ({ '&&': { color: theme.vars.palette.text.secondary } }));

const List = styled('ul')(({ theme }) => ({
  margin: theme.spacing(3, 0),
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(3, 0),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& time': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& p': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));
