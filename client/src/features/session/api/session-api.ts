import type { GuestEntry } from '@sentiers/shared/rooms/entry.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { markLeaving } from '../../../lib/leaving.ts';

/** The API's client arrives while the person types: the first page is shown without it. */
const client = () => import('../../../lib/api/api.ts');
fetchSoon(client);
type Api = Awaited<ReturnType<typeof client>>['api'];
const api = async (): Promise<Api> => (await client()).api;

/** Keeps who is signed in as the answer to `me.get`, so that the shell need not ask again; nothing of another account. */
export async function rememberMe(me: Me): Promise<void> {
  markLeaving(null); // whoever left before is overtaken
  const [{ queries }, { queryClient }] = await Promise.all([
    client(),
    import('../../../lib/api/query-client.ts'),
  ]);
  queryClient.clear();
  queryClient.setQueryData(queries.me.get.queryKey({ input: {} }), me);
}

export const signInWithPassword = async (input: {
  email: string;
  password: string;
  sharedDevice: boolean;
}): Promise<Me> => (await api()).session.create(input);

export const enterAsGuest = async (input: { code: string; name: string }): Promise<GuestEntry> =>
  (await api()).rooms.enterAsGuest(input);

/** Keeps who entered a room as a guest, and what they found there. */
export async function rememberGuest({ entry, ...me }: GuestEntry): Promise<void> {
  await rememberMe(me);
  const [{ rememberEntry }, { queryClient }] = await Promise.all([
    import('../../../lib/room-entry.ts'),
    import('../../../lib/api/query-client.ts'),
  ]);
  rememberEntry(queryClient, entry);
}

export const requestCode = async (input: { email: string; sharedDevice: boolean }) =>
  (await api()).session.requestCode(input);

export const redeemCode = async (input: { email: string; code: string }): Promise<Me> =>
  (await api()).session.redeemCode(input);

/** What an e-mailed link allows in this browser. Asking changes nothing, so it may be asked again. */
export const inspectLink = async (token: string) => (await api()).session.inspectLink({ token });

export const redeemLink = async (input: { token: string }): Promise<Me> =>
  (await api()).session.redeemLink(input);

export const requestPasswordReset = async (input: { email: string }) =>
  (await api()).passwordResets.request(input);

export const redeemPasswordReset = async (input: { token: string; password: string }): Promise<Me> =>
  (await api()).passwordResets.redeem(input);

/** What an invitation offers. Asking changes nothing. */
export const inspectInvitation = async (token: string) => (await api()).invitations.inspect({ token });

export type InvitationOffer = Awaited<ReturnType<typeof inspectInvitation>>;

export const acceptInvitation = async (input: Parameters<Api['invitations']['accept']>[0]): Promise<Me> =>
  (await api()).invitations.accept(input);
