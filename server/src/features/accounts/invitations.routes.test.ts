import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { tokenIn, waitForMail } from '../../test/mailbox.ts';
import type { Visitor } from '../../test/visitor.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { OrganisationModel } from '../organisations/organisations.model.ts';
import { PersonModel } from '../people/people.model.ts';
import { AccountModel } from './accounts.model.ts';
import { charterVersion } from './charter.ts';
import { InvitationModel } from './invitations.model.ts';

const app = useTestApp();
const password = 'un-autre-chemin-creux';
const nowhere = '00000000-0000-4000-8000-000000000000';

let coordinator: Visitor;
let cohortId: string;
let count = 0;

beforeEach(async () => {
  coordinator = await app.signIn(await buildCoordinator());
  cohortId = (await buildCohort({ name: 'Cohorte des crêtes' }))._id;
});

function newAddress(): string {
  count += 1;
  return `invitee-${count}@exemple.test`;
}

async function invite(input: { email?: string; role?: string } = {}) {
  const email = input.email ?? newAddress();
  const { body } = await coordinator
    .post(`/api/cohorts/${cohortId}/invitations`, { email, role: input.role ?? 'member' })
    .expect(201);
  return { id: body.id as string, email, token: tokenIn(body.link), body };
}

function acceptance(token: string, changes: object = {}) {
  return {
    token,
    name: 'Lucie Vasseur',
    password,
    organisation: { name: 'La Fabrique du col' },
    charterVersion,
    ...changes,
  };
}

