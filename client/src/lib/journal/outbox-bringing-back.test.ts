import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { describe, expect, test } from 'vitest';
import { newDraft } from './draft-rows.ts';
import type { OutboxWork } from './outbox-entry.ts';
import { takeBackInto } from './outbox-taking-back.ts';
import { entryOf, fileOf, outboxStage, refused, works, writtenAt } from './testing/outbox-stage.ts';
import { seededRandom } from './testing/sim-clock.ts';

const photo = '0192f0a4-7c3e-7a10-8b11-000000000001';
const voice = '0192f0a4-7c3e-7a10-8b11-000000000002';
const draft = 'thread:room';
const at = '2026-11-24T09:00:00.000Z';
const random = seededRandom(3);
const writing = () => ({ id: random.uuid(), writtenAt });

function draftOf(context: string, content: Partial<DraftContent>) {
  return { ...newDraft(context, writtenAt), write: 1, content: { body: '', ...content } };
}

async function stage(work: OutboxWork, fields: Parameters<typeof entryOf>[2] = {}) {
  const made = await outboxStage(entryOf(1, work, fields));
  const back = (context = draft) =>
    made.inside((tables) => takeBackInto(tables, 'entry-1', { draft: context, random, writing, at }));
  return { ...made, back };
}

describe('words that are taken back into a draft', () => {
  const shown = {
    ...works.message,
    body: `[Message vocal](voice:${voice})\n\nVoici ![le toit](file:${photo}) ce matin`,
  };
  const stageWithFiles = async (fields: Parameters<typeof entryOf>[2]) => {
    const made = await stage(shown, fields);
    await made.putFile(fileOf(photo, { context: null, kind: 'image', placed: true }));
    await made.putFile(fileOf(voice, { context: null, kind: 'audio' }));
    await made.inside(async ({ contents }) => {
      for (const id of [photo, voice]) await contents.put({ id, content: new Blob([id]) });
    });
    return made;
  };

  test('have their files again: in them what was put there, the others beside', async () => {
    const { back, files, draft: kept, entries } = await stageWithFiles(refused('depends'));
    expect(await back()).toBe('done');
    expect((await kept(draft))?.content).toEqual({ body: `Voici ![le toit](file:${photo}) ce matin` });
    expect((await files()).map(({ id, context }) => [id, context])).toEqual([
      [photo, draft],
      [voice, draft],
    ]);
    expect(await entries()).toEqual([]);
  });

  test('have them under other ids, with their bytes, where the message may be there with them', async () => {
    const { back, files, draft: kept, entries, inside } = await stageWithFiles({ attempts: 1 });
    expect(await back()).toBe('done');
    const returned = (await files()).toSorted((one, other) => other.kind.localeCompare(one.kind));
    expect(returned.map(({ context, summary }) => [context, summary])).toEqual([
      [draft, null],
      [draft, null],
    ]);
    const [picture, spoken] = returned.map(({ id }) => id);
    expect([photo, voice]).not.toContain(picture);
    expect((await kept(draft))?.content.body).toBe(`Voici ![le toit](file:${picture}) ce matin`);
    const bytes = await inside(({ contents }) => contents.all());
    const kinds = await Promise.all(
      returned.map(({ id }) => bytes.find((one) => one.id === id)?.content.text()),
    );
    expect([bytes.length, kinds]).toEqual([2, [photo, voice]]);
    const waiting = (await entries()).map(({ work }) => work);
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'withdraw', clientIds: ['client'] }));
    for (const fileId of [picture, spoken]) {
      expect(waiting).toContainEqual({ kind: 'file', fileId, context: draft, received: null });
    }
  });

  test('leave to another message the file that it shows too', async () => {
    const { back, files, draft: kept, inside } = await stageWithFiles({});
    await inside(({ outbox }) => outbox.put(entryOf(2, shown)));
    await back();
    expect((await kept(draft))?.content.body).toBe(shown.body);
    expect((await files()).map(({ context }) => context)).toEqual([null, null]);
  });

  test('come before what was written in the thread since', async () => {
    const { back, putDraft, draft: kept } = await stage(works.message);
    await putDraft(draftOf(draft, { body: 'depuis' }));
    expect(await back()).toBe('done');
    expect(await kept(draft)).toMatchObject({ content: { body: 'mot\n\ndepuis' }, other: null, dirty: true });
  });

  test('are those of the rewording that was begun, which is over', async () => {
    const { back, putDraft, draft: kept } = await stage(works.message);
    await putDraft(draftOf('edit:entry-1', { body: 'autrement' }));
    await back();
    expect((await kept(draft))?.content.body).toBe('autrement');
    expect(await kept('edit:entry-1')).toMatchObject({ content: { body: '' }, discarded: true });
  });

  test('of a correction are the draft of that correction', async () => {
    const { back, draft: kept, entries } = await stage(works.edit, refused('invalid_input'));
    expect(await back('edit:message')).toBe('done');
    expect((await kept('edit:message'))?.content).toStrictEqual({ body: 'mot' });
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['what is not there', works.reaction, 'entry-9', 'unknown'],
    ['a gesture', works.reaction, 'entry-1', 'done'],
  ])('are none of %s', async (_, work, id, outcome) => {
    const { inside, draft: kept } = await stage(work);
    const done = await inside((tables) => takeBackInto(tables, id, { draft, random, writing, at }));
    expect([done, await kept(draft)]).toEqual([outcome, undefined]);
  });
});

