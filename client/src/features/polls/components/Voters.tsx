import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import { useQuery } from '@tanstack/react-query';
import CheckIcon from 'lucide-react/icons/check';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { queries } from '../../../lib/api/api.ts';
import { useAnswerWords, useOptionWords } from '../hooks/use-answer-words.ts';

interface VotersProps {
  poll: Poll;
  /** How many voted: read again as that changes. */
  voters: number;
}

/** Who chose what in a poll that is not anonymous, once one asks for it. */
export function Voters({ poll, voters }: VotersProps) {
  const { t } = useTranslation('polls');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(open ? 'voters.close' : 'voters.open')}
      </Button>
      <div id={id} hidden={!open}>
        {open && <List key={voters} poll={poll} />}
      </div>
    </div>
  );
}

function List({ poll }: { poll: Poll }) {
  const { t } = useTranslation('polls');
  const words = useAnswerWords(poll.form);
  const input = { pollId: poll.id, round: poll.round };
  const found = useQuery({ ...queries.polls.voters.queryOptions({ input }), refetchOnMount: 'always' });
  if (found.isPending) return <LinesSkeleton />;
  if (!found.data) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void found.refetch() }}>
        {t('voters.failed')}
      </QuietFailure>
    );
  }
  const { items } = found.data;
  if (poll.form.kind === 'dates') return <Table form={poll.form} items={items} />;
  return (
    <People>
      {items.map(({ person, choice }) => (
        <li key={person.id}>
          <b>{person.name}</b> <span>{words(choice)}</span>
        </li>
      ))}
    </People>
  );
}

interface TableProps {
  form: Extract<PollForm, { kind: 'dates' }>;
  items: readonly { person: { id: string; name: string }; choice: Choice }[];
}

/** People in lines, dates in columns. */
function Table({ form, items }: TableProps) {
  const { t } = useTranslation('polls');
  const words = useOptionWords(form);
  return (
    <Scroll role="region" aria-label={t('voters.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {form.options.map(({ id }) => (
              <th key={id} scope="col">
                {words(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ person, choice }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {form.options.map(({ id }) => {
                const suits = 'optionIds' in choice && choice.optionIds.includes(id);
                return (
                  <td key={id} data-suits={suits || undefined}>
                    {suits ? <Icon of={CheckIcon} /> : <span aria-hidden="true">–</span>}
                    <VisuallyHidden>{t(suits ? 'voters.yes' : 'voters.no')}</VisuallyHidden>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const People = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: theme.spacing(1.5),
  margin: theme.spacing(2, 0, 0),
  padding: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
  '& b': { fontWeight: 600 },
  '& span': { color: theme.vars.palette.text.secondary },
}));

const Scroll = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  marginTop: theme.spacing(2),
  overflowX: 'auto',
  '& table': { borderCollapse: 'collapse' },
  '& th, & td': {
    padding: theme.spacing(1.5, 2.5),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    textAlign: 'center',
    verticalAlign: 'bottom',
  },
  '& th': { minWidth: 110, fontWeight: 600, textWrap: 'balance' },
  '& tbody th': { textAlign: 'start', paddingLeft: 0 },
  '& [data-suits]': {
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
}));
