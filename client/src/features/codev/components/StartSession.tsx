import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';

interface StartSessionProps {
  roomId: string;
  /** Whose readers may take part. */
  channelId: string;
  me: string;
}

/** Sets a session up: who is advised, and who leads it. */
export function StartSession({ roomId, channelId, me }: StartSessionProps) {
  const { t } = useTranslation('codev');
  const people = useQuery(queries.channels.people.queryOptions({ input: { channelId } }));
  const [clientId, setClient] = useState('');
  const [facilitatorId, setFacilitator] = useState(me);
  const starting = useMutation({
    mutationFn: () => api.codev.start({ roomId, clientId, facilitatorId }),
  });
  const failure = useErrorWords(starting.error);
  const choices = people.data?.items ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (clientId !== '' && !starting.isPending) starting.mutate();
  };
  const chooser = (label: 'client' | 'facilitator', value: string, choose: (id: string) => void) => (
    <FormField label={t(`start.${label}`)} error={failure.field(`${label}Id`)}>
      {(control) => (
        <SelectInput {...control} value={value} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('start.choose')}</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
  return (
    <Form onSubmit={submit}>
      <h2>{t('start.title')}</h2>
      <p>{t('start.lede')}</p>
      {chooser('client', clientId, setClient)}
      {chooser('facilitator', facilitatorId, setFacilitator)}
      {(failure.whole ?? (people.isError ? t('start.failed') : null)) && (
        <FormAlert>{failure.whole ?? t('start.failed')}</FormAlert>
      )}
      <Button type="submit" variant="contained" disabled={clientId === '' || starting.isPending}>
        {t('start.begin')}
      </Button>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(4),
  '& > div': { width: '100%' },
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& > p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}));
