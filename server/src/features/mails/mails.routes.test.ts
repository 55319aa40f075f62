import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  mention,
  type Speaker,
} from '../../test/discussion.ts';
import { emlOf, later, MAIL_DELAY_MS, mails, mailsBy, settings, timePasses } from '../../test/mailed.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { SuspensionModel } from '../memberships/suspensions.model.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { MailBatchModel, MailItemModel } from './mails.model.ts';
import { sendDueMails } from './sending.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS, publicUrl: 'https://sentiers.example.org' });
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await MailItemModel.deleteMany({});
});

const block = (whom: Speaker, blocked: boolean) =>
  d.karim.visitor.put(`/api/people/${whom.id}/blocked`, { blocked }).expect(200);

describe('a mention', () => {
  it('comes by mail once it has waited, with its words and a way to them, and once only', async () => {
    const { id } = await d.nora.open(d.channelId, { title: 'La navette du marché' });
    const came = await mailsBy(d.karim, async () => {
      const { seq } = await d.nora.say(id, `Salut ${mention(d.karim)}, une **idée** ?`);
      await consequences();
      await sendDueMails();
      expect(await MailItemModel.countDocuments({ personId: d.karim.id })).toBe(1);
      await timePasses();
      await timePasses();
      expect(seq).toBe(2);
    });
    expect(came).toHaveLength(1);
    expect(came[0]).toContain('Objet : Nora Petit vous a mentionné·e : La navette du marché');
    expect(came[0]).toContain('> Salut @Quelqu’un, une idée ?');
    expect(came[0]).toContain(`https://sentiers.example.org/fils/${id}?message=2`);
    expect(emlOf(d.karim)).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
  });

  it('that was read meanwhile sends nothing, nor one whose words are gone', async () => {
    const { id } = await d.nora.open(d.channelId);
    const came = await mailsBy(d.karim, async () => {
      const read = await d.nora.say(id, mention(d.karim));
      await d.karim.read(id, read.seq);
      const taken = await d.nora.say(id, mention(d.karim));
      await consequences();
      await d.nora.visitor.delete(`/api/messages/${taken.id}`).expect(200);
      await timePasses();
    });
    expect(came).toEqual([]);
  });

  it('of someone whom its reader blocked since sends nothing, and those of others leave', async () => {
    const { id } = await d.nora.open(d.channelId);
    const came = await mailsBy(d.karim, async () => {
      await d.nora.say(id, `${mention(d.karim)} De Nora`);
      await d.elise.say(id, `${mention(d.karim)} D’Élise`);
      await consequences();
      await block(d.nora, true);
      await timePasses();
    });
    await block(d.nora, false);
    expect(came).toHaveLength(1);
    expect(came[0]).toContain('D’Élise');
    expect(came[0]).not.toContain('De Nora');
  });

  it('thirty times is one mail, thread by thread', async () => {
    const [one, two] = [
      await d.nora.open(d.channelId),
      await d.nora.open(d.channelId, { title: 'Un autre' }),
    ];
    const came = await mailsBy(d.karim, async () => {
      for (let i = 0; i < 15; i += 1) {
        await d.nora.say(one.id, `${mention(d.karim)} ${i}`);
        await d.nora.say(two.id, `${mention(d.karim)} ${i}`);
      }
      await timePasses();
    });
    expect(came).toHaveLength(1);
    expect(came[0]).toContain('Objet : 30 messages vous attendent sur Sentiers');
    expect(came[0]?.match(/^## /gm)).toHaveLength(2);
  });

  it('is written in the language of its reader', async () => {
    await AccountModel.updateOne({ _id: d.elise.id }, { $set: { 'preferences.locale': 'en' } });
    const { id } = await d.nora.open(d.channelId, { title: 'La navette' });
    const [mail] = await mailsBy(d.elise, async () => {
      await d.nora.say(id, mention(d.elise));
      await timePasses();
    });
    expect(mail).toContain('Objet : Nora Petit mentioned you: La navette');
    expect(mail).toContain('Stop these mails');
  });
});

describe('an announcement', () => {
  it('that was read meanwhile sends nothing, though it waits for a « Bien reçu »', async () => {
    const asking = { kind: 'announcement', acknowledgement: true };
    const [read, unread] = [
      await d.elise.open(d.channelId, { ...asking, title: 'Le refuge ferme' }),
      await d.elise.open(d.channelId, { ...asking, title: 'Le refuge ouvre' }),
    ];
    const came = await mailsBy(d.karim, async () => {
      await d.karim.read(read.id, 1);
      await timePasses();
    });
    expect(came).toHaveLength(1);
    expect(came[0]).toContain(unread.title);
    expect(came[0]).not.toContain(read.title);
    expect((await d.karim.inbox('?open=true')).map(({ threadTitle }) => threadTitle)).toEqual(
      expect.arrayContaining([read.title, unread.title]),
    );
  });
});

describe('someone', () => {
  it('chooses a rhythm, an hour, and reasons; what waits follows the choice', async () => {
    const { id } = await d.nora.open(d.channelId);
    await settings(d.karim, { rhythm: 'daily', hour: 8, timeZone: 'Indian/Reunion' });
    const daily = await mailsBy(d.karim, async () => {
      await d.nora.say(id, mention(d.karim));
      await timePasses();
    });
    expect(daily).toEqual([]);
    const item = await MailItemModel.findOne({ personId: d.karim.id }).lean();
    expect(item?.dueAt.getUTCHours()).toBe(4);
    await settings(d.karim, { rhythm: 'at-once' });
    expect(await mailsBy(d.karim, () => timePasses())).toHaveLength(1);
    await settings(d.karim, { reasons: ['answered'] });
    const unwanted = await mailsBy(d.karim, async () => {
      await d.nora.say(id, mention(d.karim));
      await timePasses();
    });
    expect(unwanted).toEqual([]);
    expect(
      await settings(d.karim, { reasons: ['direct', 'mentioned', 'answered', 'announcement'] }),
    ).toMatchObject({
      rhythm: 'at-once',
      hour: 8,
      timeZone: 'Indian/Reunion',
    });
  });

  it('who chooses no mail, or a thing that is none, changes nothing more', async () => {
    const { id } = await d.nora.open(d.channelId);
    await settings(d.karim, { rhythm: 'never' });
    await d.nora.say(id, mention(d.karim));
    await consequences();
    expect(await MailItemModel.countDocuments({ personId: d.karim.id })).toBe(0);
    for (const wrong of [
      { rhythm: 'weekly' },
      { hour: 24 },
      { timeZone: 'Mars/Olympus' },
      { reasons: ['x'] },
    ]) {
      const { body } = await d.karim.visitor.patch('/api/me/mails', wrong).expect(400);
      expect(body.code).toBe('invalid_input');
    }
    expect((await d.karim.visitor.get('/api/me/mails').expect(200)).body.rhythm).toBe('never');
    await settings(d.karim, { rhythm: 'at-once' });
  });

  it('who is suspended, or reads the thread no more, gets no mail', async () => {
    const { id } = await d.elise.open(d.channelId, { kind: 'announcement', title: 'Le séminaire' });
    const [leaver, suspended] = [d.karim, d.nora];
    await consequences();
    await withdrawGrants(leaver.id, { 'scope.kind': 'cohort' });
    await SuspensionModel.insertOne({ _id: suspended.id, by: d.elise.id, at: new Date() });
    await forgetRights([suspended.id]);
    expect(await mailsBy(leaver, () => timePasses())).toEqual([]);
    expect(await mailsBy(suspended, () => timePasses())).toEqual([]);
    expect(id).not.toBe('');
    await SuspensionModel.deleteOne({ _id: suspended.id });
    await forgetRights([suspended.id]);
    d = await buildDiscussion(app);
  });
});

describe('a mail', () => {
  it('handed over just before a crash is sent again under the same Message-ID', async () => {
    const { id } = await d.nora.open(d.channelId);
    await d.nora.say(id, mention(d.karim));
    await timePasses();
    const first = emlOf(d.karim);
    const sent = await MailBatchModel.findOne({ personId: d.karim.id, state: 'sent' }).lean();
    // As the crash leaves it: handed over, and not noted.
    await MailBatchModel.updateOne({ _id: sent?._id ?? '' }, { $set: { state: 'open', endedAt: null } });
    await sendDueMails(() => later(3_600_000));
    expect(await mails(d.karim)).toHaveLength(1);
    const idOf = (eml: string) => /^Message-ID: (.*)$/m.exec(eml)?.[1];
    expect(idOf(emlOf(d.karim))).toBe(idOf(first));
    expect((await MailBatchModel.findById(sent?._id ?? '').lean())?.state).toBe('sent');
  });

  it('whose batch was opened just before a crash leaves once', async () => {
    const { id } = await d.nora.open(d.channelId);
    const came = await mailsBy(d.karim, async () => {
      await d.nora.say(id, mention(d.karim));
      await consequences();
      const items = await MailItemModel.find({ personId: d.karim.id }).lean();
      await MailBatchModel.insertOne({
        _id: newId(),
        personId: d.karim.id,
        itemIds: items.map(({ _id }) => _id),
        noticeIds: items.map(({ noticeId }) => noticeId),
        state: 'open',
        attempts: 0,
        // After now, so that only time passing takes it.
        nextTryAt: later(MAIL_DELAY_MS / 2),
        createdAt: new Date(),
        endedAt: null,
      });
      await timePasses();
      await timePasses();
    });
    expect(came).toHaveLength(1);
    expect(await MailItemModel.countDocuments({ personId: d.karim.id })).toBe(0);
  });
});
