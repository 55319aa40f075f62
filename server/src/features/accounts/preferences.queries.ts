import { AccountModel } from './accounts.model.ts';

type Listener = (personId: string) => void;

const listeners: Listener[] = [];

/** Those of these people who chose that nobody sees they are there. */
export async function findPresenceHidden(personIds: readonly string[]): Promise<Set<string>> {
  const accounts = await AccountModel.find(
    { _id: { $in: [...personIds] }, 'preferences.presenceHidden': true },
    { _id: 1 },
  ).lean();
  return new Set(accounts.map(({ _id }) => _id));
}

/** Is told of everyone whose preferences changed, in this process, after the commit. */
export function onPreferencesChanged(listener: Listener): void {
  listeners.push(listener);
}

/** Call after the commit of a change of preferences. */
export function announcePreferences(personId: string): void {
  for (const listener of listeners) listener(personId);
}
