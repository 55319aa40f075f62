import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PeoplePicker } from '../../../components/PeoplePicker.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { useWritablePeople } from '../../../components/use-writable-people.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';

/** The contract's own. */
const MOST_COMPANIONS = 8;

interface OpenDialogProps {
  trail: Trail;
  onClose: () => void;
}

/** Who accompanies an organisation, from which side, and on which of its territories. */
export function OpenDialog({ trail, onClose }: OpenDialogProps) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const id = useId();
  const notify = useNotice();
  const cache = useQueryClient();
  const { account } = useJournal();
  const { organisation, to } = trail;
  const people = useEveryone(account).filter((person) => person.organisation !== organisation.name);
  const [sides, setSides] = useState<Record<'origin' | 'host', readonly PersonSummary[]>>({
    origin: [],
    host: [],
  });
  const [territoryCode, setTerritory] = useState(to[0]?.code ?? '');
  const [clientId] = useState(() => systemRandom.uuid());
  const [tried, setTried] = useState(false);
  const companions = (['origin', 'host'] as const).flatMap((side) =>
    sides[side].map((person) => ({ personId: person.id, side })),
  );
  const open = useMutation({
    mutationFn: () =>
      api.accompaniments.open({
        ...{ organisationId: organisation.id, clientId, companions },
        territoryCode: territoryCode || null,
      }),
    onSuccess: () => {
      notify({ text: t('open.done') });
      void cache.invalidateQueries({ queryKey: queries.accompaniments.key() });
      void cache.invalidateQueries({ queryKey: queries.trails.key() });
      onClose();
    },
  });
  const failure = useErrorWords(open.error);
  const refused = failure.field('companions') ? t('open.refused') : failure.whole;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (companions.length > 0 && !open.isPending) open.mutate();
  };
  const taken = new Set(companions.map(({ personId }) => personId));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('open.title', { name: organisation.name })}</DialogTitle>
        <Content>
          <p>{t('open.lede')}</p>
          <FormField label={t('open.territory')} error={failure.field('territoryCode')}>
            {(control) => (
              <SelectInput
                {...control}
                value={territoryCode}
                onChange={({ target }) => setTerritory(target.value)}
              >
                {to.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
                <option value="">{t('open.anywhere')}</option>
              </SelectInput>
            )}
          </FormField>
          {(['origin', 'host'] as const).map((side) => (
            <FormField key={side} label={t(`open.${side}`)} hint={t(`side.hint.${side}`)} optional>
              {(control) => (
                <PeoplePicker
                  control={control}
                  people={people.filter((one) => !taken.has(one.id) || sides[side].includes(one))}
                  chosen={sides[side]}
                  onChoose={(chosen) => setSides({ ...sides, [side]: chosen })}
                  most={MOST_COMPANIONS - companions.length + sides[side].length}
                  full={t('open.full')}
                />
              )}
            </FormField>
          ))}
          <FormAlert>{tried && companions.length === 0 ? t('open.missing') : refused}</FormAlert>
        </Content>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={open.isPending}>
            {t('open.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Whom I may write to, and myself: who opens an accompaniment may be of it. */
function useEveryone(account: string): readonly PersonSummary[] {
  const others = useWritablePeople(account);
  const me = queries.me.get.queryKey({ input: {} });
  const own = useQueryClient().getQueryData(me)?.person;
  return own ? [own, ...others] : others;
}

const Content = styled(DialogContent)(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& > p': { margin: 0 },
}));
