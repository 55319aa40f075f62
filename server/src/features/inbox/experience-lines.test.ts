import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, Speaker } from '../../test/discussion.ts';
import {
  answerAs,
  buildDraft,
  linesAbout,
  publishAs,
  quotingSection,
  storedExperience,
  textSection,
} from '../../test/experiences.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { ExperienceModel } from '../experiences/experiences.model.ts';
import { askWhatBecame } from '../trials/asking.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const reasonsOf = async (...asked: Parameters<typeof linesAbout>) =>
  (await linesAbout(...asked)).map(({ reason }) => reason);
const title = 'Ouvrir une recyclerie à Guéret';

describe('who is asked to agree', () => {
  it('has a line as long as something waits for them, and its authors one when all is said', async () => {
    const { _id, sections } = await buildDraft([d.nora, d.karim]);
    await publishAs(d.nora, _id);
    expect(await linesAbout(d.karim, _id)).toMatchObject([
      { reason: 'experience-agreement', actor: { id: d.nora.id }, experience: { id: _id, title } },
    ]);
    expect(await reasonsOf(d.nora, _id)).toEqual([]);
    const before = (await d.karim.badges()).inbox;
    await answerAs(d.karim, _id, { sectionId: sections[1]?.id, level: 'network', answer: 'yes' }).expect(200);
    expect(await reasonsOf(d.karim, _id)).toEqual([]);
    expect((await d.karim.badges()).inbox).toBe(before - 1);
    expect(await reasonsOf(d.nora, _id)).toEqual(['experience-agreed']);
  });

  it('has one line though they are asked twice, and none once nothing is asked any more', async () => {
    const { _id } = await buildDraft([d.nora, d.karim]);
    const want = (level: string) =>
      ExperienceModel.updateOne({ _id }, { $set: { 'sections.1.level': level } });
    await publishAs(d.nora, _id);
    await want('public');
    await publishAs(d.nora, _id);
    expect(await reasonsOf(d.karim, _id)).toEqual(['experience-agreement']);
    await want('cohort');
    await publishAs(d.nora, _id);
    expect(await reasonsOf(d.karim, _id)).toEqual([]);
  });

  it('is told of it where they read nothing of it, by its title and by that alone', async () => {
    const { _id, sections } = await buildDraft([d.nora], {
      sections: [quotingSection('cohort', d.stranger, 'Nous avons visité douze locaux avant de signer.')],
    });
    await publishAs(d.nora, _id);
    const [line] = await linesAbout(d.stranger, _id);
    expect(line).toMatchObject({
      reason: 'experience-agreement',
      experience: { title },
      excerpt: '',
      note: '',
    });
    await answerAs(d.stranger, _id, { sectionId: sections[0]?.id, level: 'cohort', answer: 'no' }).expect(
      200,
    );
    expect(await reasonsOf(d.stranger, _id)).toEqual([]);
    await ExperienceModel.updateOne({ _id }, { $set: { agreements: [] } });
    expect(await linesAbout(d.stranger, _id, '?open=false')).toMatchObject([{ experience: { title: '' } }]);
  });
});

