import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Table } from '@sentiers/shared/tables/schema.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api } from '../../../lib/api/api.ts';

/** As the contract allows. */
const sizes = [2, 3, 4, 5, 6, 7, 8];
const longestName = 40;

interface TableSeatProps {
  roomId: string;
  /** Mine, while I hold its phone. */
  table: Table | undefined;
  offline: boolean;
}

/** A phone that several people share: says so once, and whose votes it gives from then on. */
export function TableSeat({ roomId, table, offline }: TableSeatProps) {
  const { t } = useTranslation('floor');
  const { act } = useAct(t('table.failed'));
  if (table?.seated) {
    return (
      <Seat>
        <p role="status">{t('table.seated', { name: table.name, count: table.people })}</p>
        <Button size="small" disabled={offline} onClick={() => void act(() => api.tables.leave({ roomId }))}>
          {t('table.leave')}
        </Button>
      </Seat>
    );
  }
  return (
    <details>
      <summary>{t('table.ask')}</summary>
      <TableForm
        before={table}
        offline={offline}
        onSit={(name, people) => void act(() => api.tables.sit({ roomId, name, people }))}
      />
    </details>
  );
}

interface TableFormProps {
  /** The table that one got up from. */
  before: Table | undefined;
  offline: boolean;
  onSit: (name: string, people: number) => void;
}

function TableForm({ before, offline, onSit }: TableFormProps) {
  const { t } = useTranslation('floor');
  const [name, setName] = useState(before?.name ?? '');
  const [people, setPeople] = useState(before?.people ?? 4);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSit(name.trim(), people);
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('table.words')}</p>
      <FormField label={t('table.name')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={longestName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t('table.people')}>
        {(control) => (
          <SelectInput
            {...control}
            value={people}
            onChange={(event) => setPeople(Number(event.target.value))}
          >
            {sizes.map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
          </SelectInput>
        )}
      </FormField>
      <Button type="submit" disabled={offline || name.trim() === ''}>
        {t('table.sit')}
      </Button>
    </Form>
  );
}

const Seat = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 3),
  '& p': { ...theme.typography.body2, margin: 0 },
}));

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  justifyItems: 'start',
  paddingTop: theme.spacing(3),
  '& > div': { width: '100%' },
  '& > p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}));
