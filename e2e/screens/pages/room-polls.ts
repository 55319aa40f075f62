import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, makeRoom } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';

const question = 'Qu’est-ce qui vous retient le plus aujourd’hui ?';
const options = [
  'Trouver la bonne personne à la mairie',
  'Le financement des six premiers mois',
  'Recruter sur place',
  'Rien, on part !',
].map((label) => ({ id: randomUUID(), label }));

interface Made {
  id: string;
}

let made: Promise<string> | undefined;

/** A room with a poll that two answered, on its big screen, one that waits for a vote, and a draft. */
function lively(others: Others): Promise<string> {
  made ??= (async () => {
    const { origin, as } = others;
    const facilitator = await as('facilitator');
    const { id } = await makeRoom(facilitator, origin, { title: 'Choisir, à plusieurs' });
    const make = (poll: object, open: boolean) =>
      ask<Made>(facilitator, origin, 'POST', `/api/conversations/${id}/polls`, {
        ...{ clientId: randomUUID(), open },
        poll: { anonymous: true, ...poll },
      });
    await make(
      { question: 'Que gardez-vous de la matinée ?', form: { kind: 'words', most: 3 }, resultsHidden: true },
      false,
    );
    await make(
      {
        question: 'Vous sentez-vous à l’aise pour appeler une mairie ?',
        form: { kind: 'scale', from: 1, to: 5, fromLabel: 'pas du tout', toLabel: 'tout à fait' },
      },
      true,
    );
    const { id: pollId } = await make({ question, form: { kind: 'single', options } }, true);
    const voters = [facilitator, await as('coordinator'), await as('member')];
    for (const [index, request] of voters.entries()) {
      const choice = { kind: 'options', optionIds: [options[index === 2 ? 1 : 0]?.id] };
      await ask(request, origin, 'PUT', `/api/polls/${pollId}/rounds/1/vote`, { choice });
    }
    const target = { kind: 'poll', id: pollId };
    await ask(facilitator, origin, 'PUT', `/api/rooms/${id}/stage`, { target });
    return id;
  })();
  return made;
}

const room = async (_page: Page, others: Others) => `/salles/${await lively(others)}`;
const ready = '[role="tab"]:has-text("Sondages")';

async function open(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Sondages/ }).click();
  await page.getByRole('region', { name: question }).waitFor();
}

/** The polls of a live room, and one of them on its big screen. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'room-polls', route: room, as: 'member', ready, prepare: open },
  { name: 'room-polls-facilitator', route: room, as: 'facilitator', ready, prepare: open },
  {
    name: 'room-polls-stage',
    route: async (_page, others) => `/salles/${await lively(others)}/grand-ecran`,
    as: 'facilitator',
    ready: 'main li, section li',
  },
];
