import { readFileSync, statSync } from 'node:fs';
import type { AccompanimentLine } from '@sentiers/shared/accompaniments/schema.ts';
import { noticeSchema } from '@sentiers/shared/inbox/schema.ts';
import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import type { Trail, TrailLine } from '@sentiers/shared/trail/schema.ts';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { type Listed, list, useDemonstration } from '../../test/demonstration.ts';
import type { Visitor } from '../../test/visitor.ts';
import { DemonstrationModel } from './demonstration.model.ts';
import { loadDemonstration } from './load-demonstration.ts';

const app = useTestApp();
const { dataDir, path, said, accounts, visitors, visitorOf } = useDemonstration(app);

describe('the accounts', () => {
  it('are of every role, in a file for its owner only', () => {
    expect(accounts.map(({ role, cohort }) => [role, cohort])).toEqual([
      ['member', 'Cohorte de démonstration'],
      ['member', 'Cohorte de démonstration'],
      ['member', 'Cohorte voisine (démonstration)'],
      ['alumni', 'Cohorte de démonstration 2023'],
      ['facilitator', 'Cohorte de démonstration'],
      ['expert', 'Cohorte de démonstration'],
      ['coordinator', 'Cohorte de démonstration'],
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(accounts.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(7);
    expect(said.join('\n')).toContain(path);
  });
});

it('is loaded once: a second start changes nothing, one that was cut short is finished', async () => {
  const count = async () =>
    Promise.all(
      [
        'people',
        'memberships',
        'threads',
        'messages',
        'standings',
        'notices',
        'streams',
        'commits',
        'accounts',
        'channels',
        'seminars',
        'experiences',
        'experience-editions',
        'trials',
        'collections',
        'useful-marks',
        'profiles',
        'skills',
        'contacts',
        'introductions',
        'introduction-approaches',
        'trail-entries',
        'trail-revisions',
        'accompaniments',
        'accompaniment-entries',
        'accompaniment-meetings',
        'commitments',
        'comparisons',
        'offNotes',
      ].map((name) => mongoose.connection.collection(name).countDocuments()),
    );
  const before = await count();
  await loadDemonstration({ dataDir, say: () => undefined });
  expect(await count()).toEqual(before);
  await DemonstrationModel.updateOne({}, { $set: { loaded: false } });
  const threads = mongoose.connection.collection<{ _id: string }>('threads');
  const questions = await threads.distinct('_id', { kind: 'question' });
  await threads.deleteMany({ _id: { $in: questions } });
  await mongoose.connection
    .collection('messages')
    .deleteMany({ conversationId: { $in: questions }, seq: { $gt: 1 } });
  await loadDemonstration({ dataDir, say: () => undefined });
  expect(await count()).toEqual(before);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(accounts);
});

describe('what each finds', () => {
  it('is their channels: the members six of theirs, the neighbour none of them but the network’s', async () => {
    const names = async (visitor: Visitor) =>
      (await list(visitor, '/api/channels')).map(({ name }) => name).sort();
    const theirs = [
      'Annonces',
      'Choisir son territoire',
      'Le refuge',
      'Mobilité',
      'Modèle économique',
      'Partenariats',
    ];
    expect(await names(visitorOf('member'))).toEqual(theirs);
    expect(await names(visitorOf('member', 'Cohorte voisine (démonstration)'))).toEqual([
      'Le gîte',
      'Mobilité',
    ]);
    expect(await names(visitorOf('alumni', 'Cohorte de démonstration 2023'))).toEqual(['Mobilité']);
    expect(await names(visitorOf('expert'))).toEqual(['Modèle économique']);
    expect((await names(visitorOf('coordinator'))).length).toBe(12);
  });

  it('is a library: each reads theirs of it, under the names that they are told', async () => {
    const library = async (visitor: Visitor) =>
      (await visitor.get('/api/library?limit=60').expect(200)).body as LibraryAnswer;
    const [member, alumni, neighbour] = await Promise.all(
      [
        visitorOf('member'),
        visitorOf('alumni', 'Cohorte de démonstration 2023'),
        visitorOf('member', 'Cohorte voisine (démonstration)'),
      ].map(library),
    );
    if (!member || !alumni || !neighbour) throw new Error('nobody was answered');
    expect([member.total, alumni.total, neighbour.total]).toEqual([10, 9, 9]);
    const failed = (answer: LibraryAnswer) =>
      answer.items.find(({ title }) => title.startsWith('La navette du samedi'));
    expect(failed(alumni)?.byline.organisation?.name).toBe('Les Roues du plateau');
    expect(failed(neighbour)?.byline).toMatchObject({ pseudonym: 'une structure de mobilité', authors: [] });
    const article = await visitorOf('member', 'Cohorte voisine (démonstration)').get(
      `/api/experiences/${failed(neighbour)?.id}`,
    );
    expect(JSON.stringify(article.body)).not.toMatch(/Roues du plateau|Djibril|Villedebas/i);
    expect(article.body).toMatchObject({ heldBack: true });
    expect(member.facets.theme.length).toBeGreaterThan(5);
    expect(member.facets.tried.find(({ value }) => value === 'any')?.count).toBe(2);
    const [collection] = await list<{ title: string; count: number }>(
      visitorOf('expert'),
      '/api/collections',
    );
    expect(collection).toMatchObject({ title: 'Pour convaincre un maire', count: 4 });
  });

  it('is trails at various steps, of which each reads theirs', async () => {
    const lines = async (visitor: Visitor) =>
      (await visitor.get('/api/me/trails').expect(200)).body as { own: TrailLine | null; items: TrailLine[] };
    const { own } = await lines(visitorOf('member'));
    expect(own).toMatchObject({ organisation: { name: 'La Cordée mobile' }, step: 'needs' });
    expect(own?.accompanimentIds).toHaveLength(1);
    const { items } = await lines(visitorOf('facilitator'));
    const steps = Object.fromEntries(items.map(({ organisation, step }) => [organisation.name, step]));
    expect(steps).toMatchObject({
      ...{ 'La Cordée mobile': 'needs', 'La Table des bourgs': 'means' },
      // What they say at their first milestone is theirs alone.
      'Les Ateliers du Lavoir': null,
    });
    const path = `/api/organisations/${own?.organisation.id}/trail`;
    const trail = (await visitorOf('member').get(path).expect(200)).body as Trail;
    const [readiness] = trail.milestones;
    expect(readiness?.assessment?.answered).toBe(readiness?.milestone.questions.length);
    expect(readiness?.assessment?.next.length).toBeGreaterThanOrEqual(3);
  });

  it('is accompaniments, whose words are their people’s alone', async () => {
    const mine = await list<AccompanimentLine>(visitorOf('facilitator'), '/api/me/accompaniments');
    expect(mine).toMatchObject([{ organisation: { name: 'La Cordée mobile' } }]);
    expect(mine[0]?.nextMeetingAt).not.toBeNull();
    const { body } = await visitorOf('member').get(`/api/accompaniments/${mine[0]?.id}`).expect(200);
    expect(body.notebook).toHaveLength(3);
    await visitorOf('coordinator').get(`/api/accompaniments/${mine[0]?.id}`).expect(404);
  });

  it('is a draft, for those who write it alone', async () => {
    const drafts = await Promise.all(
      [...visitors.values()].map((visitor) => list<{ state: string }>(visitor, '/api/me/experiences')),
    );
    expect(drafts.flat().filter(({ state }) => state === 'draft')).toEqual([]);
    const stored = mongoose.connection.collection('experiences');
    const [draft, ...others] = await stored.find({ state: 'draft' }).toArray();
    expect([draft?.authorIds.length, others.length]).toEqual([2, 0]);
  });

  it('is a year of seminars: for a member what is over and what comes, one of it full', async () => {
    const seminars = (when: string) =>
      list<SeminarSummary>(visitorOf('member'), `/api/seminars?when=${when}`);
    expect((await seminars('past')).map(({ kind }) => kind)).toEqual(['webinar', 'seminar', 'webinar']);
    const ahead = await seminars('ahead');
    expect(ahead.map(({ kind, counts }) => [kind, counts])).toEqual([
      ['webinar', { registered: 10, waiting: 3 }],
      ['seminar', { registered: 17, waiting: 0 }],
      ['webinar', { registered: 3, waiting: 0 }],
    ]);
    expect(ahead[0]?.registration.limit).toBe(10);
    expect(await list(visitorOf('member', 'Cohorte voisine (démonstration)'), '/api/seminars')).toEqual([]);
  });

  it('is twenty-four people, in the directory or beside it', async () => {
    const people = await mongoose.connection.collection('people').countDocuments();
    expect(people).toBe(26);
    const cohorts = await list<Listed & { people: number }>(visitorOf('member'), '/api/cohorts');
    expect(cohorts).toMatchObject([{ name: 'Cohorte de démonstration', people: 17 }]);
  });

  it.each(['member', 'facilitator', 'expert', 'coordinator'])(
    'leaves the %s badges that lead to what they count',
    async (role) => {
      const visitor = visitorOf(role);
      const { body: badges } = await visitor.get('/api/me/badges').expect(200);
      const notices = await list<unknown>(visitor, '/api/inbox');
      expect(badges.inbox).toBe(notices.length);
      expect(notices.map((notice) => noticeSchema.safeParse(notice).success)).not.toContain(false);
      const unread = await list<{ standing: { unread: number } }>(visitor, '/api/me/threads?unread=true');
      expect(unread.length).toBeGreaterThanOrEqual(1);
      expect(unread.filter(({ standing }) => standing.unread === 0)).toEqual([]);
      const channels = await list(visitor, '/api/channels');
      const inChannels = channels.reduce((sum, { unreadThreads }) => sum + unreadThreads, 0);
      expect(inChannels).toBeGreaterThanOrEqual(unread.length - 1);
    },
  );

  it('has something in "Pour vous" for every account', async () => {
    for (const visitor of visitors.values()) {
      expect((await list(visitor, '/api/inbox')).length).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the doors', () => {
  it('are a directory to find people in, a book, one introduction asked and one accepted', async () => {
    const [member, facilitator] = [visitorOf('member'), visitorOf('facilitator')];
    const { body } = await member.get('/api/directory?type=person&territory=61').expect(200);
    expect(body.total).toBeGreaterThan(3);
    expect(body.facets.offers.length).toBeGreaterThan(3);
    const introductions = await list<{ state: string }>(facilitator, '/api/me/introductions/to-qualify');
    expect(introductions.map(({ state }) => state).sort()).toEqual(['accepted', 'asked']);
    const [book] = await list<{ id: string }>(facilitator, '/api/me/contact-books');
    expect(await list(facilitator, `/api/organisations/${book?.id}/contacts`)).toHaveLength(2);
    expect(await list(member, '/api/me/contact-books')).toEqual([]);
  });
});
