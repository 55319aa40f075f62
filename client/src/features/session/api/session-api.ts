import type { Me } from '@sentiers/shared/session/schema.ts';
import { queryOptions } from '@tanstack/react-query';
import { api, queries } from '../../../lib/api/api.ts';

/** Who is signed in. Fails with `unauthenticated` for nobody. */
export const meQuery = queryOptions({
  ...queries.me.get.queryOptions({ input: {} }),
  staleTime: 5 * 60_000,
});

export const signInWithPassword = (input: {
  email: string;
  password: string;
  sharedDevice: boolean;
}): Promise<Me> => api.session.create(input);

export const requestCode = (input: { email: string; sharedDevice: boolean }) =>
  api.session.requestCode(input);

export const redeemCode = (input: { email: string; code: string }): Promise<Me> =>
  api.session.redeemCode(input);

/** What an e-mailed link allows in this browser. Asking changes nothing, so it may be asked again. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['session', 'link', token],
    queryFn: () => api.session.inspectLink({ token }),
    retry: false,
  });

export const redeemLink = (input: { token: string }): Promise<Me> => api.session.redeemLink(input);

export const requestPasswordReset = (input: { email: string }) => api.passwordResets.request(input);

export const redeemPasswordReset = (input: { token: string; password: string }): Promise<Me> =>
  api.passwordResets.redeem(input);

/** What an invitation offers. Asking changes nothing. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitations', 'offer', token],
    queryFn: () => api.invitations.inspect({ token }),
    retry: false,
  });

export type InvitationOffer = Awaited<ReturnType<typeof api.invitations.inspect>>;

export const acceptInvitation = (input: Parameters<typeof api.invitations.accept>[0]): Promise<Me> =>
  api.invitations.accept(input);
