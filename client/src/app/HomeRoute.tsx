import { DueCommitments } from '../features/commitments/components/DueCommitments.tsx';
import { FollowedThreads } from '../features/discussion/components/home/FollowedThreads.tsx';
import { UnansweredThreads } from '../features/discussion/components/home/UnansweredThreads.tsx';
import { HomePage } from '../features/home/pages/HomePage.tsx';
import { ForYouSection } from '../features/inbox/components/ForYouSection.tsx';
import { LatestExperiences } from '../features/library/components/LatestExperiences.tsx';
import { JoinOpenRooms } from '../features/rooms/components/JoinOpenRooms.tsx';
import { NextSeminar } from '../features/seminars/components/NextSeminar.tsx';
import { HomeTrail } from '../features/trails/components/HomeTrail.tsx';

/** Accueil, composed from the features that have something to say there. */
export function HomeRoute() {
  return (
    <HomePage
      next={<NextSeminar join={(seminarId) => <JoinOpenRooms seminarId={seminarId} />} />}
      trail={<HomeTrail />}
      commitments={<DueCommitments />}
      forYou={<ForYouSection />}
      followed={<FollowedThreads />}
      unanswered={<UnansweredThreads />}
      experiences={<LatestExperiences />}
    />
  );
}
