import { expect, it } from 'vitest';
import { placesWithin } from './enclosing-places.queries.ts';
import { ancestorsOf, territoryTree } from './territory-tree.ts';

const some = (kind: string) =>
  [...territoryTree().keys()].filter((code) => code.startsWith(kind)).slice(0, 40);

it.each([['23'], ['2A'], ['region:28'], ['commune:23096'], ...some('epci:').map((code) => [code])])(
  '%s is asked for with all that lies in it, and nothing else',
  (code) => {
    const wanted = placesWithin(code);
    const asksFor = (each: string) =>
      wanted.some((one) => (typeof one === 'string' ? one === each : one.test(each)));
    const isThere = (each: string) => each === code || ancestorsOf(each).includes(code);
    const wrong = [...territoryTree().keys()].filter((each) => asksFor(each) !== isThere(each));
    expect(wrong).toEqual([]);
  },
);
