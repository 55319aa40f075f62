import { styled } from '@mui/material/styles';
import type { Hand } from '@sentiers/shared/hands/schema.ts';
import type { Pulse } from '@sentiers/shared/pulse/schema.ts';
import type { Table } from '@sentiers/shared/tables/schema.ts';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../lib/journal/react.ts';
import { HandButton } from './HandButton.tsx';
import { HandsQueue } from './HandsQueue.tsx';
import { PulseButtons } from './PulseButtons.tsx';
import { PulseGauge } from './PulseGauge.tsx';
import { TableSeat } from './TableSeat.tsx';

interface FloorPanelProps {
  roomId: string;
  me: string;
  animates: boolean;
  hands: readonly Hand[];
  tables: readonly Table[];
  pulse: Pulse | undefined;
}

/** Who speaks next, how the room follows, who sits together: first what one does oneself. */
export function FloorPanel({ roomId, me, animates, hands, tables, pulse }: FloorPanelProps) {
  const offline = useConnection().kind !== 'online';
  return (
    <Panel>
      {!animates && <HandButton roomId={roomId} me={me} hands={hands} offline={offline} />}
      <HandsQueue roomId={roomId} hands={hands} animates={animates} />
      {animates ? <PulseGauge pulse={pulse} /> : <PulseButtons roomId={roomId} offline={offline} />}
      {animates ? (
        <Tables tables={tables.filter(({ seated }) => seated)} />
      ) : (
        <TableSeat roomId={roomId} table={tables.find(({ holder }) => holder.id === me)} offline={offline} />
      )}
    </Panel>
  );
}

/** Which phones vote for several people. */
function Tables({ tables }: { tables: readonly Table[] }) {
  const { t } = useTranslation('floor');
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{t('table.list')}</h2>
      <ul>
        {tables.map(({ id, name, people, holder }) => (
          <li key={id}>
            {name} ({people}) <small>{holder.name}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(6),
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(8)}`,
  '& h2': { ...theme.typography.h4, margin: 0 },
  '& summary': { ...theme.typography.body2, padding: theme.spacing(2.5, 0), cursor: 'pointer' },
  '& ul': { ...theme.typography.body2, margin: theme.spacing(2, 0, 0), paddingLeft: '1.2em' },
  '& small': { color: theme.vars.palette.text.secondary },
}));
