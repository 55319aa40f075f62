import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, type Speaker } from '../../test/discussion.ts';
import { emlOf, MAIL_DELAY_MS, mailsBy, settings, timePasses } from '../../test/mailed.ts';
import { buildWay, everyone, type Way } from '../../test/way.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { askHowItGoes } from './asking.ts';
import { signCheckIn } from './check-in-token.ts';
import { CommitmentModel } from './commitments.model.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS, publicUrl: 'https://sentiers.example.org' });
const DAY_MS = 24 * 3600 * 1000;
let way: Way;

beforeEach(async () => {
  await CommitmentModel.deleteMany({});
  way = await buildWay(app);
});

const dayOf = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

async function make(fields: object = {}): Promise<string> {
  const commitment = { text: 'Rencontrer deux maires', dueOn: dayOf(100), level: 'cohort', ...fields };
  const { body } = await way.nora.visitor
    .post(`/api/organisations/${way.organisation._id}/commitments`, {
      ...{ clientId: newId(), commitments: [commitment] },
    })
    .expect(200);
  return body.items[0].id;
}
const checkIn = (who: Speaker, id: string, state: string, why = '') =>
  who.visitor.post(`/api/commitments/${id}/check-ins`, { clientId: newId(), state, why }).expect(200);
const lines = async (who: Speaker, reason: string) => {
  await consequences();
  return (await who.inbox('?open=true')).filter((line) => line.reason === reason);
};
const byLink = (path: string, body: object) => app.visitor().post(`/api/commitments/link${path}`, body);

describe('asking', () => {
  it('asks each of the organisation after thirty days, after sixty, and at the term, each time in place of before', async () => {
    const id = await make();
    const asked = async (days: number) => {
      await askHowItGoes(inDays(days));
      await askHowItGoes(inDays(days));
      return (await lines(way.karim, 'commitment-due')).map((line) => line.id);
    };
    expect(await asked(29)).toEqual([]);
    const thirty = await asked(31);
    expect(await asked(59)).toEqual(thirty);
    const sixty = await asked(61);
    const term = await asked(101);
    expect(await asked(200)).toEqual(term);
    const three = [thirty, sixty, term].flat();
    expect(new Set(three).size).toBe(3);
    expect(three).toHaveLength(3);
    expect((await way.karim.badges()).inbox).toBe(1);
    expect((await lines(way.nora, 'commitment-due'))[0]?.subject).toEqual({
      ...{ kind: 'commitment', id, title: 'Rencontrer deux maires' },
    });
    for (const name of everyone.filter((each) => each !== 'nora' && each !== 'karim')) {
      expect(await lines(way[name], 'commitment-due')).toEqual([]);
    }
  });

  it('waits for nobody once one of them answered, and no more once it is kept', async () => {
    const id = await make();
    await askHowItGoes(inDays(31));
    expect(await lines(way.karim, 'commitment-due')).toHaveLength(1);
    await checkIn(way.nora, id, 'advanced');
    expect(await lines(way.karim, 'commitment-due')).toEqual([]);
    await checkIn(way.nora, id, 'kept');
    await askHowItGoes(inDays(400));
    expect(await lines(way.karim, 'commitment-due')).toEqual([]);
  });

  it('waits for nobody once it is taken back, or its term is another', async () => {
    const [gone, moved] = [await make(), await make({ dueOn: dayOf(20) })];
    await askHowItGoes(inDays(31));
    expect(await lines(way.karim, 'commitment-due')).toHaveLength(2);
    await way.nora.visitor.delete(`/api/commitments/${gone}`).expect(200);
    const commitment = { text: 'Rencontrer deux maires', dueOn: dayOf(50) };
    await way.nora.visitor.put(`/api/commitments/${moved}`, { revision: 1, commitment }).expect(200);
    expect(await lines(way.karim, 'commitment-due')).toEqual([]);
    await askHowItGoes(inDays(51));
    expect(await lines(way.karim, 'commitment-due')).toHaveLength(1);
  });
});

describe('a commitment that is blocked', () => {
  const told = async () => {
    const found = await Promise.all(
      everyone.map(async (name) => ((await lines(way[name], 'commitment-blocked')).length > 0 ? [name] : [])),
    );
    return found.flat();
  };

  it.each([
    ['mine', []],
    ['incubator', ['accompanying']],
    ['cohort', ['accompanying', 'facilitator']],
  ])('at level %s is told to %j, until it is blocked no more', async (level, whom) => {
    const id = await make({ level });
    await checkIn(way.nora, id, 'blocked', 'La mairie ne répond pas');
    expect(await told()).toEqual(whom);
    await checkIn(way.karim, id, 'advanced');
    expect(await told()).toEqual([]);
  });

  it('says why, to who reads it still', async () => {
    const id = await make();
    await checkIn(way.nora, id, 'blocked', 'La mairie ne répond pas');
    const [line] = await lines(way.facilitator, 'commitment-blocked');
    expect(line).toMatchObject({
      note: 'La mairie ne répond pas',
      subject: { title: 'Rencontrer deux maires' },
    });
    const commitment = { text: 'Rencontrer deux maires', dueOn: dayOf(100), level: 'mine' };
    await way.nora.visitor.put(`/api/commitments/${id}`, { revision: 2, commitment }).expect(200);
    const [held] = await lines(way.facilitator, 'commitment-blocked');
    expect(held).toMatchObject({ note: '', subject: { title: '' } });
  });
});

