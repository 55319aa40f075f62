import { lazy } from 'react';
import { AsideSection } from '../components/AsideSection.tsx';
import { fetchSoon, LatePart } from '../components/LatePart.tsx';
import { FollowedThreads } from '../features/discussion/components/home/FollowedThreads.tsx';
import { UnansweredThreads } from '../features/discussion/components/home/UnansweredThreads.tsx';
import { HomePage } from '../features/home/pages/HomePage.tsx';
import { ForYouSection } from '../features/inbox/components/ForYouSection.tsx';
import { LatestExperiences } from '../features/library/components/LatestExperiences.tsx';
import { OwnMentor } from '../features/mentoring/components/OwnMentor.tsx';
import { JoinOpenRooms } from '../features/rooms/components/JoinOpenRooms.tsx';
import { NextSeminar } from '../features/seminars/components/NextSeminar.tsx';

const loadTrail = async () => ({
  default: (await import('../features/trails/components/HomeTrail.tsx')).HomeTrail,
});
const HomeTrail = lazy(loadTrail);
const loadCommitments = async () => ({
  default: (await import('../features/commitments/components/DueCommitments.tsx')).DueCommitments,
});
const DueCommitments = lazy(loadCommitments);
// They serve without a network.
fetchSoon(loadTrail);
fetchSoon(loadCommitments);

/** Accueil, composed from the features that have something to say there. */
export function HomeRoute() {
  return (
    <HomePage
      next={<NextSeminar join={(seminarId) => <JoinOpenRooms seminarId={seminarId} />} />}
      trail={
        <LatePart waiting={<AsideSection aria-busy="true" />}>
          <HomeTrail />
        </LatePart>
      }
      commitments={
        <LatePart>
          <DueCommitments />
        </LatePart>
      }
      forYou={<ForYouSection />}
      followed={<FollowedThreads />}
      unanswered={<UnansweredThreads />}
      experiences={
        <>
          <OwnMentor />
          <LatestExperiences />
        </>
      }
    />
  );
}
