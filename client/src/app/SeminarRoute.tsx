import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { lazy } from 'react';
import { LatePart } from '../components/LatePart.tsx';
import { useNow } from '../components/use-now.ts';
import { ReplayDoor } from '../features/replays/components/ReplayDoor.tsx';
import { RoomDoor } from '../features/rooms/components/RoomDoor.tsx';
import { useRooms } from '../features/rooms/hooks/use-rooms.ts';
import { SeminarPage } from '../features/seminars/pages/SeminarPage.tsx';
import { usePacks } from './use-packs.ts';
import { WithPackedFiles } from './WithPackedFiles.tsx';

const PackCard = lazy(async () => ({
  default: (await import('../features/packs/components/PackCard.tsx')).PackCard,
}));

const SeminarCommitments = lazy(async () => ({
  default: (await import('../features/commitments/components/SeminarCommitments.tsx')).SeminarCommitments,
}));

const RecapLink = lazy(async () => ({
  default: (await import('../features/recaps/components/RecapLine.tsx')).RecapLink,
}));

/** A seminar, with the ways into its live rooms and to what they left, and what is taken along of it. */
export function SeminarRoute() {
  return (
    <WithPackedFiles>
      <SeminarPage
        pack={({ id }) => <Pack seminarId={id} />}
        commitments={({ id, cohortId }) => (
          <LatePart>
            <SeminarCommitments seminarId={id} cohortId={cohortId} />
          </LatePart>
        )}
        door={(seminar, item) => <Doors seminar={seminar} item={item} />}
      />
    </WithPackedFiles>
  );
}

interface DoorsProps {
  seminar: Seminar;
  /** Of its agenda; absent for the seminar as a whole. */
  item: Seminar['items'][number] | undefined;
}

/** What was held in a room has its replay there; a seminar without one may have it too, once it is over. */
function Doors({ seminar, item }: DoorsProps) {
  const { id: seminarId, abilities, state } = seminar;
  const itemId = item?.id ?? null;
  const room = useRooms(seminarId).find((one) => one.itemId === itemId);
  const now = useNow();
  const title = item?.title ?? seminar.title;
  const isOver = room ? room.state === 'closed' : item === undefined && Date.parse(seminar.endsAt) < now;
  return (
    <>
      <RoomDoor
        {...{ seminarId, itemId, title }}
        prepares={abilities.manage && state !== 'cancelled'}
        left={({ id }) => (
          <LatePart>
            <RecapLink roomId={id} title={title} />
          </LatePart>
        )}
      />
      {(room || !item) && (
        <ReplayDoor
          {...{ seminarId, title }}
          roomId={room?.id ?? null}
          prepares={abilities.manage && state === 'announced' && isOver}
        />
      )}
    </>
  );
}

function Pack({ seminarId }: { seminarId: string }) {
  const packs = usePacks();
  if (packs === null) return null;
  if (!packs) return <Place />;
  return (
    <LatePart waiting={<Place />}>
      <PackCard packs={packs} seminarId={seminarId} />
    </LatePart>
  );
}

/** As high as the card with nothing taken along yet: what is below doesn't move. */
const Place = styled('div')(({ theme }) => ({ minHeight: 170, marginTop: theme.spacing(4) }));
