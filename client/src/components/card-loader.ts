import { type Card, type CardAddress, MOST_CARDS } from '@sentiers/shared/cards/schema.ts';

type Find = (input: { addresses: CardAddress[] }) => Promise<{ items: Card[] }>;

interface Waiting {
  address: CardAddress;
  resolve: (card: Card | null) => void;
  reject: (error: unknown) => void;
}

/** Milliseconds in which the cards of a page ask, to be answered together. */
const together = 20;

/** What an address leads to, null where that isn't ours to read; those that are asked for at one time are asked in one request. */
export function createCardLoader(find: Find): (address: CardAddress) => Promise<Card | null> {
  let waiting: Waiting[] = [];
  const ask = () => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += MOST_CARDS) {
      void answer(find, all.slice(start, start + MOST_CARDS));
    }
  };
  return (address) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(ask, together);
      waiting.push({ address, resolve, reject });
    });
}

async function answer(find: Find, asked: readonly Waiting[]): Promise<void> {
  try {
    const addresses = [...new Map(asked.map(({ address }) => [cardKey(address), address])).values()];
    const { items } = await find({ addresses });
    const cards = new Map(items.map((card) => [cardKey(card), card]));
    for (const { address, resolve } of asked) resolve(cards.get(cardKey(address)) ?? null);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

/** What an address, or the card of it, is known by. */
export function cardKey(address: CardAddress): string {
  if (address.kind === 'person') return `person ${address.personId}`;
  if (address.kind === 'experience') return `experience ${address.experienceId}`;
  return address.kind === 'thread'
    ? `thread ${address.threadId}`
    : `message ${address.threadId} ${address.seq}`;
}
