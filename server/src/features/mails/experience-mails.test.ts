import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { MAIL_DELAY_MS, mailsBy, settings, timePasses } from '../../test/mailed.ts';
import { buildKind, writing } from '../../test/writing.ts';
import { ExperienceModel } from '../experiences/experiences.model.ts';
import { askWhatBecame } from '../trials/asking.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS, publicUrl: 'https://sentiers.example.org' });
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const identity = {
  level: 'cohort' as const,
  pseudonym: 'une halte',
  replacements: [{ from: 'L’Escale', to: 'une halte' }],
};
const written = () =>
  buildExperience({
    ...{ authorIds: [d.nora.id], cohortId: d.cohortId, levels: ['network'], title: 'Le pari de L’Escale' },
    editionFields: { identity },
  });
const going = {
  context: 'mots-de-qui-essaie',
  result: 'going',
  startedOn: '2026-05-04',
  reportOn: '2026-11-02',
};
const declare = async (experienceId: string) => {
  const asked = { clientId: newId(), trial: going };
  await d.stranger.visitor.post(`/api/experiences/${experienceId}/trials`, asked).expect(200);
};

it('who tries is asked by mail on their day, once, under the title that they are told', async () => {
  const { _id } = await written();
  await declare(_id);
  const came = await mailsBy(d.stranger, async () => {
    await askWhatBecame(new Date('2026-11-02T08:00:00Z'));
    await askWhatBecame(new Date('2026-11-03T08:00:00Z'));
    await timePasses();
  });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain(
    'Objet : Qu’a donné votre essai ? Vous vouliez en parler aujourd’hui : Le pari d’une halte',
  );
  expect(came[0]).toContain(`https://sentiers.example.org/retours/${_id}#essais`);
  expect(came[0]).toContain('Ne plus recevoir d’e-mail sur les retours et les essais');
  expect(came[0]).not.toContain('Escale');
});

it('who wrote it is told by mail that someone tries it, and by whom; nothing of what they said', async () => {
  const { _id } = await written();
  const came = await mailsBy(d.nora, async () => {
    await declare(_id);
    await timePasses();
  });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain('Paul Étranger a essayé ce que vous avez raconté');
  expect(came[0]).toContain('Le pari de L’Escale');
  expect(came[0]).not.toContain('mots-de-qui-essaie');
});

it('nothing comes of what is withdrawn meanwhile, nor to who stopped it', async () => {
  const { _id } = await written();
  await declare(_id);
  await timePasses();
  const withdrawn = await mailsBy(d.stranger, async () => {
    await askWhatBecame(new Date('2026-11-02T08:00:00Z'));
    await ExperienceModel.updateOne({ _id }, { $set: { state: 'withdrawn' } });
    await timePasses();
  });
  // Of what they try beside, they are asked that day too.
  expect(withdrawn.filter((mail) => mail.includes(_id))).toEqual([]);
  const before = await settings(d.stranger, { reasons: ['direct'] });
  expect(before.reasons).toEqual(['direct']);
  const other = await written();
  await declare(other._id);
  const stopped = await mailsBy(d.stranger, async () => {
    await askWhatBecame(new Date('2026-11-02T08:00:00Z'));
    await timePasses();
  });
  expect(stopped).toEqual([]);
});

it('who is asked to read a draft over is told by mail where it is; of what it holds, its title alone', async () => {
  const kind = await buildKind();
  const draft = await writing.begin(d.nora, kind.id, { title: 'Ouvrir ailleurs' });
  const came = await mailsBy(d.elise, async () => {
    const asked = { personIds: [d.elise.id], request: 'mots-de-la-demande' };
    await d.nora.visitor.post(`/api/experiences/${draft.id}/reviews`, asked).expect(200);
    await timePasses();
  });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain('vous demande de relire un retour : Ouvrir ailleurs');
  expect(came[0]).toContain(`https://sentiers.example.org/retours/${draft.id}/ecrire`);
});
