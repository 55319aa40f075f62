import { expect, test } from 'vitest';
import { deviceStage } from './testing/device-stage.ts';
import { row, theirs, words } from './testing/sample-drafts.ts';

const context = 'thread:room';

test('those who look on see a draft typed, then safe on the device', async () => {
  const { drafts, done } = deviceStage();
  expect(drafts.get(context)).toEqual({ content: words(''), other: null, kept: 'server' });
  const shown = new Set<string>();
  drafts.subscribe(() => {
    const { content, kept } = drafts.get(context);
    shown.add(`${content.body} (${kept})`);
  });
  await done(drafts.write(context, words('Nous')));
  expect([...shown]).toEqual(['Nous (typing)', 'Nous (device)']);
});

test('a field that was drawn before the device was read shows what is kept there', async () => {
  const { drafts, done, put } = deviceStage();
  await put(row());
  expect(drafts.get(context).content.body).toBe('');
  await done(drafts.load());
  expect(drafts.get(context)).toEqual({ content: words('ici'), other: null, kept: 'server' });
});

test('a draft, and the list of all, are one and the same until something changes', async () => {
  const { drafts, done } = deviceStage();
  await done(drafts.write(context, words('Nous')));
  const [draft, list] = [drafts.get(context), drafts.list()];
  expect(drafts.get(context)).toBe(draft);
  expect(drafts.list()).toBe(list);
  await done(drafts.write(context, words('Nous avons')));
  expect(drafts.get(context)).not.toBe(draft);
  expect(drafts.list()).not.toBe(list);
});

test('the list holds the drafts with words, the latest first, and blank ones beside which others stand', async () => {
  const { drafts, done, put, clock } = deviceStage();
  await put(
    row({ context: 'thread:beside', content: words(''), other: theirs(7) }),
    row({ context: 'thread:blank', content: words(' ') }),
    row({ context: 'thread:gone', content: words(''), discarded: true, other: theirs(7) }),
  );
  await done(drafts.load());
  for (const body of ['premier', 'deuxième', 'troisième']) {
    await clock.pass(60_000);
    await done(drafts.write(`thread:${body}`, words(body)));
  }
  await done(drafts.write('thread:premier', words('encore')));
  const listed = drafts.list().map((draft) => draft.context);
  expect(listed).toEqual(['thread:premier', 'thread:troisième', 'thread:deuxième', 'thread:beside']);
});
