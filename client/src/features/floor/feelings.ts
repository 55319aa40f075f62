import type { Feeling } from '@sentiers/shared/pulse/schema.ts';

/** In the order in which they are offered: what asks for a pause first. (The contract's schema is no part of the page.) */
export const feelings: readonly Feeling[] = ['too_fast', 'lost', 'clear'];
