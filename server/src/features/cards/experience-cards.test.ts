import type { Actor } from '@sentiers/shared/actor.ts';
import type { Card } from '@sentiers/shared/cards/schema.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';

const app = useTestApp();
const near: readonly Level[] = ['cohort', 'alumni', 'network', 'public'];
/** Who reads a section of which levels; a blocked person can't write to who blocked them, and reads as before. */
const readers: Record<string, readonly Level[]> = {
  author: near,
  peer: near,
  'alumni of the cohort': near,
  facilitator: near,
  coordinator: near,
  blocked: near,
  alumni: ['alumni', 'network', 'public'],
  'member elsewhere': ['network', 'public'],
  expert: ['network', 'public'],
};
const people = new Map<string, Actor>();
let cohortId: string;
let organisationId: string;

beforeAll(async () => {
  cohortId = (await buildCohort({ name: 'Cohorte 2024', year: 2024 }))._id;
  organisationId = (await buildOrganisation({ name: 'L’Escale' }))._id;
  const elsewhere = (await buildCohort())._id;
  const ended = (await buildCohort({ ended: true, year: 2022 }))._id;
  const author = await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', organisationId });
  people.set('author', author);
  people.set('peer', await buildActorOfCohort(cohortId));
  people.set('alumni of the cohort', await buildActorOfCohort(cohortId, 'alumni'));
  people.set('facilitator', await buildActorOfCohort(cohortId, 'facilitator'));
  people.set('coordinator', await buildCoordinator());
  people.set('blocked', await buildActorOfCohort(cohortId));
  people.set('alumni', await buildActorOfCohort(ended, 'alumni'));
  people.set('member elsewhere', await buildActorOfCohort(elsewhere));
  people.set('expert', await buildActor([{ role: 'expert', scope: { kind: 'thread', id: elsewhere } }]));
  people.set('guest', await buildActor([{ role: 'guest', scope: { kind: 'thread', id: elsewhere } }]));
  const blocking = await app.signIn(author);
  await blocking.put(`/api/people/${idOf('blocked')}/blocked`, { blocked: true }).expect(200);
});

const idOf = (reader: string) => people.get(reader)?.personId ?? '';
const build = (given: Partial<Parameters<typeof buildExperience>[0]>) =>
  buildExperience({ authorIds: [idOf('author')], cohortId, organisationId, ...given });

async function unfolded(reader: string, ...experienceIds: string[]): Promise<Card[]> {
  const visitor = await app.signIn(idOf(reader));
  const addresses = experienceIds.map((experienceId) => ({ kind: 'experience', experienceId }));
  return (await visitor.post('/api/cards', { addresses }).expect(200)).body.items;
}

describe.each(Object.entries(readers))('the address of an experience, for: %s', (reader, reads) => {
  it.each(near)('unfolds where a section is read by %s only if they read it', async (level) => {
    const { _id } = await build({ levels: [level] });
    const cards = await unfolded(reader, _id, newId(), _id.toUpperCase());
    expect(cards.map((card) => card.kind === 'experience' && card.experienceId)).toEqual(
      reads.includes(level) ? [_id] : [],
    );
  });

  it.each(near)('tells names to those who read the level of names only: %s', async (level) => {
    const { _id } = await build({
      title: 'Ce que L’Escale a appris',
      levels: [...near],
      editionFields: {
        identity: {
          ...{ level, pseudonym: 'une halte de mobilité' },
          replacements: [
            { from: 'L’Escale', to: 'une halte de mobilité' },
            { from: 'Nora Petit', to: 'une personne de l’équipe' },
          ],
        },
      },
    });
    const [card] = await unfolded(reader, _id);
    const told = reads.includes(level);
    expect(card).toMatchObject({
      title: told ? 'Ce que L’Escale a appris' : 'Ce qu’une halte de mobilité a appris',
      experienceKind: 'Essaimage d’un lieu',
      byline: { pseudonym: told ? null : 'une halte de mobilité' },
    });
    expect(/escale|petit|Cohorte 2024/i.test(JSON.stringify(card))).toBe(told);
  });

  it.each(['draft', 'withdrawn'] as const)('is that of nothing as a %s', async (state) => {
    expect(await unfolded(reader, (await build({ state, levels: ['public'] }))._id)).toEqual([]);
  });
});

describe('the card of an experience', () => {
  it('tells places that its reader reads, and no others', async () => {
    const placed = (code: string, level: Level) => ({
      ...{ type: 'territory' as const, level },
      value: { type: 'territory' as const, codes: [code] },
    });
    const { _id } = await build({ sections: [placed('23', 'network'), placed('61', 'cohort')] });
    expect(await unfolded('peer', _id)).toMatchObject([{ places: ['Creuse', 'Orne'] }]);
    expect(await unfolded('member elsewhere', _id)).toMatchObject([{ places: ['Creuse'] }]);
  });

  it('is for nobody who has no account, nor for a guest of a room', async () => {
    const { _id } = await build({ levels: ['public'] });
    const addresses = [{ kind: 'experience', experienceId: _id }];
    await app.visitor().post('/api/cards', { addresses }).expect(401);
    const guest = await app.signIn(idOf('guest'));
    expect((await guest.post('/api/cards', { addresses }).expect(403)).body.code).toBe('forbidden');
  });

  it('is refused without the id of what it leads to', async () => {
    const peer = await app.signIn(idOf('peer'));
    for (const experienceId of [undefined, 'nouveau', '']) {
      const addresses = [{ kind: 'experience', experienceId }];
      expect((await peer.post('/api/cards', { addresses }).expect(400)).body.code).toBe('invalid_input');
    }
  });
});
