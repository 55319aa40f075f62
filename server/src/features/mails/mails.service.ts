import type { Actor } from '@sentiers/shared/actor.ts';
import type { MailChoices, MailScope, MailSettings } from '@sentiers/shared/mails/schema.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findReadableThreads, readThread } from '../threads/threads.access.ts';
import { defaultChoices, mailSettingsOf, saveMailSettings, saveThreadStopped } from './settings.access.ts';
import { readStop, type Stop } from './stop-token.ts';

/** What the actor chose; threads that they read no more are not named. */
export async function loadMySettings(actor: Actor): Promise<MailSettings> {
  const { rhythm, hour, timeZone, reasons, stoppedThreads } = await mailSettingsOf(actor.personId);
  const threads = await findReadableThreads(actor, stoppedThreads);
  return {
    ...{ rhythm, hour, timeZone, reasons },
    stoppedThreads: [...threads].map(([id, { thread }]) => ({ id, title: thread.title })),
  };
}

/** Changes some choices; absent ones stay as they are. */
export async function updateMySettings(
  actor: Actor,
  changes: { [Name in keyof MailChoices]?: MailChoices[Name] | undefined },
): Promise<MailSettings> {
  const set = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await saveMailSettings(actor.personId, set);
  return loadMySettings(actor);
}

export async function setThreadStopped(
  actor: Actor,
  { threadId, stopped }: { threadId: string; stopped: boolean },
): Promise<MailSettings> {
  await readThread(actor, threadId);
  await saveThreadStopped(actor.personId, threadId, stopped);
  return loadMySettings(actor);
}

interface StopState {
  scope: MailScope;
  threadTitle: string | null;
  stopped: boolean;
}

/** What a mail's link stops, and whether it is stopped already. */
export async function inspectStop(token: string): Promise<StopState> {
  return stateOf(readStop(token));
}

/** Does what a mail's link says, whoever opened it: it was in that person's mailbox. */
export async function applyStop(token: string, stopped: boolean): Promise<StopState> {
  const stop = readStop(token);
  const settings = await mailSettingsOf(stop.personId);
  switch (stop.scope.kind) {
    case 'thread':
      await saveThreadStopped(stop.personId, stop.scope.threadId, stopped);
      break;
    case 'reason': {
      const { reason } = stop.scope;
      const others = settings.reasons.filter((each) => each !== reason);
      await saveMailSettings(stop.personId, { reasons: stopped ? others : [...others, reason] });
      break;
    }
    case 'all':
      await stopAll(stop.personId, settings, stopped);
  }
  return stateOf(stop);
}

async function stopAll(
  personId: string,
  { rhythm, rhythmBefore }: Awaited<ReturnType<typeof mailSettingsOf>>,
  stopped: boolean,
): Promise<void> {
  if ((rhythm === 'never') === stopped) return;
  await saveMailSettings(
    personId,
    stopped
      ? { rhythm: 'never', rhythmBefore: rhythm }
      : { rhythm: rhythmBefore ?? defaultChoices.rhythm, rhythmBefore: null },
  );
}

async function stateOf({ personId, scope }: Stop): Promise<StopState> {
  const { rhythm, reasons, stoppedThreads } = await mailSettingsOf(personId);
  if (scope.kind === 'all') return { scope, threadTitle: null, stopped: rhythm === 'never' };
  if (scope.kind === 'reason') return { scope, threadTitle: null, stopped: !reasons.includes(scope.reason) };
  const { threadId } = scope;
  const readable = await findReadableThreads(await loadActor(personId), [threadId]);
  return {
    scope,
    threadTitle: readable.get(threadId)?.thread.title ?? null,
    stopped: stoppedThreads.includes(threadId),
  };
}
