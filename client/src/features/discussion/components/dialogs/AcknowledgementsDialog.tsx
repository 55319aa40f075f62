import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Acknowledgements } from '@sentiers/shared/threads/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { useNotice } from '../../../../components/Notices.tsx';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { Problem } from '../../../../components/ReasonDialog.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { useNow } from '../../../../components/use-now.ts';
import { formatFull } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api, queries } from '../../../../lib/api/api.ts';

const day = 24 * 3_600_000;

/** Who answered « Bien reçu » and who has not, for moderation: names to copy, and a reminder once a day. */
export function AcknowledgementsDialog({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const id = useId();
  const lists = useQuery({
    ...queries.threads.acknowledgements.queryOptions({ input: { threadId } }),
    staleTime: 0,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('acknowledgement.title')}</DialogTitle>
      <DialogContent>
        {lists.isPending && <LinesSkeleton />}
        {lists.isError && <p role="alert">{t('acknowledgement.listsFailed')}</p>}
        {lists.data && <Lists threadId={threadId} lists={lists.data} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Lists({ threadId, lists }: { threadId: string; lists: Acknowledgements }) {
  const { t } = useTranslation('discussion');
  const { waiting, acknowledged } = lists;
  return (
    <>
      <People title={t('acknowledgement.waiting', { count: waiting.length })} people={waiting} />
      {waiting.length === 0 ? <p>{t('acknowledgement.everyone')}</p> : <Reminder {...{ threadId, lists }} />}
      {acknowledged.length > 0 && (
        <People
          title={t('acknowledgement.answered', { count: acknowledged.length })}
          people={acknowledged.map(({ person }) => person)}
        />
      )}
    </>
  );
}

/** A list of names, and the way to take them elsewhere. */
function People({ title, people }: { title: string; people: readonly PersonSummary[] }) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const copy = () => {
    const names = people.map(({ name }) => name).join('\n');
    navigator.clipboard.writeText(names).then(
      () => notify({ text: t('acknowledgement.copied') }),
      () => notify({ text: t('acknowledgement.copyFailed') }),
    );
  };
  return (
    <Group>
      <header>
        <h3>{title}</h3>
        {people.length > 0 && (
          <Button size="small" variant="text" onClick={copy}>
            {t('acknowledgement.copy')}
          </Button>
        )}
      </header>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine person={person} detail={person.organisation} size={32} />
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Reminder({ threadId, lists }: { threadId: string; lists: Acknowledgements }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const cache = useQueryClient();
  const now = useNow();
  const remind = useMutation({
    mutationFn: () => api.threads.remindAcknowledgement({ threadId }),
    onSuccess: (answer) =>
      cache.setQueryData(queries.threads.acknowledgements.queryKey({ input: { threadId } }), answer),
  });
  const failure = useErrorWords(remind.error);
  const { remindedAt } = lists;
  if (remindedAt && now - Date.parse(remindedAt) < day) {
    return <p role="status">{t('acknowledgement.reminded', { when: formatFull(remindedAt, language) })}</p>;
  }
  return (
    <>
      <Button variant="contained" disabled={remind.isPending} onClick={() => remind.mutate()}>
        {t('acknowledgement.remind')}
      </Button>
      {failure.whole && <Problem role="alert">{failure.whole}</Problem>}
    </>
  );
}

const Group = styled('section')(({ theme }) => ({
  padding: theme.spacing(2, 0),
  'button ~ &, p ~ &': { marginTop: theme.spacing(4), borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
  },
  '& h3': theme.typography.h4,
  '& ul': {
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(2.5),
    margin: theme.spacing(2, 0, 0),
    padding: 0,
  },
}));
