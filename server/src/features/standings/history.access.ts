import { insertAll } from '../../platform/database/insert-all.ts';
import { advanceStreams } from '../../platform/journal/import-streams.ts';
import {
  followOf,
  notMuted,
  type StandingDoc,
  StandingModel,
  standingId,
  toMinute,
} from './standings.model.ts';

export interface ImportedStanding {
  personId: string;
  threadId: string;
  channelId: string;
  following: boolean;
  readSeq: number;
  hasUnread: boolean;
  /** When something was last posted in the thread. */
  activityAt: Date;
}

/** Adds these standings in bulk, after taking out what an interrupted import left of them. */
export async function insertStandings(standings: readonly ImportedStanding[]): Promise<void> {
  const docs: StandingDoc[] = standings.map(({ following, ...standing }) => ({
    ...standing,
    _id: standingId(standing.personId, standing.threadId),
    follow: followOf(null, following),
    takesPart: following,
    mutedUntil: notMuted,
    readEpoch: 0,
    activityAt: toMinute(standing.activityAt),
    version: 0,
  }));
  await StandingModel.deleteMany({ _id: { $in: docs.map(({ _id }) => _id) } });
  const versions = await advanceStreams(
    'person',
    docs.map(({ personId }) => personId),
  );
  await insertAll(
    StandingModel,
    docs.map((doc, i) => ({ ...doc, version: versions[i] ?? 0 })),
  );
}
