import { randomUUID } from 'node:crypto';
import { importOrganisations } from '../../../server/src/features/organisations/organisations.import.ts';
import { seeded } from '../search/words.ts';

const themes = ['mobilite', 'sport', 'sante-mentale', 'circuits-courts', 'education-jeunesse', 'agriculture'];
/** Where ways begin and lead: départements, an overseas one, regions, EPCI, communes. */
const places = [
  ...['01', '12', '14', '15', '19', '22', '23', '27', '2A', '31', '32', '35', '38', '42', '43', '46', '48'],
  ...['50', '53', '58', '59', '61', '63', '69', '71', '72', '75', '81', '82', '87', '89', '974'],
  ...['region:28', 'region:53', 'region:75', 'region:84', 'epci:200034825', 'epci:200067544'],
  ...['commune:23096', 'commune:61001', 'commune:53130'],
];

/** Writes so many organisations with their ways, all of them known to the cohort’s people. */
export async function fillTrails(count: number, cohortId: string): Promise<void> {
  const random = seeded(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const some = () => Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(places));
  await importOrganisations(
    Array.from({ length: count }, (_each, index) => ({
      ...{ _id: randomUUID(), name: `Structure ${index + 1}`, kind: 'social-enterprise' as const },
      ...{ activity: 'Ateliers', description: '', note: null, partners: [], cohortIds: [cohortId] },
      ...{
        themes: [...new Set([pick(themes), pick(themes)])],
        from: [pick(places)],
        to: [...new Set(some())],
      },
    })),
  );
}
