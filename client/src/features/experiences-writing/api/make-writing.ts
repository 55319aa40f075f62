import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { systemClock, systemRandom } from '../../../lib/journal/environment.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import type { DraftCache } from '../hooks/use-draft.ts';
import { DraftWriting } from '../logic/draft-writing.ts';
import { areOnTheirWay, filesIn } from '../logic/files-in.ts';
import { isNameHeld } from '../logic/page-locks.ts';
import { savePart } from './save-part.ts';

/** Under which a device notes that something of an experience waits on it: signing out asks first. */
export function waitingName(experienceId: string): string {
  return `experience-${experienceId}`;
}

/** An experience to be written on this device, saved by the API; nothing of it is read before it is opened. */
export function makeWriting(journal: JournalClient, experienceId: string, cache: DraftCache): DraftWriting {
  const mark = keptForm<boolean>(journal.account, waitingName(experienceId));
  return new DraftWriting({
    ...{ experienceId, storage: journal.storage, clock: systemClock, random: systemRandom },
    isOpen: isNameHeld,
    readAgain: () => void cache.readAgain(),
    onWaiting: (waits) => {
      if (waits) mark.write(true);
      else mark.forget();
    },
    save: async (part, content, revision) => {
      if (areOnTheirWay(content, journal.outbox.getSnapshot())) throw new UnreachableError();
      const { stood, draft, section } = await savePart(experienceId, part, content, revision);
      if (draft) cache.put(draft);
      if (section) {
        cache.change((before) => ({
          ...before,
          sections: before.sections.map((one) => (one.id === section.id ? section : one)),
        }));
        void cache.readAgain(); // what is missing may have changed with it
      }
      void journal.outbox.files.release(filesIn(content));
      return stood;
    },
  });
}
