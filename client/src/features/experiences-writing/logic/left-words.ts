import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { JournalStorage } from '../../../lib/journal/storage.ts';
import type { DraftWriting } from './draft-writing.ts';
import type { PartPhase } from './part-state.ts';

export interface LeftWordsHost {
  storage: Pick<JournalStorage, 'transaction'>;
  /** Whether a page that wrote is still open, by its name: what it keeps is its own. */
  isOpen: (writer: string) => Promise<boolean>;
  /** Holds a name as long as words are sent under it; how to let go. */
  hold: (writer: string) => () => void;
  read: (experienceId: string) => Promise<ExperienceDraft>;
  make: (experienceId: string) => DraftWriting;
}

/** What only the person, the network or a sign-in brings further: it stays on the device. */
const stuck: ReadonlySet<PartPhase> = new Set(['conflict', 'refused', 'signed-out', 'waiting']);

/** What is being sent without its page, by the experience's id: how to stop. */
const underWay = new Map<string, () => Promise<void>>();

/** The page of an experience opens: what was being sent without it is let go of, and resolves once the page may have it. */
export function takeOver(experienceId: string): Promise<void> {
  return underWay.get(experienceId)?.() ?? Promise.resolve();
}

/**
 * Sends what was written of experiences on this device and never left, whatever page is shown. What can't leave by itself
 * stays on the device for the page where it is written.
 */
export async function sendLeftWords(host: LeftWordsHost): Promise<void> {
  for (const id of await leftOn(host)) {
    if (!underWay.has(id)) await sendOf(host, id).catch(() => undefined); // it stays on the device
  }
}

async function leftOn({ storage, isOpen }: LeftWordsHost): Promise<Set<string>> {
  const rows = await storage.transaction(['writings'], ({ writings }) => writings.all());
  const ids = new Set<string>();
  for (const { experienceId, writer } of rows) if (!(await isOpen(writer))) ids.add(experienceId);
  return ids;
}

function sendOf({ make, hold, read }: LeftWordsHost, experienceId: string): Promise<void> {
  const writing = make(experienceId);
  const letGo = hold(writing.writer);
  let stop = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  const send = async () => {
    try {
      const draft = await Promise.race([read(experienceId), stopped]);
      if (!draft) return;
      await writing.open(draft);
      await Promise.race([untilStill(writing), stopped]);
    } finally {
      await writing.close();
      letGo();
      underWay.delete(experienceId);
    }
  };
  const sent = send();
  underWay.set(experienceId, () => {
    stop();
    return sent.catch(() => undefined);
  });
  return sent;
}

/** Resolves once the server has all of it, or the rest can't leave by itself. */
function untilStill(writing: DraftWriting): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!writing.parts.every(({ isSettled, state }) => isSettled || stuck.has(state.phase))) return;
      stopLooking();
      resolve();
    };
    const stopLooking = writing.subscribe(look);
    look();
  });
}
