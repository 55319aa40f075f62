import type { Actor } from '@sentiers/shared/actor.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { type BuiltExperience, buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import type { Visitor } from '../../test/visitor.ts';
import { ChannelModel } from '../channels/channels.model.ts';
import { experienceChannel } from '../channels/experience-channels.access.ts';
import { articleFor } from './articles.queries.ts';
import { EditionModel } from './editions.model.ts';
import { type ExperienceDoc, ExperienceModel, type SectionDoc } from './experiences.model.ts';
import { quoted } from './quotations.ts';

const app = useTestApp();
let cohortId: string;
let organisationId: string;
let nora: Actor;
let karim: Actor;
let elise: Actor;
let coordinator: Actor;
let as: (actor: Actor) => Promise<Visitor>;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  organisationId = (await buildOrganisation({ name: 'L’Escale' }))._id;
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', organisationId });
  karim = await buildActorOfCohort(cohortId, 'member', { name: 'Karim Benali', organisationId });
  elise = await buildActorOfCohort((await buildCohort())._id, 'member', { name: 'Élise Martin' });
  coordinator = await buildCoordinator();
  const visitors = new Map<string, Promise<Visitor>>();
  as = ({ personId }) => {
    const known = visitors.get(personId) ?? app.signIn(personId);
    visitors.set(personId, known);
    return known;
  };
});

const text = (level: Level, body: string, more: Partial<SectionDoc> = {}) => ({
  ...{ type: 'text' as const, level, value: { type: 'text' as const, body } },
  ...more,
});
const draft = (given: Partial<BuiltExperience> = {}): Promise<ExperienceDoc> =>
  buildExperience({
    ...{ authorIds: [nora.personId], cohortId, organisationId, state: 'draft' },
    sections: [text('cohort', 'Pour la cohorte.'), text('network', 'Pour le réseau.')],
    ...given,
  });
const publishing = async (actor: Actor, id: string, more: object = {}) =>
  (await as(actor)).post(`/api/experiences/${id}/publish`, { clientId: newId(), ...more });
const publish = async (actor: Actor, id: string, more: object = {}) => {
  const answer = await publishing(actor, id, more);
  expect(answer.status).toBe(200);
  return answer.body;
};
const agree = async (actor: Actor, id: string, ...answers: object[]) =>
  (await as(actor)).put(`/api/experiences/${id}/agreements/mine`, { answers });
const stored = async (id: string) =>
  (await ExperienceModel.findById(id).lean<ExperienceDoc>()) as ExperienceDoc;
const levelsOf = async (id: string) => (await stored(id)).levels;

