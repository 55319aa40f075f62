import { PollResults } from '../features/polls/components/results/PollResults.tsx';
import { ReplayPage } from '../features/replays/pages/ReplayPage.tsx';

/** A replay, with the results of its room's polls as rooms draw them. */
export function ReplayRoute() {
  return (
    <ReplayPage
      results={({ poll, tally, first }) =>
        tally && <PollResults form={poll.form} tally={tally} first={first} mine={null} />
      }
    />
  );
}