describe('a review', () => {
  const asking = (who: Speaker, id: string, ...asked: Speaker[]) =>
    who.visitor.post(`/api/experiences/${id}/reviews`, {
      personIds: asked.map((one) => one.id),
      request: 'Est-ce clair ?',
    });

  it('is asked for with a line that ends when it is given, and its authors learn it', async () => {
    const { _id } = await buildDraft([d.nora, d.karim]);
    await asking(d.nora, _id, d.elise).expect(200);
    expect(await linesAbout(d.elise, _id)).toMatchObject([
      { reason: 'experience-review', note: 'Est-ce clair ?', actor: { id: d.nora.id } },
    ]);
    await d.elise.visitor.put(`/api/experiences/${_id}/reviews/mine`, { words: 'Très clair.' }).expect(200);
    expect(await reasonsOf(d.elise, _id)).toEqual([]);
    for (const author of [d.nora, d.karim]) {
      expect(await linesAbout(author, _id)).toMatchObject([
        { reason: 'experience-reviewed', note: 'Très clair.' },
      ]);
    }
  });

  it('opens the draft, remarks on it, and tells those whom a remark concerns', async () => {
    const { _id, sections } = await buildDraft([d.nora]);
    await d.elise.visitor.get(`/api/experiences/${_id}/draft`).expect(404);
    await asking(d.nora, _id, d.elise).expect(200);
    const [screen] = [await d.nora.visitor.connect()];
    const note = {
      ...{ clientId: newId(), sectionId: sections[0]?.id, body: 'Plus de chiffres ?' },
      passage: { before: 'Pour ', text: 'la cohorte' },
    };
    const made = await d.elise.visitor.post(`/api/experiences/${_id}/notes`, note).expect(200);
    await d.elise.visitor.post(`/api/experiences/${_id}/notes`, note).expect(200);
    await screen.waitFor('experience.changed', ({ experienceId }) => experienceId === _id);
    const { clientId, ...said } = note;
    expect(made.body).toMatchObject({ ...said, id: clientId, author: { id: d.elise.id } });
    const lines = await linesAbout(d.nora, _id);
    expect(lines).toMatchObject([
      { reason: 'experience-noted', note: 'Plus de chiffres ?', actor: { id: d.elise.id } },
    ]);
    const reply = { clientId: newId(), body: 'Voilà : 12 000 €.' };
    const path = `/api/experiences/${_id}/notes/${note.clientId}`;
    await d.nora.visitor.post(`${path}/replies`, reply).expect(200);
    const again = await d.nora.visitor.post(`${path}/replies`, reply).expect(200);
    expect(again.body.replies).toMatchObject([{ id: reply.clientId, body: reply.body }]);
    expect(await reasonsOf(d.elise, _id)).toContain('experience-noted');
    const other = await d.nora.visitor.post(`${path}/replies`, { ...reply, body: 'Autre' });
    expect(other.body.code).toBe('client_id_conflict');
    await d.nora.visitor.put(`${path}/resolved`, { resolved: true }).expect(200);
    const draft = (await d.elise.visitor.get(`/api/experiences/${_id}/draft`).expect(200)).body;
    expect(draft.notes).toMatchObject([{ id: note.clientId, resolved: { by: { id: d.nora.id } } }]);
    await d.nora.visitor.delete(path).expect(403);
    await d.elise.visitor.delete(path).expect(200);
    expect((await d.nora.visitor.get(`/api/experiences/${_id}/draft`)).body.notes).toEqual([]);
    await d.karim.visitor.post(`/api/experiences/${_id}/notes`, { ...note, clientId: newId() }).expect(404);
  });

  it('is for people whom one knows and who take part, neither for oneself nor for an author', async () => {
    const { _id } = await buildDraft([d.nora, d.karim]);
    const reasons = async (who: Speaker) => (await asking(d.nora, _id, who)).body.details?.fields;
    expect(await reasons(d.stranger)).toEqual([{ path: ['personIds', 0], reason: 'unknown' }]);
    expect(await reasons(d.karim)).toEqual([{ path: ['personIds', 0], reason: 'author' }]);
    expect(await reasons(d.nora)).toEqual([{ path: ['personIds', 0], reason: 'author' }]);
    await d.nora.visitor.put(`/api/experiences/${_id}/reviews/mine`, {}).expect(403);
    await asking(d.stranger, _id, d.elise).expect(404);
    expect((await storedExperience(_id)).reviews).toEqual([]);
  });

  it('gives all of what is published too, and asks anew who has read it', async () => {
    const { _id } = await buildDraft([d.stranger], { sections: [textSection('cohort', 'Entre nous.')] });
    await publishAs(d.stranger, _id);
    const coordinator = await buildCoordinator();
    const carole = new Speaker(coordinator, await app.signIn(coordinator));
    await asking(d.stranger, _id, carole).expect(200);
    await carole.visitor.put(`/api/experiences/${_id}/reviews/mine`, { words: 'Lu.' }).expect(200);
    await asking(d.stranger, _id, carole).expect(200);
    expect((await storedExperience(_id)).reviews).toMatchObject([
      { personId: carole.id, readAt: null, words: '' },
    ]);
    expect(await reasonsOf(carole, _id)).toEqual(['experience-review']);
  });
});

