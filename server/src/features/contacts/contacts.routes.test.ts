import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { mailsTo, waitForMail } from '../../test/mailbox.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { ContactModel, ContactRefusalModel } from './contacts.model.ts';
import { erasePast } from './contacts.service.ts';

const app = useTestApp();
let incubatorId: string;
/** Animates the cohort for its incubator. */
let elise: Speaker;
/** Of the incubator, by name only. */
let intern: Speaker;
let others: Speaker[];

beforeAll(async () => {
  const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
  const { _id: cohortId } = await buildCohort();
  const ours = { organisationId: (await buildOrganisation({ kind: 'incubator', name: 'La Pépinière' }))._id };
  const theirs = { organisationId: (await buildOrganisation({ kind: 'incubator' }))._id };
  incubatorId = ours.organisationId;
  elise = await arrive(await buildActorOfCohort(cohortId, 'facilitator', { ...ours, name: 'Élise Morel' }));
  intern = await arrive(await buildActorOfCohort(cohortId, 'member', ours));
  others = [
    intern,
    await arrive(await buildActorOfCohort(cohortId, 'facilitator', theirs)),
    await arrive(await buildActorOfCohort(cohortId, 'member')),
    await arrive(await buildCoordinator()),
    await arrive(await buildActor([{ role: 'expert', scope: { kind: 'channel', id: newId() } }])),
  ];
});

