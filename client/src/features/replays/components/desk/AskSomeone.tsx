import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { queries } from '../../../../lib/api/api.ts';

interface AskSomeoneProps {
  replay: Replay;
  busy: boolean;
  onAsk: (personId: string) => void;
}

/** Names someone of the cohort who is seen or heard, and whom nothing proposed. */
export function AskSomeone({ replay, busy, onAsk }: AskSomeoneProps) {
  const { t } = useTranslation('replay-desk');
  const [chosen, setChosen] = useState('');
  const seminarId = replay.seminar.id;
  const seminar = useQuery(queries.seminars.get.queryOptions({ input: { seminarId } })).data;
  const input = seminar ? { cohortId: seminar.cohortId } : skipToken;
  const found = useQuery(queries.people.listOfCohort.queryOptions({ input })).data;
  const asked = new Set(replay.people?.map(({ person }) => person.id));
  const others = found?.items.filter(({ id }) => !asked.has(id)) ?? [];
  if (others.length === 0) return null;
  const isThere = others.some(({ id }) => id === chosen);
  return (
    <Row
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(chosen);
      }}
    >
      <SelectInput
        aria-label={t('people.someone')}
        value={isThere ? chosen : ''}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{t('people.someone')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectInput>
      <Button type="submit" variant="outlined" disabled={!isThere || busy}>
        {t('people.ask')}
      </Button>
    </Row>
  );
}

const Row = styled('form')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
  '& > select': { flex: '1 1 220px', maxWidth: 360 },
}));