describe('a thread that is taken back into its draft', () => {
  const context = 'channel:channel';
  const opportunity = {
    type: 'job',
    deadline: '2027-01-01T09:00:00.000Z',
    territoryCode: '48',
    address: null,
  } as const;
  const whole: OutboxWork = {
    ...works.thread,
    threadKind: 'opportunity',
    acknowledgement: true,
    opportunity,
  };
  const content = {
    ...{ title: 'Titre', body: 'mot', threadKind: 'opportunity', acknowledgement: true },
    opportunity: { ...opportunity, address: '' },
  };

  test('is whole there: title, kind, « Bien reçu », what it offers', async () => {
    const { back, draft: kept } = await stage(whole);
    expect(await back(context)).toBe('done');
    expect((await kept(context))?.content).toEqual(content);
  });

  test('says nothing there of what it did not ask or offer', async () => {
    const { back, draft: kept } = await stage(works.thread);
    await back(context);
    const { title, body, threadKind } = works.thread;
    expect((await kept(context))?.content).toStrictEqual({ title, body, threadKind });
  });

  test('stands beside the one that was begun there meanwhile', async () => {
    const { back, putDraft, draft: kept, entries } = await stage(whole);
    await putDraft(draftOf(context, { body: 'un autre', title: 'Autre' }));
    expect(await back(context)).toBe('done');
    expect(await kept(context)).toMatchObject({
      content,
      other: { content: { body: 'un autre', title: 'Autre' }, updatedAt: writtenAt },
    });
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['two drafts stand there already', {}, { body: 'un autre', title: '' }, 'occupied'],
    ['it may have left', { attempts: 1 }, { body: '' }, 'under-way'],
  ] as const)('stays as it was where %s', async (_, fields, begun, outcome) => {
    const { back, putDraft, draft: kept, entry } = await stage(whole, fields);
    const other = { content: { body: 'un troisième' }, number: 2, updatedAt: writtenAt };
    const stored = { ...draftOf(context, begun), other };
    await putDraft(stored);
    expect(await back(context)).toBe(outcome);
    expect(await kept(context)).toEqual(stored);
    expect(await entry('entry-1')).toEqual(entryOf(1, whole, fields));
  });

  test('keeps whom a direct message is for', async () => {
    const { back, draft: kept } = await stage(works.direct);
    await back('direct:anna');
    expect((await kept('direct:anna'))?.content).toEqual({ body: 'mot', title: 'bilal chloe' });
  });
});