describe('publishing', () => {
  let experience: ExperienceDoc;
  beforeEach(async () => {
    experience = await draft();
  });

  it('makes what is written readable by those for whom it is, as an edition of its own', async () => {
    const id = experience._id;
    expect(await articleFor(elise, id)).toBe(null);
    const body = await publish(nora, id, { note: 'Première version' });
    expect(body).toMatchObject({ state: 'published', unpublished: false, edition: { number: 1 } });
    expect((await articleFor(elise, id))?.sections).toHaveLength(1);
    expect((await articleFor(karim, id))?.sections).toHaveLength(2);
    expect(await levelsOf(id)).toEqual(['cohort', 'network']);
    await publish(nora, id);
    const editions = await EditionModel.find({ experienceId: id }).sort({ number: 1 }).lean();
    expect(editions.map(({ number, current, note }) => ({ number, current, note }))).toEqual([
      { number: 1, current: false, note: 'Première version' },
      { number: 2, current: true, note: '' },
    ]);
    expect(editions[1]?.publishedAt).toEqual(editions[0]?.publishedAt);
  });

  it('happens once however often it is asked for, also at the same moment', async () => {
    const request = { clientId: newId(), note: 'Une fois' };
    const answers = await Promise.all([1, 2, 3].map(() => publishing(nora, experience._id, request)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await ExperienceModel.updateOne({ _id: experience._id }, { $set: { 'head.summary': '' } });
    await publish(nora, experience._id, request);
    expect(await EditionModel.countDocuments({ experienceId: experience._id })).toBe(1);
    const other = await publishing(nora, experience._id, { ...request, note: 'Autre chose' });
    expect(other.body.code).toBe('client_id_conflict');
  });

  it('needs a lede, an outcome and all that its kind requires', async () => {
    const head = { 'head.summary': '', 'head.outcome': null, 'sections.0.value.body': '' };
    await ExperienceModel.updateOne({ _id: experience._id }, { $set: head });
    const { status, body } = await publishing(nora, experience._id);
    expect(status).toBe(409);
    expect(body.code).toBe('experience_incomplete');
    expect(body.details.fields.map(({ path }: { path: string[] }) => path[0])).toEqual([
      'summary',
      'outcome',
    ]);
    expect(await EditionModel.countDocuments({ experienceId: experience._id })).toBe(0);
  });

  it('leaves out sections in which nothing was written', async () => {
    await ExperienceModel.updateOne({ _id: experience._id }, { $set: { 'sections.1.value.body': '  ' } });
    await publish(nora, experience._id);
    expect(await levelsOf(experience._id)).toEqual(['cohort']);
  });

  it('is its authors’ alone', async () => {
    expect((await publishing(karim, experience._id)).status).toBe(404);
    await publish(nora, experience._id);
    expect((await publishing(karim, experience._id)).status).toBe(403);
  });
});

describe('a pseudonym', () => {
  const told = { level: 'cohort' as const, revision: 1 };
  const withIdentity = (pseudonym: string, replacements: { from: string; to: string }[] = []) =>
    draft({
      title: 'Ce que l’Escale a appris',
      sections: [
        text('cohort', 'Nora Petit raconte.'),
        text('network', 'Petit Nora et KARIM BENALI, de l’Escale, à Guéret.'),
      ],
      fields: { identity: { ...told, pseudonym, replacements } },
    });

  it('is needed, and approved, where some of it is read beyond the names', async () => {
    const nameless = await withIdentity('');
    expect((await publishing(nora, nameless._id, { approvesPseudonym: true })).body.code).toBe(
      'experience_incomplete',
    );
    const telling = await withIdentity('la petite escale');
    const refused = await publishing(nora, telling._id, { approvesPseudonym: true });
    expect(refused.body).toMatchObject({
      code: 'experience_incomplete',
      details: { fields: [{ path: ['pseudonym'] }] },
    });
    const { _id } = await withIdentity('une halte de mobilité');
    expect((await publishing(nora, _id)).body.code).toBe('pseudonym_unapproved');
    expect((await publishing(nora, _id)).status).toBe(409);
    await publish(nora, _id, { approvesPseudonym: true });
  });

  it('is not asked for where all who read it are told', async () => {
    const { _id } = await draft({
      sections: [text('cohort', 'Entre nous.')],
      fields: { identity: { ...told, pseudonym: '', replacements: [] } },
    });
    await publish(nora, _id);
  });

  it('stands for all names, and words that were chosen, beyond the level of names', async () => {
    const { _id } = await withIdentity('une halte de mobilité', [
      { from: 'Guéret', to: 'une commune rurale' },
    ]);
    const preview = await (await as(nora)).get(`/api/experiences/${_id}/preview?level=network`).expect(200);
    await publish(nora, _id, { approvesPseudonym: true });
    const [far, near] = [await articleFor(elise, _id), await articleFor(karim, _id)];
    const words =
      'Une personne de l’équipe et une personne de l’équipe, d’une halte de mobilité, à une commune rurale.';
    expect(far?.sections.map(({ value }) => value)).toMatchObject([{ body: words }]);
    expect(preview.body).toMatchObject({ sections: far?.sections, title: far?.title, byline: far?.byline });
    expect(JSON.stringify(far)).not.toMatch(/escale|petit|karim|gu[ée]ret/i);
    expect(near?.title).toBe('Ce que l’Escale a appris');
    const edition = await EditionModel.findOne({ experienceId: _id }).lean();
    expect(edition?.identity.replacements.map(({ from }) => from).sort()).toEqual(
      ['Guéret', 'Karim Benali', 'L’Escale', 'Nora Petit'].sort(),
    );
  });
});

describe('several authors', () => {
  const together = () => draft({ authorIds: [nora.personId, karim.personId] });
  const network = (experience: ExperienceDoc) => experience.sections[1]?.id ?? '';

  it('are all asked before more read it, and it is read as widely as soon as they agree', async () => {
    const experience = await together();
    const id = experience._id;
    const body = await publish(nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect(body.agreements).toContainEqual(
      expect.objectContaining({
        person: expect.objectContaining({ id: karim.personId }),
        level: 'network',
        answer: 'waiting',
      }),
    );
    const asked = (await (await as(karim)).get(`/api/me/experiences/${id}/agreements`).expect(200)).body;
    expect(asked.items).toMatchObject([
      {
        sectionId: network(experience),
        as: 'author',
        level: 'network',
        agreedLevel: 'cohort',
        answer: 'waiting',
        quotations: [],
      },
    ]);
    const before = await EditionModel.findOne({ experienceId: id }).lean();
    const answer = { sectionId: network(experience), level: 'network', answer: 'yes' };
    expect((await agree(karim, id, answer)).body).toEqual({ waiting: 0 });
    expect(await levelsOf(id)).toEqual(['cohort', 'network']);
    const after = await EditionModel.findOne({ experienceId: id, current: true }).lean();
    expect(after).toMatchObject({ number: 1, levels: ['cohort', 'network'] });
    expect(after?.changedAt.getTime()).toBeGreaterThan(before?.changedAt.getTime() ?? 0);
    expect((await articleFor(elise, id))?.sections).toHaveLength(1);
    const { version } = await stored(id);
    expect((await agree(karim, id, answer)).status).toBe(200);
    expect((await stored(id)).version).toBe(version);
  });

  it('narrow it by a no, also by one that comes later', async () => {
    const experience = await together();
    const id = experience._id;
    await publish(nora, id);
    const answer = { sectionId: network(experience), level: 'network' };
    await agree(karim, id, { ...answer, answer: 'yes' });
    expect((await agree(nora, id, { ...answer, answer: 'no' })).status).toBe(200);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect(await articleFor(elise, id)).toBe(null);
    await publish(karim, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
  });

  it('are asked again to widen it, and nobody is to narrow it', async () => {
    const experience = await together();
    const id = experience._id;
    const want = (level: Level) =>
      ExperienceModel.updateOne(
        { _id: id },
        { $set: { 'sections.1.level': level }, $inc: { contentRevision: 1 } },
      );
    await publish(nora, id);
    await agree(karim, id, { sectionId: network(experience), level: 'network', answer: 'yes' });
    await want('cohort');
    await publish(nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect((await stored(id)).agreements.filter(({ answer }) => answer === 'waiting')).toEqual([]);
    await want('network');
    await publish(nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect((await stored(id)).agreements).toContainEqual(
      expect.objectContaining({ personId: karim.personId, level: 'network', answer: 'waiting' }),
    );
  });

  it('say yes to no more than they were asked, about what they were, and leave their cohort what it reads', async () => {
    const experience = await together();
    const id = experience._id;
    await publish(nora, id);
    const sectionId = network(experience);
    const reasons = async (answer: object) => (await agree(karim, id, answer)).body.details?.fields;
    expect(await reasons({ sectionId, level: 'public', answer: 'yes' })).toEqual([
      { path: ['answers', 0, 'level'], reason: 'invalid' },
    ]);
    expect(await reasons({ sectionId, level: 'cohort', answer: 'no' })).toEqual([
      { path: ['answers', 0, 'level'], reason: 'invalid' },
    ]);
    expect(await reasons({ sectionId: newId(), level: 'network', answer: 'yes' })).toEqual([
      { path: ['answers', 0, 'sectionId'], reason: 'unknown' },
    ]);
    expect((await agree(elise, id, { sectionId, level: 'network', answer: 'yes' })).status).toBe(404);
    expect((await (await as(elise)).get(`/api/me/experiences/${id}/agreements`)).status).toBe(404);
  });
});

describe('words that are quoted', () => {
  const said = 'Nous avons visité douze locaux avant de signer.';
  const quoting = (level: Level = 'network', body = `Avant.\n\n${quoted(said, 'Élise Martin')}\n\nAprès.`) =>
    draft({
      sections: [
        text('cohort', 'Pour la cohorte.'),
        text(level, body, {
          quotations: [{ id: newId(), personId: elise.personId, messageId: null, text: said }],
        }),
      ],
    });
  const bodyOf = async (id: string, reader: Actor = karim) => {
    const value = (await articleFor(reader, id))?.sections.at(-1)?.value;
    return value?.type === 'text' ? value.body : null;
  };

  it('are not in it before who said them says yes, and are put back with it', async () => {
    const { _id, sections } = await quoting();
    await publish(nora, _id);
    expect(await bodyOf(_id, elise)).toBe('Avant.\n\nAprès.');
    expect((await articleFor(elise, _id))?.level).toBe('network');
    const asked = (await (await as(elise)).get(`/api/me/experiences/${_id}/agreements`).expect(200)).body;
    const sectionId = sections[1]?.id ?? '';
    expect(asked).toEqual({
      title: 'Ouvrir une recyclerie à Guéret',
      askedBy: [{ id: nora.personId, name: 'Nora Petit' }],
      items: [
        {
          ...{ sectionId, sectionTitle: 'Partie 2', as: 'quoted', level: 'network', agreedLevel: null },
          ...{ answer: 'waiting', quotations: [said] },
        },
      ],
    });
    await agree(elise, _id, { sectionId, level: 'network', answer: 'yes' });
    expect(await bodyOf(_id, elise)).toContain(said);
    await agree(elise, _id, { sectionId, level: 'cohort', answer: 'no' });
    expect(await bodyOf(_id, elise)).toBe('Avant.\n\nAprès.');
    expect(JSON.stringify(await articleFor(nora, _id))).not.toContain('douze locaux');
  });

  it('narrow the section to where they were let go', async () => {
    const { _id, sections } = await quoting();
    await publish(nora, _id);
    await agree(elise, _id, { sectionId: sections[1]?.id, level: 'cohort', answer: 'yes' });
    expect(await bodyOf(_id)).toContain(said);
    expect(await articleFor(elise, _id)).toBe(null);
    expect(await levelsOf(_id)).toEqual(['cohort']);
  });

  it('are asked about again once they are others', async () => {
    const { _id, sections } = await quoting();
    await publish(nora, _id);
    const sectionId = sections[1]?.id ?? '';
    await agree(elise, _id, { sectionId, level: 'network', answer: 'yes' });
    const other = 'Nous avons visité douze locaux avant de tout laisser tomber.';
    await ExperienceModel.updateOne(
      { _id },
      {
        $set: {
          'sections.1.value.body': quoted(other, 'Élise Martin'),
          'sections.1.quotations.0.text': other,
        },
      },
    );
    await publish(nora, _id);
    expect((await articleFor(karim, _id))?.sections).toHaveLength(1);
    expect((await stored(_id)).agreements).toContainEqual(
      expect.objectContaining({ personId: elise.personId, answer: 'waiting' }),
    );
    await agree(elise, _id, { sectionId, level: 'network', answer: 'yes' });
    expect(await bodyOf(_id, elise)).toContain('laisser tomber');
  });

  it('keep their section back where they can’t be cut out', async () => {
    const { _id } = await quoting(
      'network',
      `Elle raconte : nous avons visité douze locaux avant de signer, oui.`,
    );
    await publish(nora, _id);
    expect(await articleFor(elise, _id)).toBe(null);
    expect(JSON.stringify(await articleFor(karim, _id))).not.toContain('douze');
  });
});

describe('withdrawing', () => {
  const published = async () => {
    const experience = await draft();
    await publish(nora, experience._id);
    return experience;
  };
  const channel = async (experience: ExperienceDoc, level: 'cohort' | 'network') => {
    const id = newId();
    const facts = {
      id: experience._id,
      level,
      closed: false,
      organisationId,
      authorIds: [nora.personId],
      reviewerIds: [],
    };
    await ChannelModel.insertOne(
      experienceChannel({ id, cohortId, experience: facts, at: new Date(), version: 0 }),
    );
    return id;
  };
  const withdrawing = async (actor: Actor, id: string, reason?: string) =>
    (await as(actor)).post(`/api/experiences/${id}/withdraw`, reason === undefined ? {} : { reason });
  const isClosed = async (id: string) => (await ChannelModel.findById(id).lean())?.experience?.closed;

  it('takes it from everyone, closes what was said of it, and publishing again gives both back', async () => {
    const experience = await published();
    const [cohort, network] = [await channel(experience, 'cohort'), await channel(experience, 'network')];
    expect((await withdrawing(nora, experience._id)).status).toBe(200);
    expect(await articleFor(karim, experience._id)).toBe(null);
    expect([await isClosed(cohort), await isClosed(network), await isClosed(experience.channelId)]).toEqual([
      true,
      true,
      true,
    ]);
    expect((await (await as(elise)).get(`/api/channels/${network}`)).status).toBe(404);
    expect(await stored(experience._id)).toMatchObject({ state: 'withdrawn', levels: [] });
    await publish(nora, experience._id);
    expect((await articleFor(karim, experience._id))?.edition.number).toBe(2);
    expect([await isClosed(cohort), await isClosed(network), await isClosed(experience.channelId)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('closes only what is not read so widely any more when it is narrowed', async () => {
    const experience = await published();
    const [cohort, network] = [await channel(experience, 'cohort'), await channel(experience, 'network')];
    await ExperienceModel.updateOne({ _id: experience._id }, { $set: { 'sections.1.level': 'cohort' } });
    await publish(nora, experience._id);
    expect([await isClosed(cohort), await isClosed(network)]).toEqual([false, true]);
  });

  it('is for the coordination to explain, and for nobody else', async () => {
    const { _id } = await published();
    expect((await withdrawing(karim, _id)).status).toBe(403);
    const silent = await withdrawing(coordinator, _id);
    expect(silent.body.details.fields).toEqual([{ path: ['reason'], reason: 'required' }]);
    expect((await withdrawing(coordinator, _id, 'Une personne y est reconnaissable.')).status).toBe(200);
    expect((await withdrawing(coordinator, _id, 'Encore.')).status).toBe(404);
  });
});
