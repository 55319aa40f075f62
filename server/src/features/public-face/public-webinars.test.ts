import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { ReplayModel } from '../replays/replays.model.ts';
import { SeminarModel } from '../seminars/seminars.model.ts';

const app = useTestApp();

const webinar = (title: string, over: object = {}) => ({
  ...{
    _id: newId(),
    cohortId: newId(),
    channelId: newId(),
    kind: 'webinar' as const,
    state: 'announced' as const,
  },
  ...{ title, description: 'mots-pour-la-cohorte', startsAt: new Date('2026-02-03T10:00:00Z') },
  ...{
    endsAt: new Date('2026-02-03T11:00:00Z'),
    address: null,
    videoAddress: 'https://salle.exemple.org/secret',
  },
  ...{ limit: null, closesAt: null, items: [], registered: [], waiting: [], createdBy: newId() },
  ...{
    createdAt: new Date(),
    announcedAt: new Date(),
    cancellation: null,
    revision: 1,
    changedAt: new Date(),
  },
  ...{ changedBy: null, remindedFor: null, version: 0 },
  ...over,
});
const replay = (seminarId: string, over: object = {}) => ({
  ...{ _id: newId(), seminarId, channelId: newId(), roomId: null, state: 'published' as const },
  ...{
    video: { kind: 'address' as const, address: `https://video.exemple.org/${seminarId}` },
    videoAt: null,
  },
  ...{ duration: null, startsAt: null, chapters: [], captions: [], people: [], createdBy: newId() },
  ...{ createdAt: new Date(), revision: 1, version: 0 },
  ...over,
});

it('tells webinars once they are announced; a replay only where nobody was asked for less than everyone', async () => {
  const open = webinar('Financer son lancement');
  const consented = webinar('Adapter son modèle');
  const preparing = webinar('Créer des partenariats');
  await SeminarModel.insertMany([
    ...[open, consented, preparing],
    webinar('En préparation', { state: 'draft', announcedAt: null }),
    webinar('Un séminaire', { kind: 'seminar' }),
  ]);
  const asked = {
    personId: newId(),
    by: newId(),
    askedAt: new Date(),
    answer: 'accepted',
    answeredAt: new Date(),
  };
  await ReplayModel.insertMany([
    replay(open._id),
    replay(consented._id, { people: [asked] }),
    replay(preparing._id, { state: 'preparing' }),
  ]);
  const { text: read } = await app.visitor().get('/decouvrir/webinaires').expect(200);
  for (const { title } of [open, consented, preparing]) expect(read).toContain(title);
  for (const never of ['En préparation', 'Un séminaire', 'mots-pour-la-cohorte', 'salle.exemple.org']) {
    expect(read).not.toContain(never);
  }
  expect(read.match(/https:\/\/video\.exemple\.org\/[\w-]+/g)).toEqual([
    `https://video.exemple.org/${open._id}`,
  ]);
});
