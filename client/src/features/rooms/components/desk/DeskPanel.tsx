import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { type Showable, useOrderActs, useShowables } from '../../hooks/use-order.ts';
import type { KnownRoom } from '../../hooks/use-room.ts';
import { nextInOrder } from '../../logic/running-order.ts';
import { targetKey } from '../../logic/targets.ts';
import { AnimatorChip } from './AnimatorChip.tsx';
import { OrderList } from './OrderList.tsx';
import { PinLineField } from './PinLineField.tsx';

/** What is prepared to be shown, one thing after the other: the next one in one tap, to the big screen and the phones. */
export function DeskPanel({ room, me }: { room: KnownRoom; me: string }) {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const showables = useShowables(room);
  return (
    <Panel>
      {isPhone && <AnimatorChip room={room} me={me} />}
      {showables ? <Order room={room} showables={showables} /> : <LinesSkeleton count={5} />}
      <PinLineField room={room} />
    </Panel>
  );
}

function Order({ room, showables }: { room: KnownRoom; showables: ReadonlyMap<string, Showable> }) {
  const { t } = useTranslation('desk');
  const { show, letGo, setOrder } = useOrderActs(room);
  const [leads, setLeads] = useState(true);
  const order = (room.order ?? []).filter((target) => showables.has(targetKey(target) ?? ''));
  const next = showables.get(targetKey(nextInOrder(order, room.stage) ?? null) ?? '');
  const others = [...showables.values()].filter(
    ({ key }) => !order.some((target) => targetKey(target) === key),
  );
  return (
    <>
      <h2>{t('order.title')}</h2>
      {order.length === 0 ? (
        <p>{t('order.empty')}</p>
      ) : (
        <>
          {next ? (
            <Button variant="contained" onClick={() => void show(next, leads)}>
              {t('order.next', { name: next.name })}
            </Button>
          ) : (
            <p>{t('order.over')}</p>
          )}
          <CheckField
            label={t('order.leads')}
            checked={leads}
            onChange={({ target }) => setLeads(target.checked)}
          />
          <OrderList
            order={order}
            showables={showables}
            stage={room.stage}
            onShow={(showable) => void show(showable, leads)}
            onChange={(items) => void setOrder(items, t('order.changed'))}
          />
        </>
      )}
      {others.length > 0 && (
        <FormField label={t('order.add')}>
          {(control) => (
            <SelectInput
              {...control}
              value=""
              onChange={({ target }) => {
                const added = showables.get(target.value);
                if (added) void setOrder([...order, added.target], t('order.added', { name: added.name }));
              }}
            >
              <option value="">{t('order.choose')}</option>
              {others.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      {(room.stage || room.focus) && (
        <Button onClick={() => void letGo()}>{t('order.letEverythingGo')}</Button>
      )}
    </>
  );
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'stretch',
  gap: theme.spacing(4),
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(8)}`,
  '& > h2': { ...theme.typography.h3, margin: 0 },
  '& > p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}));
