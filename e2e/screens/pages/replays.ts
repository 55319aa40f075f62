import type { Page } from '@playwright/test';
import { bringElsewhere, pageElsewhere, peerTubeVideo } from '../../pages/elsewhere.ts';
import { ask, makeRoom, say } from '../../pages/live-room.ts';
import { makeReplay } from '../../pages/replays.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { fail, inEnglish, neverAnswer } from '../network.ts';

const title = 'Adapter sa solution à son nouveau territoire';

interface Made {
  replayId: string;
  roomId: string;
  seminarId: string;
}

const made = new Map<string, Promise<Made>>();

/**
 * A closed room where people talked, asked and voted, and its replay, kept here or at an address; `waits`: for someone's
 * consent. Made once.
 */
function replay({ as, origin }: Others, waits = false, address?: string): Promise<Made> {
  const key = `${origin}${waits}${address ?? ''}`;
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;

  async function make(): Promise<Made> {
    const [elise, nora] = [await as('facilitator'), await as('member')];
    const { id: roomId, seminarId } = await makeRoom(elise, origin, { title });
    await say(nora, origin, roomId, 'Chez nous, la première porte a été celle de la **mairie**.');
    await say(elise, origin, roomId, 'Et avant la mairie, le café : on y apprend qui appeler.');
    await say(nora, origin, roomId, 'Je note : ne pas commencer par la communauté de communes.');
    const questions = `/api/rooms/${roomId}/questions`;
    const asked = await ask<{ id: string }>(nora, origin, 'POST', questions, {
      ...{ clientId: crypto.randomUUID(), text: 'Qui paie la navette, la première année ?' },
    });
    await ask(elise, origin, 'PUT', `/api/room-questions/${asked.id}/answer`, {
      ...{ revision: 1, answer: { kind: 'written', text: 'La commune et la Région, à parts égales.' } },
    });
    const options = ['La mairie', 'La communauté de communes', 'Le tiers-lieu'].map((label) => ({
      id: crypto.randomUUID(),
      label,
    }));
    const poll = await ask<{ id: string }>(elise, origin, 'POST', `/api/conversations/${roomId}/polls`, {
      clientId: crypto.randomUUID(),
      poll: { question: 'Votre première porte ?', form: { kind: 'single', options } },
      open: true,
    });
    await ask(nora, origin, 'PUT', `/api/polls/${poll.id}/rounds/1/vote`, {
      choice: { kind: 'options', optionIds: [options[0]?.id] },
    });
    await ask(elise, origin, 'POST', `/api/polls/${poll.id}/closing`);
    await ask(elise, origin, 'POST', `/api/rooms/${roomId}/closing`);
    const { id: personId } = await ask<{ id: string }>(nora, origin, 'GET', '/api/me');
    const replayId = await makeReplay(elise, origin, {
      ...{ seminarId, roomId },
      ...(address && { address }),
      ...(waits ? { asked: [personId] } : { published: true }),
    });
    return { replayId, roomId, seminarId };
  }
}

const watching = async (_page: Page, others: Others) => `/replays/${(await replay(others)).replayId}?t=12`;
const watchingAt = (address: string) => async (page: Page, others: Others) => {
  await bringElsewhere(page.context());
  return `/replays/${(await replay(others, false, address)).replayId}?t=12`;
};
const preparing = async (_page: Page, others: Others) =>
  `/replays/${(await replay(others, true)).replayId}/preparer`;
const asking = async (_page: Page, others: Others) =>
  `/replays/${(await replay(others, true)).replayId}/accord`;

const show = (tab: string) => async (page: Page) => {
  await page.getByRole('radio', { name: tab }).check({ force: true });
};
const desk = '#publication';

/** What can be watched again: the list, the player, its making, and what those who are in it are asked. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'replays',
    route: async (_page, others) => {
      await replay(others);
      return '/replays';
    },
    as: 'member',
    ready: 'article h2',
  },
  {
    name: 'replays-empty',
    route: async (page) => {
      await page.route('**/api/replays', (route) => route.fulfill({ json: { items: [] } }));
      return '/replays';
    },
    as: 'member',
  },
  {
    name: 'replays-failed',
    route: async (page) => {
      await fail(page, '**/api/replays');
      return '/replays';
    },
    as: 'member',
    expectedErrors: /503/,
  },
  {
    name: 'replays-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/replays');
      return '/replays';
    },
    as: 'member',
    loading: true,
  },
  { name: 'replay', route: watching, as: 'member', ready: 'video' },
  { name: 'replay-chat', route: watching, as: 'member', ready: 'video', prepare: show('Discussion') },
  { name: 'replay-questions', route: watching, as: 'member', ready: 'video', prepare: show('Questions') },
  { name: 'replay-polls', route: watching, as: 'member', ready: 'video', prepare: show('Sondages') },
  { name: 'replay-peertube', route: watchingAt(peerTubeVideo), as: 'member', ready: 'iframe' },
  { name: 'replay-link', route: watchingAt(pageElsewhere), as: 'member', ready: 'form input' },
  {
    name: 'replay-absent',
    route: watching,
    as: 'coordinator',
    ready: 'video',
    prepare: show('Discussion'),
  },
  {
    name: 'replay-closed',
    route: async () => '/replays/0199a000-0000-7000-8000-000000000001',
    as: 'member',
    expectedErrors: /404/,
  },
  {
    name: 'replay-english',
    route: async (page, others) => {
      await inEnglish(page);
      return watching(page, others);
    },
    as: 'member',
    ready: 'video',
  },
  { name: 'replay-desk', route: preparing, as: 'facilitator', ready: desk },
  {
    name: 'replay-desk-people',
    route: preparing,
    as: 'facilitator',
    ready: desk,
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'La publication' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'replay-consent', route: asking, as: 'member' },
  {
    name: 'replay-for-you',
    route: async (_page, others) => {
      await replay(others, true);
      return '/pour-vous';
    },
    as: 'member',
    ready: 'article h2',
  },
  {
    name: 'replay-room',
    route: async (_page, others) => `/salles/${(await replay(others)).roomId}`,
    as: 'member',
  },
  {
    name: 'replay-seminar',
    route: async (_page, others) => `/seminaires/${(await replay(others)).seminarId}`,
    as: 'member',
  },
];
