import { expect, it } from 'vitest';
import { readRows } from './chapters-form.ts';

const row = (key: string, at: string, title: string) => ({ key, at, title });

it('reads chapters in their order, however they are written', () => {
  const { chapters, faults } = readRows([row('a', '15:00', ' Questions '), row('b', '0:00', 'Le récit')]);
  expect(chapters).toEqual([
    { at: 0, title: 'Le récit' },
    { at: 900, title: 'Questions' },
  ]);
  expect(faults.size).toBe(0);
});

it('says what is wrong with each row', () => {
  const rows = [
    row('a', 'midi', 'Un'),
    row('b', '1:00', ''),
    row('c', '60', 'Trois'),
    row('d', '2:00', 'Bien'),
  ];
  const { chapters, faults } = readRows(rows);
  expect([...faults]).toEqual([
    ['a', 'moment'],
    ['b', 'title'],
    ['c', 'twice'],
  ]);
  expect(chapters).toEqual([{ at: 120, title: 'Bien' }]);
});
