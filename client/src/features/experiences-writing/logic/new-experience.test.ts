import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { sourceIn } from './new-experience.ts';

const read = (address: string) => sourceIn(new URL(address, 'https://exemple.org').searchParams);

it.each([
  ['nothing', paths.newExperience, { from: 'nothing' }],
  ['a thread', paths.newExperienceFromThread('fil-1'), { from: 'thread', threadId: 'fil-1' }],
  [
    'chosen messages',
    paths.newExperienceFromMessages(['a', 'b']),
    { from: 'messages', messageIds: ['a', 'b'] },
  ],
  ['what was marked in a room', paths.newExperienceFromRoom('salle-1'), { from: 'room', roomId: 'salle-1' }],
  [
    'a codéveloppement',
    paths.newExperienceFromSheet('salle-1', 'fiche-1'),
    { from: 'codev', roomId: 'salle-1', sheetId: 'fiche-1' },
  ],
])('an experience begins from %s by its address', (_what, address, source) => {
  expect(read(address)).toEqual(source);
});

it.each(['?messages=', '?messages=,,', '?fiche=salle-1', '?fiche=:fiche-1', '?autre=1'])(
  'begins from nothing where the address says nothing that can be read: %s',
  (query) => expect(read(query)).toEqual({ from: 'nothing' }),
);

it('begins with as many messages as the contract takes', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `m${at}`);
  expect(read(paths.newExperienceFromMessages(ids))).toEqual({
    from: 'messages',
    messageIds: ids.slice(0, 50),
  });
});
