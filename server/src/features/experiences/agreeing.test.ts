import type { Actor } from '@sentiers/shared/actor.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import {
  answerAs,
  buildDraft,
  publishAs,
  quotingSection,
  storedExperience,
  textSection,
} from '../../test/experiences.ts';
import { articleFor } from './articles.queries.ts';
import { EditionModel } from './editions.model.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';
import { quoted } from './quotations.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const levelsOf = async (id: string) => (await storedExperience(id)).levels;

describe('several authors', () => {
  const together = () => buildDraft([d.nora, d.karim], { cohortId: d.cohortId });
  const network = (experience: ExperienceDoc) => experience.sections[1]?.id ?? '';

  it('are all asked before more read it, and it is read as widely as soon as they agree', async () => {
    const experience = await together();
    const id = experience._id;
    const body = await publishAs(d.nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect(body.agreements).toContainEqual(
      expect.objectContaining({
        person: expect.objectContaining({ id: d.karim.id }),
        level: 'network',
        answer: 'waiting',
      }),
    );
    const asked = (await d.karim.visitor.get(`/api/me/experiences/${id}/agreements`).expect(200)).body;
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
    expect((await answerAs(d.karim, id, answer)).body).toEqual({ waiting: 0 });
    expect(await levelsOf(id)).toEqual(['cohort', 'network']);
    const after = await EditionModel.findOne({ experienceId: id, current: true }).lean();
    expect(after).toMatchObject({ number: 1, levels: ['cohort', 'network'] });
    expect(after?.changedAt.getTime()).toBeGreaterThan(before?.changedAt.getTime() ?? 0);
    expect((await articleFor(d.stranger.actor, id))?.sections).toHaveLength(1);
    const { version } = await storedExperience(id);
    expect((await answerAs(d.karim, id, answer)).status).toBe(200);
    expect((await storedExperience(id)).version).toBe(version);
  });

  it('narrow it by a no, also by one that comes later', async () => {
    const experience = await together();
    const id = experience._id;
    await publishAs(d.nora, id);
    const answer = { sectionId: network(experience), level: 'network' };
    await answerAs(d.karim, id, { ...answer, answer: 'yes' });
    expect((await answerAs(d.nora, id, { ...answer, answer: 'no' })).status).toBe(200);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect(await articleFor(d.stranger.actor, id)).toBe(null);
    await publishAs(d.karim, id);
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
    await publishAs(d.nora, id);
    await answerAs(d.karim, id, { sectionId: network(experience), level: 'network', answer: 'yes' });
    await want('cohort');
    await publishAs(d.nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect((await storedExperience(id)).agreements.filter(({ answer }) => answer === 'waiting')).toEqual([]);
    await want('network');
    await publishAs(d.nora, id);
    expect(await levelsOf(id)).toEqual(['cohort']);
    expect((await storedExperience(id)).agreements).toContainEqual(
      expect.objectContaining({ personId: d.karim.id, level: 'network', answer: 'waiting' }),
    );
  });

  it('say yes to no more than they were asked, about what they were, and leave their cohort what it reads', async () => {
    const experience = await together();
    const id = experience._id;
    await publishAs(d.nora, id);
    const sectionId = network(experience);
    const reasons = async (answer: object) => (await answerAs(d.karim, id, answer)).body.details?.fields;
    expect(await reasons({ sectionId, level: 'public', answer: 'yes' })).toEqual([
      { path: ['answers', 0, 'level'], reason: 'invalid' },
    ]);
    expect(await reasons({ sectionId, level: 'cohort', answer: 'no' })).toEqual([
      { path: ['answers', 0, 'level'], reason: 'invalid' },
    ]);
    expect(await reasons({ sectionId: newId(), level: 'network', answer: 'yes' })).toEqual([
      { path: ['answers', 0, 'sectionId'], reason: 'unknown' },
    ]);
    expect((await answerAs(d.stranger, id, { sectionId, level: 'network', answer: 'yes' })).status).toBe(404);
    expect((await d.stranger.visitor.get(`/api/me/experiences/${id}/agreements`)).status).toBe(404);
  });
});

describe('words that are quoted', () => {
  const said = 'Nous avons visité douze locaux avant de signer.';
  const quoting = (body?: string) => {
    const asked = quotingSection('network', d.stranger, said);
    const written = { ...asked, ...(body && { value: { type: 'text' as const, body } }) };
    const sections = [textSection('cohort', 'Pour la cohorte.'), written];
    return buildDraft([d.nora], { cohortId: d.cohortId, sections });
  };
  const bodyOf = async (id: string, reader: Actor = d.karim.actor) => {
    const value = (await articleFor(reader, id))?.sections.at(-1)?.value;
    return value?.type === 'text' ? value.body : null;
  };

  it('are not in it before who said them says yes, and are put back with it', async () => {
    const { _id, sections } = await quoting();
    await publishAs(d.nora, _id);
    expect(await bodyOf(_id, d.stranger.actor)).toBe('Avant.\n\nAprès.');
    expect((await articleFor(d.stranger.actor, _id))?.level).toBe('network');
    const asked = (await d.stranger.visitor.get(`/api/me/experiences/${_id}/agreements`).expect(200)).body;
    const sectionId = sections[1]?.id ?? '';
    expect(asked).toEqual({
      title: 'Ouvrir une recyclerie à Guéret',
      askedBy: [{ id: d.nora.id, name: 'Nora Petit' }],
      items: [
        {
          ...{ sectionId, sectionTitle: 'Partie 2', as: 'quoted', level: 'network', agreedLevel: null },
          ...{ answer: 'waiting', quotations: [said] },
        },
      ],
    });
    await answerAs(d.stranger, _id, { sectionId, level: 'network', answer: 'yes' });
    expect(await bodyOf(_id, d.stranger.actor)).toContain(said);
    await answerAs(d.stranger, _id, { sectionId, level: 'cohort', answer: 'no' });
    expect(await bodyOf(_id, d.stranger.actor)).toBe('Avant.\n\nAprès.');
    expect(JSON.stringify(await articleFor(d.nora.actor, _id))).not.toContain('douze locaux');
  });

  it('narrow the section to where they were let go', async () => {
    const { _id, sections } = await quoting();
    await publishAs(d.nora, _id);
    await answerAs(d.stranger, _id, { sectionId: sections[1]?.id, level: 'cohort', answer: 'yes' });
    expect(await bodyOf(_id)).toContain(said);
    expect(await articleFor(d.stranger.actor, _id)).toBe(null);
    expect(await levelsOf(_id)).toEqual(['cohort']);
  });

  it('are asked about again once they are others', async () => {
    const { _id, sections } = await quoting();
    await publishAs(d.nora, _id);
    const sectionId = sections[1]?.id ?? '';
    await answerAs(d.stranger, _id, { sectionId, level: 'network', answer: 'yes' });
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
    await publishAs(d.nora, _id);
    expect((await articleFor(d.karim.actor, _id))?.sections).toHaveLength(1);
    expect((await storedExperience(_id)).agreements).toContainEqual(
      expect.objectContaining({ personId: d.stranger.id, answer: 'waiting' }),
    );
    await answerAs(d.stranger, _id, { sectionId, level: 'network', answer: 'yes' });
    expect(await bodyOf(_id, d.stranger.actor)).toContain('laisser tomber');
  });

  it('keep their section back where they can’t be cut out', async () => {
    const { _id } = await quoting(`Elle raconte : nous avons visité douze locaux avant de signer, oui.`);
    await publishAs(d.nora, _id);
    expect(await articleFor(d.stranger.actor, _id)).toBe(null);
    expect(JSON.stringify(await articleFor(d.karim.actor, _id))).not.toContain('douze');
  });
});
