import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildMilestones, buildWay, saving, type Way } from '../../test/trails.ts';

const app = useTestApp();
let way: Way;
let territory: string;

beforeAll(async () => {
  const [readiness, next] = await buildMilestones();
  territory = next;
  way = await buildWay(app);
  await saving(way.nora, at(readiness), { state: 'reached', level: 'cohort' }).expect(200);
});

const at = (milestoneId: string) => ({ organisationId: way.organisationId, milestoneId });
const show = async (outside: string) => {
  const path = `/api/organisations/${way.organisationId}/trail`;
  const { body } = await way.nora.visitor.get(path).expect(200);
  const route = { from: ['53'], to: ['61'], outside };
  await way.nora.visitor.put(`${path}/route`, { revision: body.revision, route }).expect(200);
};
/** Both pages that tell of the organisation. */
const told = async (query = '') => {
  const paths = ['/decouvrir/structures', `/decouvrir/structures/${way.organisationId}`];
  return Promise.all(
    paths.map(async (path) => (await app.visitor().get(`${path}${query}`).expect(200)).text),
  );
};

it('tells from where to where an organisation goes, and not where it stands, until it chose', async () => {
  for (const page of await told()) {
    expect(page).toContain('<dt>Part de</dt><dd>Mayenne (53)</dd><dt>Va vers</dt><dd>Orne (61)</dd>');
    expect(page).not.toContain('En est à');
  }
});

it('tells the step once the organisation lets it be known, and no more of it than its cohort reads', async () => {
  await show('step');
  for (const page of await told()) {
    expect(page).toContain('<dt>En est à</dt><dd><span>étape 2 sur 6 : Choisir le territoire</span></dd>');
  }
  for (const page of await told('?lang=en')) expect(page).toContain('step 2 of 6');
  await saving(way.nora, at(territory), { level: 'incubator', notes: 'entre-nous' }).expect(200);
  for (const page of await told()) {
    expect(page).toContain('Orne (61)');
    for (const kept of ['En est à', 'entre-nous']) expect(page).not.toContain(kept);
  }
});

it('tells nothing of the way of an organisation that wants nothing told, but its name', async () => {
  await show('nothing');
  for (const page of await told()) {
    expect(page).toContain('La Cordée mobile');
    for (const never of ['Mayenne', 'Orne', 'En est à']) expect(page).not.toContain(never);
  }
});

it('tells what the programme’s incubators do and where they work', async () => {
  await buildOrganisation({
    ...{ kind: 'incubator', name: 'Les Collines <b>', activity: 'Accompagner', from: ['61'], to: ['53'] },
    description: 'Un incubateur du bocage.',
  });
  const { text: page } = await app.visitor().get('/decouvrir/incubateurs').expect(200);
  for (const words of ['Les Collines &lt;b&gt;', 'Accompagner', 'Un incubateur du bocage.', 'Orne (61)']) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain('Mayenne');
});
