import { styled } from '@mui/material/styles';
import { lazy } from 'react';
import { useParams } from 'react-router';
import { LatePart } from '../components/LatePart.tsx';
import { RoomDoor } from '../features/rooms/components/RoomDoor.tsx';
import { SeminarPage } from '../features/seminars/pages/SeminarPage.tsx';
import { PackedFilesOf } from './PackedFilesOf.tsx';
import { usePacks } from './use-packs.ts';

const PackCard = lazy(async () => ({
  default: (await import('../features/packs/components/PackCard.tsx')).PackCard,
}));

const RecapLink = lazy(async () => ({
  default: (await import('../features/recaps/components/RecapLine.tsx')).RecapLink,
}));

/** A seminar, with the ways into its live rooms, and what is taken along of it. */
export function SeminarRoute() {
  const { seminarId } = useParams();
  return (
    <PackedFilesOf seminarId={seminarId}>
      <SeminarPage
        pack={({ id }) => <Pack seminarId={id} />}
        door={({ id, title, abilities, state }, item) => (
          <RoomDoor
            seminarId={id}
            itemId={item?.id ?? null}
            title={item?.title ?? title}
            prepares={abilities.manage && state !== 'cancelled'}
            left={(room) => (
              <LatePart>
                <RecapLink roomId={room.id} title={room.title} />
              </LatePart>
            )}
          />
        )}
      />
    </PackedFilesOf>
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