describe('a withdrawal', () => {
  it('is told to its authors with its reason, and ends what waited', async () => {
    const coordinator = await buildCoordinator();
    const carole = new Speaker(coordinator, await app.signIn(coordinator));
    const { _id } = await buildDraft([d.nora, d.karim]);
    await publishAs(d.nora, _id);
    const reason = 'Une personne y est reconnaissable.';
    await carole.visitor.post(`/api/experiences/${_id}/withdraw`, { reason }).expect(200);
    for (const author of [d.nora, d.karim]) {
      expect(await linesAbout(author, _id)).toMatchObject([{ reason: 'experience-withdrawn', note: reason }]);
    }
  });

  it('takes its title and its words from the lines of who read it over', async () => {
    const { _id } = await buildDraft([d.nora]);
    await publishAs(d.nora, _id);
    const request = { personIds: [d.elise.id], request: 'Est-ce clair ?' };
    await d.nora.visitor.post(`/api/experiences/${_id}/reviews`, request).expect(200);
    await linesAbout(d.elise, _id);
    await d.nora.visitor.post(`/api/experiences/${_id}/withdraw`).expect(200);
    expect(await linesAbout(d.elise, _id)).toEqual([]);
    expect(await linesAbout(d.elise, _id, '?open=false')).toMatchObject([
      { experience: { title: '' }, note: '' },
    ]);
    expect(await reasonsOf(d.nora, _id)).toEqual([]);
  });
});

it('tells who is made an author', async () => {
  const { _id } = await buildDraft([d.nora]);
  await d.nora.visitor
    .put(`/api/experiences/${_id}/authors`, { personIds: [d.nora.id, d.karim.id] })
    .expect(200);
  expect(await reasonsOf(d.karim, _id)).toEqual(['experience-authored']);
  await d.karim.visitor.post(`/api/experiences/${_id}/leave`).expect(200);
  expect((await linesAbout(d.karim, _id))[0]).toMatchObject({ experience: { title: '' } });
});

describe('a trial', () => {
  const tries = async (who: Speaker, id: string, more: object = {}) => {
    const trial = {
      context: 'Chez nous',
      result: 'going',
      startedOn: '2026-01-05',
      reportOn: '2026-02-05',
      ...more,
    };
    const request = { clientId: newId(), trial };
    const { body } = await who.visitor.post(`/api/experiences/${id}/trials`, request).expect(200);
    return { id: body.id as string, revision: body.revision as number, trial };
  };

  it('is told to its authors, by its title as they wrote it, and what came of it too', async () => {
    const { _id } = await buildDraft([d.nora, d.karim]);
    await ExperienceModel.updateOne({ _id }, { $set: { authorIds: [d.nora.id] } });
    await publishAs(d.nora, _id);
    const made = await tries(d.stranger, _id);
    expect(await linesAbout(d.nora, _id)).toMatchObject([
      { reason: 'experience-tried', actor: { id: d.stranger.id }, experience: { title } },
    ]);
    const told = { ...made.trial, result: 'worked' };
    await d.stranger.visitor
      .put(`/api/trials/${made.id}`, { revision: made.revision, trial: told })
      .expect(200);
    expect(await reasonsOf(d.nora, _id)).toEqual(['experience-tried', 'experience-tried']);
    await d.stranger.visitor.delete(`/api/trials/${made.id}`).expect(200);
    expect(await reasonsOf(d.nora, _id)).toEqual([]);
  });

  it('asks who tries on its day how it went, until they tell', async () => {
    const { _id } = await buildDraft([d.nora]);
    await publishAs(d.nora, _id);
    const made = await tries(d.stranger, _id);
    await askWhatBecame();
    expect(await linesAbout(d.stranger, _id)).toMatchObject([
      { reason: 'trial-due', actor: null, experience: { title } },
    ]);
    const told = { ...made.trial, result: 'failed' };
    const { body } = await d.stranger.visitor.get('/api/me/trials').expect(200);
    const { revision } = body.items.find(({ id }: { id: string }) => id === made.id);
    await d.stranger.visitor.put(`/api/trials/${made.id}`, { revision, trial: told }).expect(200);
    expect(await reasonsOf(d.stranger, _id)).toEqual([]);
  });
});
