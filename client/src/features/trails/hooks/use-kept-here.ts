import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { entryFormName } from './use-entry-writing.ts';

/** Whether something written at a milestone is on this device and did not arrive. */
export function useKeptHere(organisationId: string): (milestoneId: string) => boolean {
  const { account } = useJournal();
  return (milestoneId) => keptForm(account, entryFormName(organisationId, milestoneId)).read() !== null;
}