let count = 0;
function fields(more: object = {}) {
  count += 1;
  return {
    ...{ name: 'Odile Marchandeau', role: 'Maire', body: 'Mairie de Zébulonville', themes: [], phone: '' },
    ...{ email: `mairie-${count}@exemple.test`, territories: ['61'], notes: 'Aime les visites' },
    ...{ source: 'Rencontrée au salon des maires', keptUntil: dayIn(365), ...more },
  };
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const book = () => `/api/organisations/${incubatorId}/contacts`;
const tryToAdd = (contact: object, clientId = newId()) => elise.visitor.post(book(), { clientId, contact });
const add = async (contact: object): Promise<Contact> => (await tryToAdd(contact).expect(200)).body;
const read = async (): Promise<Contact[]> => (await elise.visitor.get(book()).expect(200)).body.items;
const idsIn = async () => (await read()).map(({ id }) => id);
const tokenIn = (mail: string) => /ma-fiche#(\S+)/.exec(mail)?.[1] ?? '';

describe('a book', () => {
  it('is kept by those who work for its incubator, and by nobody else, in any way', async () => {
    const kept = await add(fields());
    expect(await idsIn()).toContain(kept.id);
    expect((await elise.visitor.get('/api/me/contact-books').expect(200)).body.items).toMatchObject([
      { id: incubatorId, name: 'La Pépinière' },
    ]);
    for (const who of others) {
      expect((await who.visitor.get('/api/me/contact-books').expect(200)).body.items).not.toContainEqual(
        expect.objectContaining({ id: incubatorId }),
      );
      expect([403, 404]).toContain((await who.visitor.get(book())).status);
      expect([403, 404]).toContain(
        (await who.visitor.post(book(), { clientId: newId(), contact: fields() })).status,
      );
      expectNotFound(await who.visitor.put(`/api/contacts/${kept.id}`, { revision: 1, contact: fields() }));
      expectNotFound(await who.visitor.delete(`/api/contacts/${kept.id}`));
      for (const path of ['/api/search?q=marchandeau', '/api/directory?q=marchandeau&limit=100']) {
        expect((await who.visitor.get(path).expect(200)).text).not.toMatch(/Marchandeau/);
      }
    }
    for (const path of ['/api/search?q=marchandeau', '/api/directory?q=marchandeau']) {
      expect((await elise.visitor.get(path).expect(200)).text).not.toMatch(/Marchandeau/);
    }
  });

  it('takes an address once, and the same request once', async () => {
    const [contact, clientId] = [fields(), newId()];
    const first = (await tryToAdd(contact, clientId).expect(200)).body;
    expect((await tryToAdd(contact, clientId).expect(200)).body.id).toBe(first.id);
    const twice = await tryToAdd({ ...contact, email: contact.email.toUpperCase() }).expect(400);
    expect(twice.body.details.fields).toEqual([{ path: ['contact', 'email'], reason: 'already_there' }]);
    expect(await ContactModel.countDocuments({ emailKey: contact.email })).toBe(1);
  });

  it('refuses a place that is none, and a day that is past or further than three years', async () => {
    for (const [wrong, path, reason] of [
      [{ territories: ['commune:99999'] }, ['territories', 0], 'unknown'],
      [{ keptUntil: dayIn(-1) }, ['keptUntil'], 'not_to_come'],
      [{ keptUntil: dayIn(3 * 366 + 1) }, ['keptUntil'], 'kept_too_long'],
    ] as const) {
      const { body } = await tryToAdd(fields(wrong)).expect(400);
      expect(body.details.fields).toEqual([{ path: ['contact', ...path], reason }]);
    }
  });

  it('is in the audit each time it is read or someone is erased, without a name', async () => {
    const { id } = await add(fields());
    const before = await AuditModel.countDocuments({ action: 'contacts.read' });
    await read();
    expect(await AuditModel.countDocuments({ action: 'contacts.read' })).toBe(before + 1);
    await elise.visitor.delete(`/api/contacts/${id}`).expect(200);
    expect(await AuditModel.findOne({ action: 'contact.erased' }).lean()).toMatchObject({ by: elise.id });
    expect(JSON.stringify(await AuditModel.find().lean())).not.toMatch(/Marchandeau|exemple\.test/);
  });

  it('is corrected over the revision that was read', async () => {
    const contact = fields();
    const { id } = await add(contact);
    const change = { revision: 1, contact: { ...contact, role: 'Maire honoraire' } };
    const { body } = await elise.visitor.put(`/api/contacts/${id}`, change).expect(200);
    expect(body).toMatchObject({ role: 'Maire honoraire', revision: 2 });
    expect((await elise.visitor.put(`/api/contacts/${id}`, change).expect(409)).body.code).toBe(
      'revision_conflict',
    );
  });
});

describe('who is in it', () => {
  it('is told who keeps their name, why, from where and until when, once', async () => {
    const contact = fields();
    const { id } = await add(contact);
    const mail = await waitForMail(contact.email);
    for (const words of ['Élise Morel', 'La Pépinière', contact.source, 'ma-fiche#']) {
      expect(mail).toContain(words);
    }
    expect(mail).not.toContain(contact.notes);
    await expect.poll(async () => (await ContactModel.findById(id))?.noticedAt).toBeInstanceOf(Date);
  });

  it('sees what is kept, has it erased by the link of the mail, and comes back no more', async () => {
    const contact = fields();
    const { id } = await add(contact);
    const token = tokenIn(await waitForMail(contact.email));
    const nobody = app.visitor();
    const { body } = await nobody.post('/api/contacts/link', { token }).expect(200);
    const { name, role, source, keptUntil } = contact;
    expect(body).toEqual({ incubator: 'La Pépinière', name, role, source, keptUntil });
    await nobody.post('/api/contacts/link/erase', { token }).expect(200);
    await nobody.post('/api/contacts/link/erase', { token }).expect(200);
    expect((await nobody.post('/api/contacts/link', { token }).expect(410)).body.code).toBe('link_expired');
    expect(await idsIn()).not.toContain(id);
    const again = await tryToAdd({ ...contact, email: contact.email.toUpperCase() }).expect(400);
    expect(again.body.details.fields).toEqual([{ path: ['contact', 'email'], reason: 'contact_refused' }]);
    expect(JSON.stringify(await ContactRefusalModel.find().lean())).not.toContain(contact.email);
    expect(await mailsTo(contact.email)).toHaveLength(1);
  });

  it('is erased by no link that we did not sign', async () => {
    const contact = fields();
    const { id } = await add(contact);
    const [words] = tokenIn(await waitForMail(contact.email)).split('.');
    const token = `${words}.${'A'.repeat(43)}`;
    for (const path of ['/api/contacts/link', '/api/contacts/link/erase']) {
      expect((await app.visitor().post(path, { token }).expect(410)).body.code).toBe('link_expired');
    }
    expect(await idsIn()).toContain(id);
  });

  it('goes on their day', async () => {
    const [going, staying] = [await add(fields({ keptUntil: dayIn(1) })), await add(fields())];
    await erasePast(dayIn(1));
    expect(await idsIn()).toEqual(expect.arrayContaining([going.id, staying.id]));
    await erasePast(dayIn(2));
    expect(await idsIn()).not.toContain(going.id);
    expect(await idsIn()).toContain(staying.id);
  });
});
