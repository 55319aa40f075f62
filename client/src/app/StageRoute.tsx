import type { Me } from '@sentiers/shared/session/schema.ts';
import { useContext } from 'react';
import { useParams } from 'react-router';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { PollStage } from '../features/polls/components/PollStage.tsx';
import { StageQuestions } from '../features/room-questions/components/StageQuestions.tsx';
import { StagePage, type StageSlots } from '../features/rooms/pages/StagePage.tsx';
import { JournalContext } from '../lib/journal/react.ts';
import { SignedInOnly } from './SignedInOnly.tsx';
import { useAccountPreferences } from './use-account-preferences.ts';
import { useEndedSession, useLostPlaces } from './use-lost.ts';

/** What features draw on the big screen, beside the agenda and the entrance. */
const slotsOf = (roomId: string): StageSlots => ({
  question: (id) => <StageQuestions roomId={roomId} questionId={id} />,
  poll: (id) => <PollStage roomId={roomId} pollId={id} />,
});

/** A room's big screen: a page without the frame of the others. */
export function StageRoute() {
  return <SignedInOnly>{(me) => <Stage me={me} />}</SignedInOnly>;
}

function Stage({ me }: { me: Me }) {
  useAccountPreferences(me.preferences);
  if (useContext(JournalContext) === null) return <PageSkeleton />;
  return <Shown />;
}

function Shown() {
  const { roomId = '' } = useParams();
  useLostPlaces();
  useEndedSession();
  return <StagePage roomId={roomId} slots={slotsOf(roomId)} />;
}
