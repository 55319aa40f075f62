import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSetMuted } from '../../../components/use-set-muted.ts';
import { queries } from '../../../lib/api/api.ts';
import { useConversation } from '../../../lib/journal/react.ts';

/** Who reads the room and doesn't write in it any more, each with the way to give them the word back. */
export function MutedPeople({ roomId, personIds }: { roomId: string; personIds: readonly string[] }) {
  const { t } = useTranslation('room');
  const setMuted = useSetMuted(roomId);
  const { items } = useConversation(roomId);
  // Those whose words are on the page are named by them: a guest has no page to be named by.
  const names = new Map(items.map(({ author }) => [author.id, author.name]));
  const people = useQueries({
    queries: personIds.map((personId) => ({
      ...queries.people.get.queryOptions({ input: { personId } }),
      enabled: !names.has(personId),
    })),
  });
  return (
    <section>
      <h3>{t('muted.title')}</h3>
      {personIds.length === 0 ? (
        <Quiet>{t('muted.nobody')}</Quiet>
      ) : (
        <List>
          {personIds.map((id, index) => {
            const name = names.get(id) ?? people[index]?.data?.name ?? '…';
            return (
              <li key={id}>
                <span>{name}</span>
                <Button size="small" onClick={() => setMuted({ id, name }, false)}>
                  {t('muted.giveBack')}
                </Button>
              </li>
            );
          })}
        </List>
      )}
    </section>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}));

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), minHeight: 48 },
  '& > li > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));
