import type { Actor } from '@sentiers/shared/actor.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { articleFor, cardsFor, loadCurrentEditions } from './articles.queries.ts';
import type { ExperienceDoc } from './experiences.model.ts';

const app = useTestApp();
const readers = [
  ...['visitor', 'author', 'peer', 'alumni of the cohort', 'facilitator', 'reviewer', 'coordinator'],
  ...['accompanying', 'alumni', 'member elsewhere', 'expert', 'guest', 'suspended'],
] as const;
type Reader = (typeof readers)[number];
const all: readonly Level[] = levels;
const expected: Record<Reader, readonly Level[]> = {
  visitor: ['public'],
  author: all,
  peer: all,
  'alumni of the cohort': all,
  facilitator: all,
  reviewer: all,
  coordinator: all,
  accompanying: all,
  alumni: ['alumni', 'network', 'public'],
  'member elsewhere': ['network', 'public'],
  expert: ['network', 'public'],
  guest: ['public'],
  suspended: ['public'],
};
const people = new Map<string, Actor | null>();
let cohortId: string;
let organisationId: string;

beforeAll(async () => {
  cohortId = (await buildCohort({ name: 'Cohorte 2024', year: 2024 }))._id;
  organisationId = (await buildOrganisation({ name: 'L’Escale' }))._id;
  const elsewhere = (await buildCohort())._id;
  const ended = (await buildCohort({ ended: true, year: 2022 }))._id;
  const in_ = (scopeId: string, role: Parameters<typeof buildActorOfCohort>[1]) =>
    buildActorOfCohort(scopeId, role);
  people.set('visitor', null);
  people.set('author', await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', organisationId }));
  people.set('peer', await in_(cohortId, 'member'));
  people.set('alumni of the cohort', await in_(cohortId, 'alumni'));
  people.set('facilitator', await in_(cohortId, 'facilitator'));
  people.set('reviewer', await in_(elsewhere, 'member'));
  people.set('coordinator', await buildCoordinator());
  const accompanying = { role: 'accompanying', scope: { kind: 'organisation', id: organisationId } } as const;
  people.set('accompanying', await buildActor([accompanying]));
  people.set('alumni', await in_(ended, 'alumni'));
  people.set('member elsewhere', await in_(elsewhere, 'member'));
  people.set('expert', await buildActor([{ role: 'expert', scope: { kind: 'thread', id: elsewhere } }]));
  people.set('guest', await buildActor([{ role: 'guest', scope: { kind: 'thread', id: elsewhere } }]));
  people.set('suspended', { ...(await in_(cohortId, 'member')), suspended: true });
});

const who = (reader: Reader) => people.get(reader) ?? null;
const idOf = (reader: Reader) => who(reader)?.personId ?? '';
const build = (given: Partial<Parameters<typeof buildExperience>[0]> = {}): Promise<ExperienceDoc> =>
  buildExperience({
    ...{ authorIds: [idOf('author')], reviewerIds: [idOf('reviewer')], cohortId, organisationId },
    ...given,
  });

describe.each(readers)('an article as read by: %s', (reader) => {
  it('holds the sections of their levels, and says that there are others but not which', async () => {
    const { _id } = await build({ levels: [...all] });
    const article = await articleFor(who(reader), _id);
    expect(article?.sections.map(({ level }) => level)).toEqual(
      all.filter((one) => expected[reader].includes(one)),
    );
    expect(article?.heldBack).toBe(expected[reader].length < all.length);
    const hidden = all.filter((level) => !expected[reader].includes(level));
    for (const level of hidden) expect(JSON.stringify(article)).not.toContain(`lue par ${level}`);
  });

  it.each(all)(
    'is there where a section is read by %s only if they read it, and so is its card',
    async (level) => {
      const { _id } = await build({ levels: [level] });
      const reads = expected[reader].includes(level);
      const article = await articleFor(who(reader), _id);
      expect(article !== null).toBe(reads);
      if (reads) expect(article).toMatchObject({ level, heldBack: false, readingMinutes: 1 });
      const editions = await loadCurrentEditions([_id]);
      expect((await cardsFor(who(reader), [...editions.values()])).map(({ id }) => id)).toEqual(
        reads ? [_id] : [],
      );
    },
  );

  it.each(['draft', 'withdrawn'] as const)('is not there as a %s', async (state) => {
    expect(await articleFor(who(reader), (await build({ state, levels: ['public'] }))._id)).toBe(null);
  });

  it.each(all)('tells names to those who read the level of names only: %s', async (level) => {
    const identity = { level, pseudonym: 'une halte de mobilité', replacements: [] };
    const { _id } = await build({
      title: 'Ce que L’Escale a appris',
      levels: [...all],
      editionFields: {
        identity: {
          ...identity,
          replacements: [
            { from: 'L’Escale', to: identity.pseudonym },
            { from: 'Nora Petit', to: 'une personne de l’équipe' },
          ],
        },
      },
    });
    const article = await articleFor(who(reader), _id);
    const [card] = await cardsFor(who(reader), [...(await loadCurrentEditions([_id])).values()]);
    const told = expected[reader].includes(level);
    for (const shown of [article, card]) {
      expect(shown?.byline.pseudonym).toBe(told ? null : identity.pseudonym);
      expect(/escale|petit|Cohorte 2024/i.test(JSON.stringify(shown))).toBe(told);
      expect(shown?.byline.authors.map(({ name }) => name)).toEqual(told ? ['Nora Petit'] : []);
    }
    const isToldToAll = level === 'public';
    expect(card?.openTitle).toBe(
      isToldToAll ? 'Ce que L’Escale a appris' : 'Ce qu’une halte de mobilité a appris',
    );
    const by = told ? 'Nora Petit (L’Escale)' : 'Une halte de mobilité';
    expect(article?.citation.startsWith(`${by}, « ${article.title} », Les Sentiers, `)).toBe(true);
  });
});

describe('an article', () => {
  it('is answered over HTTP as it is read, and not found where nothing is theirs', async () => {
    const [peer, other] = [await app.signIn(idOf('peer')), await app.signIn(idOf('member elsewhere'))];
    const { _id } = await build({ levels: ['cohort', 'network'] });
    expect((await peer.get(`/api/experiences/${_id}`).expect(200)).body.sections).toHaveLength(2);
    const theirs = (await other.get(`/api/experiences/${_id.toUpperCase()}`).expect(200)).body;
    expect(theirs).toMatchObject({ heldBack: true, abilities: { write: false, comment: true, try: true } });
    const hidden = await build({ levels: ['cohort'] });
    expect((await other.get(`/api/experiences/${hidden._id}`).expect(404)).body.code).toBe('not_found');
    await app.visitor().get(`/api/experiences/${_id}`).expect(401);
  });

  it('takes a minute for 220 words of what is shown', async () => {
    const body = Array.from({ length: 660 }, () => 'mot').join(' ');
    const long = { type: 'text' as const, level: 'cohort' as const, value: { type: 'text' as const, body } };
    const short = { ...long, level: 'network' as const, value: { type: 'text' as const, body: 'Un mot.' } };
    const { _id } = await build({ sections: [long, short] });
    expect((await articleFor(who('peer'), _id))?.readingMinutes).toBe(3);
    expect((await articleFor(who('member elsewhere'), _id))?.readingMinutes).toBe(1);
  });

  it('names who writes it still, and none who came since', async () => {
    const fields = { authorIds: [idOf('peer'), idOf('facilitator')] };
    const { _id } = await build({ authorIds: [idOf('author'), idOf('peer')], fields });
    const article = await articleFor(who('peer'), _id);
    expect(article?.byline.authors.map(({ id }) => id)).toEqual([idOf('peer')]);
  });

  it('has the places, themes and step that are read, by their names', async () => {
    const at = (level: Level) => ({ level, title: 'Repères' });
    const { _id } = await build({
      sections: [
        { ...at('network'), type: 'territory', value: { type: 'territory', codes: ['23'] } },
        { ...at('cohort'), type: 'themes', value: { type: 'themes', keys: ['mobilite'] } },
        { ...at('network'), type: 'step', value: { type: 'step', step: 'launch' } },
      ],
    });
    const cardOf = async (reader: Reader) =>
      (await cardsFor(who(reader), [...(await loadCurrentEditions([_id])).values()]))[0];
    expect(await cardOf('member elsewhere')).toMatchObject({
      ...{ places: [{ code: '23', label: 'Creuse' }], themes: [], step: 'launch', takenUpBy: 0, useful: 0 },
    });
    expect((await cardOf('peer'))?.themes).toMatchObject([{ key: 'mobilite' }]);
  });
});
