import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';
import { ThemeModel } from '../programme/themes.model.ts';
import { ExperienceModel } from './experiences.model.ts';

const app = useTestApp();
let d: Discussion;
let kind: ExperienceKind;

beforeAll(async () => {
  d = await buildDiscussion(app);
  kind = await buildKind();
  await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité' }]);
});

const begin = () => writing.begin(d.nora, kind.id);

/** A draft that Nora and Karim write together. */
async function shared() {
  const draft = await begin();
  await writing.share(d.nora, draft, d.karim);
  return writing.draft(d.nora, draft.id);
}

describe('a section', () => {
  it('is saved with who is to read it, and says who changed it', async () => {
    const { id, sections } = await begin();
    const section = part({ sections }, 'contexte');
    expect(section).toMatchObject({ revision: 1, changed: null, level: 'network', agreedLevel: 'network' });
    const saved = await writing.save(d.nora, id, section, { value: text('Une gare vide.'), level: 'public' });
    expect(saved).toMatchObject({
      ...{ id: section.id, revision: 2, level: 'public', agreedLevel: 'public' },
      ...{ value: text('Une gare vide.'), changed: { by: { id: d.nora.id } } },
    });
    expect(part(await writing.draft(d.nora, id), 'contexte')).toEqual(saved);
  });

  it('is refused with what stands where a co-author wrote it meanwhile', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte');
    const saved = await writing.save(d.karim, draft.id, section, { value: text('De Karim.') });
    const late = await writing.saving(d.nora, draft.id, section, { value: text('De Nora.') }).expect(409);
    expect(late.body).toMatchObject({ code: 'revision_conflict', details: { current: saved } });
    await writing.save(d.nora, draft.id, saved, { value: text('Des deux.') });
  });

  it('is no obstacle to who writes another one at the same moment, and loses nothing', async () => {
    const draft = await shared();
    const texts = ['contexte', 'actions', 'obstacles'].map((key) => part(draft, key));
    const rounds = 4;
    const write = async (who: typeof d.nora, of: (typeof texts)[number]) => {
      let section = of;
      for (let round = 1; round <= rounds; round += 1) {
        section = await writing.save(who, draft.id, section, { value: text(`${of.key} ${round}`) });
      }
    };
    const [contexte, actions, obstacles] = texts as [(typeof texts)[0], (typeof texts)[0], (typeof texts)[0]];
    await Promise.all([write(d.nora, contexte), write(d.karim, actions), write(d.nora, obstacles)]);
    const after = await writing.draft(d.karim, draft.id);
    for (const { key } of texts) {
      expect(part(after, key)).toMatchObject({ revision: 1 + rounds, value: text(`${key} ${rounds}`) });
    }
  });

  it('of two at once in the same one, one is taken', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte');
    const answers = await Promise.all(
      [d.nora, d.karim].map((who) =>
        writing.saving(who, draft.id, section, { value: text(`De ${who.id}.`) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = answers.find(({ status }) => status === 200)?.body;
    expect(part(await writing.draft(d.nora, draft.id), 'contexte')).toEqual(taken);
  });

  it('sent again after its answer was lost is done already, by the same person only', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte');
    const saved = await writing.save(d.nora, draft.id, section, { value: text('Mot à mot.') });
    expect(await writing.save(d.nora, draft.id, section, { value: text('Mot à mot.') })).toEqual(saved);
    await writing.saving(d.karim, draft.id, section, { value: text('Mot à mot.') }).expect(409);
    await writing.saving(d.nora, draft.id, section, { value: text('Autre chose.') }).expect(409);
    await writing
      .saving(d.nora, draft.id, section, { value: text('Mot à mot.'), level: 'cohort' })
      .expect(409);
    const { version } = (await ExperienceModel.findById(draft.id).lean()) ?? {};
    // What changes nothing is no change.
    expect(await writing.save(d.karim, draft.id, saved, {})).toEqual(saved);
    expect((await ExperienceModel.findById(draft.id).lean())?.version).toBe(version);
  });

  it('holds what its type holds, and says which field is wrong', async () => {
    const { id, sections } = await begin();
    const reasons = async (key: string, value: object) => {
      const section = part({ sections }, key);
      return (await writing.saving(d.nora, id, section, { value }).expect(400)).body.details.fields;
    };
    expect(await reasons('contexte', { type: 'step', step: null })).toEqual([
      { path: ['value', 'type'], reason: 'other_type' },
    ]);
    expect(await reasons('territoire', { type: 'territory', codes: ['23', 'commune:99999'] })).toEqual([
      { path: ['value', 'codes', 1], reason: 'not_a_place' },
    ]);
    expect(await reasons('themes', { type: 'themes', keys: ['mobilite', 'licornes'] })).toEqual([
      { path: ['value', 'keys', 1], reason: 'not_a_theme' },
    ]);
    const codes = ['23', 'commune:23096', '23', 'region:75'];
    const territory = part({ sections }, 'territoire');
    const saved = await writing.save(d.nora, id, territory, { value: { type: 'territory', codes } });
    expect(saved.value).toEqual({ type: 'territory', codes: ['23', 'commune:23096', 'region:75'] });
    const renamed = await writing
      .saving(d.nora, id, part({ sections }, 'contexte'), { title: 'Autre titre' })
      .expect(400);
    expect(renamed.body.details.fields).toEqual([{ path: ['title'], reason: 'of_its_kind' }]);
  });

  it('that is not there answers that it changed, and nothing of others', async () => {
    const draft = await begin();
    const section = { ...part(draft, 'contexte'), id: newId() };
    const gone = await writing.saving(d.nora, draft.id, section, { value: text('Perdu ?') }).expect(409);
    expect(gone.body).toMatchObject({ code: 'revision_conflict', details: { current: null } });
    for (const who of [d.karim, d.elise, d.stranger, d.expert]) {
      expectNotFound(await writing.saving(who, draft.id, part(draft, 'contexte'), { value: text('Non.') }));
      expectNotFound(await who.visitor.get(`/api/experiences/${draft.id}/draft`));
    }
  });

  it('is added and taken out, once, in its place', async () => {
    const draft = await begin();
    const at = `/api/experiences/${draft.id}/draft/sections`;
    const clientId = newId();
    const obstacles = part(draft, 'obstacles');
    const added = { clientId, title: 'Les voisins', type: 'text', after: obstacles.id };
    const first = (await d.nora.visitor.post(at, added).expect(200)).body;
    const titles = first.sections.map(({ title }: { title: string }) => title);
    expect(titles.slice(2, 4)).toEqual(['Ce qui n’a pas marché', 'Les voisins']);
    expect(first.sections[3]).toMatchObject({ id: clientId, key: '', level: 'cohort', revision: 1 });
    expect((await d.nora.visitor.post(at, added).expect(200)).body).toEqual(first);
    await d.nora.visitor.post(at, { ...added, type: 'documents' }).expect(409);
    const section = first.sections[3];
    const saving = writing.saving(d.nora, draft.id, section, { title: 'Le voisinage', value: text('Ravi.') });
    expect((await saving.expect(200)).body).toMatchObject({ title: 'Le voisinage', revision: 2 });
    const remove = (id: string, revision: number) => d.nora.visitor.delete(`${at}/${id}`, { revision });
    expect((await remove(clientId, 1).expect(409)).body.details.current.id).toBe(draft.id);
    await remove(obstacles.id, 1).expect(400);
    expect((await remove(clientId, 2).expect(200)).body.sections).toEqual(draft.sections);
    await remove(clientId, 2).expect(200);
  });

  it('are not added without end', async () => {
    const draft = await begin();
    const add = (title: string) =>
      d.nora.visitor.post(`/api/experiences/${draft.id}/draft/sections`, {
        ...{ clientId: newId(), title, type: 'text' },
      });
    for (let n = draft.sections.length; n < 24; n += 1) await add(`Partie ${n}`).expect(200);
    expect((await add('De trop').expect(400)).body.details.fields).toEqual([
      { path: ['title'], reason: 'too_many' },
    ]);
  });
});

describe('title and names', () => {
  it('are saved each over its own revision', async () => {
    const draft = await shared();
    const head = { title: 'Un meilleur titre', summary: 'En bref.', outcome: 'mixed', coverId: null };
    const saveHead = (who: typeof d.nora, revision: number, fields: object = {}) =>
      who.visitor.put(`/api/experiences/${draft.id}/draft/head`, { revision, head: { ...head, ...fields } });
    const saved = (await saveHead(d.nora, 1).expect(200)).body;
    expect(saved).toMatchObject({
      title: head.title,
      head: { ...head, revision: 2, changed: { by: { id: d.nora.id } } },
    });
    expect((await saveHead(d.nora, 1).expect(200)).body).toEqual(saved);
    const late = (await saveHead(d.karim, 1, { title: 'Trop tard' }).expect(409)).body;
    expect(late.details.current.head).toEqual({ ...saved.head });
    const identity = {
      ...{ level: 'cohort', pseudonym: 'une structure de mobilité' },
      replacements: [{ from: 'Guéret', to: 'une ville moyenne' }],
    };
    const saveIdentity = (revision: number, fields: object = {}) =>
      d.karim.visitor.put(`/api/experiences/${draft.id}/draft/identity`, {
        ...{ revision, identity: { ...identity, ...fields } },
      });
    const named = (await saveIdentity(1).expect(200)).body;
    expect(named.identity).toEqual({ ...identity, revision: 2 });
    expect((await saveIdentity(1).expect(200)).body).toEqual(named);
    expect((await saveIdentity(1, { pseudonym: 'autre' }).expect(409)).body.details.current).toMatchObject({
      identity: named.identity,
    });
  });

  it('tell what is missing before one publishes', async () => {
    const { id, head, sections, missing } = await begin();
    const context = part({ sections }, 'contexte');
    expect(missing).toEqual([
      { what: 'summary', sectionId: null },
      { what: 'outcome', sectionId: null },
      { what: 'section', sectionId: context.id },
    ]);
    await writing.save(d.nora, id, context, { value: text('Tout dit.'), level: 'public' });
    const { title, revision } = head;
    const written = { title, summary: 'En bref.', outcome: 'worked' };
    const after = await d.nora.visitor.put(`/api/experiences/${id}/draft/head`, { revision, head: written });
    expect(after.body.missing).toEqual([{ what: 'pseudonym', sectionId: null }]);
  });
});

describe('what is published', () => {
  it('tells its authors that they changed it since', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId });
    const draft = await writing.draft(d.nora, id);
    expect(draft).toMatchObject({ state: 'published', unpublished: false, edition: { number: 1 } });
    await writing.save(d.nora, id, part(draft, 'partie-0'), { value: text('Depuis.') });
    expect(await writing.draft(d.nora, id)).toMatchObject({ state: 'published', unpublished: true });
    // Who reads it reads no draft, and writes none.
    const refused = await d.karim.visitor.get(`/api/experiences/${id}/draft`);
    expect(refused.status).toBe(403);
    await writing.saving(d.karim, id, part(draft, 'partie-0'), { value: text('Non.') }).expect(403);
  });

  it('is read at the level it was, whoever joins its authors; wider only once all agreed', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id, d.karim.id], cohortId: d.cohortId });
    const section = part(await writing.draft(d.nora, id), 'partie-0');
    expect(section.agreedLevel).toBe('network');
    const wider = await writing.save(d.nora, id, section, { level: 'public' });
    expect(wider).toMatchObject({ level: 'public', agreedLevel: 'network' });
    const { agreements } = await writing.draft(d.karim, id);
    expect(agreements).toMatchObject([
      { sectionId: section.id, person: { id: d.nora.id }, as: 'author', level: 'public', answer: 'yes' },
    ]);
    const narrower = await writing.save(d.karim, id, wider, { level: 'cohort' });
    expect(narrower.agreedLevel).toBe('cohort');
  });
});