describe('inviting', () => {
  it('gives the link once, sends it by e-mail, and lists it without', async () => {
    const { email, token, body } = await invite();
    expect(body).toMatchObject({ cohortId, email, role: 'member', status: 'pending' });
    expect(tokenIn(await waitForMail(email))).toBe(token);
    const { body: list } = await coordinator.get(`/api/cohorts/${cohortId}/invitations`).expect(200);
    expect(list.items).toMatchObject([{ email, link: null, status: 'pending' }]);
    expect(JSON.stringify(await InvitationModel.find().lean())).not.toContain(token);
  });

  it('is the coordination’s', async () => {
    const facilitator = await app.signIn(await buildActorOfCohort(cohortId, 'facilitator'));
    const stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
    const { id } = await invite();
    const input = { email: newAddress(), role: 'member' };
    await facilitator.post(`/api/cohorts/${cohortId}/invitations`, input).expect(403);
    await stranger.post(`/api/cohorts/${cohortId}/invitations`, input).expect(404);
    await stranger.get(`/api/cohorts/${cohortId}/invitations`).expect(404);
    await stranger.delete(`/api/invitations/${id}`).expect(404);
    await coordinator.post(`/api/cohorts/${nowhere}/invitations`, input).expect(404);
    await coordinator.delete(`/api/invitations/${nowhere}`).expect(404);
  });

  it('replaces the pending invitation of the same person', async () => {
    const { email, token } = await invite();
    const again = await invite({ email });
    await app.visitor().post('/api/invitations/inspect', { token }).expect(410);
    await app.visitor().post('/api/invitations/inspect', { token: again.token }).expect(200);
  });

  it('stops at once when it is withdrawn', async () => {
    const { id, token } = await invite();
    const { body } = await coordinator.delete(`/api/invitations/${id}`).expect(200);
    expect(body.status).toBe('revoked');
    await app.visitor().post('/api/invitations/accept', acceptance(token)).expect(410);
    await coordinator.delete(`/api/invitations/${id}`).expect(409);
  });

  it('expires', async () => {
    const { id, token } = await invite();
    await InvitationModel.updateOne({ _id: id }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    await app.visitor().post('/api/invitations/inspect', { token }).expect(410);
    const { body } = await coordinator.get(`/api/cohorts/${cohortId}/invitations`).expect(200);
    expect(body.items[0].status).toBe('expired');
  });
});

describe('an invitation', () => {
  it('shows who invites, to what, and the charter in the browser’s language', async () => {
    await buildOrganisation({ name: 'Les Mains utiles', cohortIds: [cohortId] });
    const { token, email } = await invite();
    const { body } = await app.visitor().post('/api/invitations/inspect', { token }).expect(200);
    expect(body).toMatchObject({
      cohortName: 'Cohorte des crêtes',
      role: 'member',
      email,
      organisations: [{ name: 'Les Mains utiles' }],
    });
    expect(body.invitedBy).toMatch(/Camille/);
    expect(body.charter.text).toContain('un lieu d’entraide');
    const english = await app
      .visitor()
      .post('/api/invitations/inspect', { token })
      .set('Accept-Language', 'en');
    expect(english.body.charter.text).toContain('help one another');
  });

  it('makes a person, an account and an organisation, signs in, and works once', async () => {
    const { token, email } = await invite();
    const visitor = app.visitor();
    const { body } = await visitor.post('/api/invitations/accept', acceptance(token)).expect(200);
    expect(body).toMatchObject({
      email,
      person: { name: 'Lucie Vasseur', organisation: 'La Fabrique du col', role: 'member' },
      grants: [{ role: 'member', scope: { kind: 'cohort', id: cohortId } }],
      charterAccepted: charterVersion,
    });
    expect((await visitor.get('/api/cohorts').expect(200)).body.items).toMatchObject([{ id: cohortId }]);
    await app.visitor().post('/api/session', { email, password }).expect(200);
    await app.visitor().post('/api/invitations/accept', acceptance(token)).expect(410);
  });

  it('makes one account where it is accepted twice at the same moment', async () => {
    const { token, email } = await invite();
    const answers = await Promise.all(
      [1, 2, 3].map(() => app.visitor().post('/api/invitations/accept', acceptance(token))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await AccountModel.countDocuments({ email })).toBe(1);
    expect(await OrganisationModel.countDocuments({ cohortIds: cohortId })).toBe(1);
  });

  it('joins the organisation that is chosen, by id or by its very name, of this cohort only', async () => {
    const ours = await buildOrganisation({ name: 'Les Mains utiles', cohortIds: [cohortId] });
    const theirs = await buildOrganisation();
    const [one, two, three] = [await invite(), await invite(), await invite()];
    const accept = (token: string, organisation: object) =>
      app.visitor().post('/api/invitations/accept', acceptance(token, { organisation }));
    expect((await accept(one.token, { id: ours._id }).expect(200)).body.person.organisationId).toBe(ours._id);
    expect(
      (await accept(two.token, { name: 'les mains UTILES' }).expect(200)).body.person.organisationId,
    ).toBe(ours._id);
    await accept(three.token, { id: theirs._id }).expect(400);
    await app.visitor().post('/api/invitations/inspect', { token: three.token }).expect(200);
  });

  it('leaves nothing behind when it is refused', async () => {
    const { token, email } = await invite();
    const before = await PersonModel.countDocuments();
    const refusals = [
      { password: 'court' },
      { password: 'motdepasse123' },
      { password: 'LucieVasseur1' },
      { charterVersion: charterVersion + 1 },
      { name: '<' },
      { name: 'Lucie\u0000' },
      { organisation: {} },
    ];
    for (const changes of refusals) {
      const { body } = await app
        .visitor()
        .post('/api/invitations/accept', acceptance(token, changes))
        .expect(400);
      expect(body.code).toBe('invalid_input');
    }
    expect(await PersonModel.countDocuments()).toBe(before);
    expect(await AccountModel.exists({ email })).toBeNull();
    await app.visitor().post('/api/invitations/accept', acceptance(token)).expect(200);
  });

  it('needs no password from who will sign in by e-mail', async () => {
    const { token } = await invite();
    const { body } = await app
      .visitor()
      .post('/api/invitations/accept', acceptance(token, { password: undefined }))
      .expect(200);
    expect(body.hasPassword).toBe(false);
  });

  it('adds the right to an existing account, once signed in to it', async () => {
    const account = await buildAccount();
    const { token } = await invite({ email: account.email, role: 'facilitator' });
    const { body } = await app.visitor().post('/api/invitations/accept', acceptance(token)).expect(401);
    expect(body.code).toBe('unauthenticated');
    const someoneElse = await app.signIn(await buildAccount());
    await someoneElse.post('/api/invitations/accept', acceptance(token)).expect(409);
    const visitor = await app.signIn(account);
    const accepted = await visitor.post('/api/invitations/accept', acceptance(token)).expect(200);
    expect(accepted.body.grants).toContainEqual({
      role: 'facilitator',
      scope: { kind: 'cohort', id: cohortId },
    });
    expect(accepted.body.id).toBe(account._id);
    expect((await loadActor(account._id)).grants).toHaveLength(2);
    await coordinator
      .post(`/api/cohorts/${cohortId}/invitations`, { email: account.email, role: 'facilitator' })
      .expect(409);
  });

  it('lets an expert into no cohort by itself', async () => {
    const { token } = await invite({ role: 'expert' });
    const visitor = app.visitor();
    await visitor.post('/api/invitations/accept', acceptance(token)).expect(200);
    expect((await visitor.get('/api/cohorts').expect(200)).body.items).toEqual([]);
  });
});
