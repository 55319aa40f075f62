import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';

const app = useTestApp();

describe('a request', () => {
  it('answers a signed-in person', async () => {
    const cohort = await buildCohort();
    const actor = await buildActorOfCohort(cohort._id);
    const visitor = await app.signIn(actor);
    const { body } = await visitor.get(`/api/people/${actor.personId}`).expect(200);
    expect(body.id).toBe(actor.personId);
  });

  it('answers 401 to nobody, 404 to what does not exist', async () => {
    const visitor = app.visitor();
    expect(
      (await visitor.get('/api/cohorts/00000000-0000-4000-8000-000000000000/people').expect(401)).body.code,
    ).toBe('unauthenticated');
    expect((await visitor.get('/api/nothing').expect(404)).body.code).toBe('not_found');
  });
});

describe('a socket', () => {
  it('shares the session', async () => {
    const actor = await buildActorOfCohort((await buildCohort())._id);
    const visitor = await app.signIn(actor);
    const socket = await visitor.connect();
    expect(await socket.call('people.get', {})).toMatchObject({
      ok: false,
      error: { code: 'method_not_allowed' },
    });
    expect(await socket.call('nope')).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('is refused to nobody', async () => {
    await expect(app.visitor().connect()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
