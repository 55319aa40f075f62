import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { formatBytes, formatFull } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { usePackWords } from '../hooks/use-pack-words.ts';
import type { PackChanges } from '../logic/pack-changes.ts';
import type { PackState, Packs } from '../logic/packs.ts';

interface KeptPackProps {
  packs: Packs;
  seminarId: string;
  kept: NonNullable<PackState['kept']>;
  /** What is otherwise by now; null where nothing is known to be, or it is being taken. */
  changes: PackChanges | null;
}

/** What is on this device of a seminar: since when, the ways to its threads, what changed since, and its way out. */
export function KeptPack({ packs, seminarId, kept: { pack, at }, changes }: KeptPackProps) {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const notify = useNotice();
  const { changesTo } = usePackWords();
  const size = formatBytes(pack.bytes, language);
  const remove = async () => {
    await packs.remove(seminarId);
    notify({ text: t('removed') });
  };
  return (
    <>
      <Kept role="status">{t('kept', { when: formatFull(at, language), size })}</Kept>
      {changes && <p>{t('changed', { changes: changesTo(changes) })}</p>}
      <Buttons>
        {changes && (
          <Button variant="contained" onClick={() => void packs.take(seminarId)}>
            {t('update', { size: formatBytes(changes.bytes, language) })}
          </Button>
        )}
        <Button onClick={() => void remove()}>{t('remove')}</Button>
      </Buttons>
      {pack.threads.length > 0 && (
        <Threads aria-labelledby="packed-threads">
          <h3 id="packed-threads">{t('threads')}</h3>
          <ul>
            {pack.threads.map(({ threadId, channelId, title, kind }) => (
              <li key={threadId}>
                <Link to={kind === 'room' ? paths.room(threadId) : paths.thread(channelId, threadId)}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Threads>
      )}
    </>
  );
}

const Kept = styled('p')(({ theme }) => ({ fontWeight: 600, color: theme.vars.palette.primary.main }));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: theme.spacing(1, 0),
}));

const Threads = styled('section')(({ theme }) => ({
  '& > h3': theme.typography.subtitle2,
  '& > ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 36,
    overflowWrap: 'anywhere',
    color: theme.vars.palette.knowledge.main,
  },
}));