describe('the mail that asks', () => {
  const asked = (who: Speaker) =>
    mailsBy(who, async () => {
      await askHowItGoes(inDays(31));
      await timePasses();
    });

  it('comes to each of the organisation, with four answers of one tap, in words and in its own page', async () => {
    await make({ dueOn: '2027-12-01' });
    const [mail = '', ...others] = await asked(way.karim);
    expect(others).toEqual([]);
    expect(mail).toContain('Objet : Où en est votre engagement ? : Rencontrer deux maires');
    expect(mail).toContain('1 décembre 2027');
    const links = [
      ...mail.matchAll(/^(.*) : https:\/\/sentiers\.example\.org\/engagement\/point\?etat=(\w+)#\S+$/gm),
    ];
    expect(links.map(([, label, state]) => `${label}: ${state}`)).toEqual([
      'Il avance: advanced',
      'Il est bloqué: blocked',
      'Nous l’abandonnons: abandoned',
      'Il est tenu: kept',
    ]);
    expect(mail).toContain('Ne plus recevoir d’e-mail sur nos engagements');
    expect(emlOf(way.karim)).toMatch(/text\/html/);
    expect(emlOf(way.karim)).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
  });

  it('comes in English to who reads English', async () => {
    await AccountModel.updateOne({ _id: way.nora.id }, { $set: { 'preferences.locale': 'en' } });
    await make();
    const [mail = ''] = await asked(way.nora);
    expect(mail).toContain('Objet : How does your commitment go?: Rencontrer deux maires');
    expect(mail).toContain('It is blocked: https://');
  });

  it('comes to nobody who stopped such mails, by one click too, nor where it was answered meanwhile', async () => {
    const id = await make();
    const [mail = ''] = await asked(way.nora);
    const stop = /nos engagements :\nhttps:\/\/\S+#(\S+)/.exec(mail)?.[1] ?? '';
    await app.visitor().post(`/api/mails/one-click/${stop}`).expect(204);
    await settings(way.karim, { reasons: ['direct'] });
    const later = async (who: Speaker) =>
      mailsBy(who, async () => {
        await askHowItGoes(inDays(61));
        await timePasses();
      });
    expect(await later(way.nora)).toEqual([]);
    expect(await later(way.karim)).toEqual([]);
    await settings(way.karim, { reasons: ['commitment'] });
    const answered = await mailsBy(way.karim, async () => {
      await askHowItGoes(inDays(101));
      await consequences();
      await checkIn(way.nora, id, 'kept');
      await timePasses();
    });
    expect(answered).toEqual([]);
  });
});

describe('the link of a mail', () => {
  const tokenFor = (who: Speaker, commitmentId: string) => signCheckIn({ commitmentId, personId: who.id });

  it('says where its commitment stands, as its person, without signing in', async () => {
    const id = await make();
    const token = tokenFor(way.karim, id);
    const { body: seen } = await byLink('', { token }).expect(200);
    expect(seen).toEqual({
      commitmentId: id,
      text: 'Rencontrer deux maires',
      dueOn: dayOf(100),
      state: 'open',
    });
    const said = { token, clientId: newId(), state: 'blocked', why: 'Pas de réponse' };
    expect((await byLink('/check-in', said).expect(200)).body.state).toBe('blocked');
    await byLink('/check-in', said).expect(200);
    const { body } = await way.nora.visitor.get(`/api/commitments/${id}`).expect(200);
    expect(body.checkIns).toMatchObject([
      { state: 'blocked', why: 'Pas de réponse', by: { id: way.karim.id } },
    ]);
  });

  it('of the first asking still serves after the second, and answers both: nobody waits, no mail follows', async () => {
    const linkIn = (mail: string) => /etat=advanced#(\S+)/.exec(mail)?.[1] ?? '';
    const id = await make();
    const [first = ''] = await mailsBy(way.karim, async () => {
      await askHowItGoes(inDays(31));
      await timePasses();
    });
    const later = await mailsBy(way.nora, async () => {
      await askHowItGoes(inDays(61));
      await consequences();
      const said = { token: linkIn(first), clientId: newId(), state: 'advanced' };
      expect((await byLink('/check-in', said).expect(200)).body.state).toBe('advanced');
      await timePasses();
    });
    expect(later).toHaveLength(0);
    for (const who of [way.nora, way.karim]) expect(await lines(who, 'commitment-due')).toEqual([]);
    const { body } = await way.nora.visitor.get(`/api/commitments/${id}`).expect(200);
    expect(body.checkIns).toMatchObject([{ state: 'advanced', by: { id: way.karim.id } }]);
  });

  it('is one mail of one line for who reads their mails seldom, though they were asked twice', async () => {
    await settings(way.karim, { rhythm: 'daily' });
    await make();
    const found = await mailsBy(way.karim, async () => {
      await askHowItGoes(inDays(31));
      await consequences();
      await askHowItGoes(inDays(61));
      await timePasses(2 * DAY_MS);
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.match(/etat=advanced/g)).toHaveLength(1);
  });

  it('is refused alike where it isn’t ours, its commitment is no more, or its person left', async () => {
    const [id, gone] = [await make(), await make()];
    await way.nora.visitor.delete(`/api/commitments/${gone}`).expect(200);
    const [words = ''] = tokenFor(way.karim, id).split('.');
    const [, signature = ''] = tokenFor(way.nora, id).split('.');
    const tokens = [
      `${words}.${signature}`,
      tokenFor(way.karim, gone),
      tokenFor(way.peer, id),
      tokenFor(way.accompanying, id),
    ];
    await withdrawGrants(way.karim.id, { 'scope.kind': 'cohort' });
    tokens.push(tokenFor(way.karim, id));
    for (const token of tokens) {
      expect((await byLink('', { token }).expect(410)).body.code).toBe('link_expired');
      const said = { token, clientId: newId(), state: 'kept' };
      expect((await byLink('/check-in', said).expect(410)).body.code).toBe('link_expired');
    }
    const { body } = await way.nora.visitor.get(`/api/commitments/${id}`).expect(200);
    expect(body.checkIns).toEqual([]);
  });
});
