import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overrideConfig } from '../../config.ts';
import { outboxDirectory } from '../../platform/mail/mailer.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, Speaker } from '../../test/discussion.ts';
import { addContact, ask, buildDoors, type Doors, see, send } from '../../test/doors.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { mailsTo } from '../../test/mailbox.ts';
import { type MailRelay, startMailRelay } from './relay-server.ts';

const mailRelay = { host: '127.0.0.1', port: 0, domain: 'portes.exemple.test' };
const app = useTestApp({ mailRelay });
let d: Doors;
let relay: MailRelay;

beforeAll(async () => {
  d = await buildDoors(app);
  const started = await startMailRelay();
  if (!started) throw new Error('the relay is configured');
  relay = started;
});
afterAll(() => relay.stop());

/** A mail server of the world that brings us a mail. */
async function bring(to: string, mail: object): Promise<{ response: string }> {
  const transport = createTransport({ host: '127.0.0.1', port: relay.port, secure: false, ignoreTLS: true });
  try {
    return await transport.sendMail({ from: 'mairie@ailleurs.exemple.test', to, subject: 'Re', ...mail });
  } finally {
    transport.close();
  }
}

const refusal = (to: string, mail: object) =>
  bring(to, mail).then(
    () => 0,
    (error: { responseCode: number }) => error.responseCode,
  );

async function askedMayor() {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { organisationId: d.organisationId });
  const who = new Speaker(actor, await app.signIn(actor));
  const asked = await ask(d, who);
  const contact = await addContact(d);
  await send(d, asked, contact.target);
  await expect
    .poll(async () => (await mailsTo(contact.email)).join(), { timeout: 10_000 })
    .toContain('souhaite');
  const eml = readdirSync(outboxDirectory())
    .filter((name) => name.startsWith(contact.email) && name.endsWith('.eml'))
    .map((name) => readFileSync(join(outboxDirectory(), name), 'utf8').replace(/\n\s+/g, ' '))
    .find((each) => each.includes('Reply-To'));
  const [, replyTo = ''] = /^Reply-To: (\S+)$/m.exec(eml ?? '') ?? [];
  return { who, asked, contact, replyTo, eml: eml ?? '' };
}

describe('the relay', () => {
  it('gives an address made of nobody’s, and brings the words written to it to those who qualify alone', async () => {
    const { who, asked, contact, replyTo, eml } = await askedMayor();
    expect(replyTo).toMatch(/^porte-[0-9a-f]{32}-[0-9a-f]{20}@portes\.exemple\.test$/);
    expect(eml).not.toContain(`${who.id}@exemple.test`);
    const before = JSON.stringify(await see(who, asked));
    const socket = await who.visitor.connect();
    const text = [
      'Bonjour, plutôt en mars. Mon portable : 06 12 34 56 78',
      '',
      'Le 3 mars 2026 à 10:00, Sentiers <porte@portes.exemple.test> a écrit :',
      '> Léa souhaite vous rencontrer',
    ].join('\r\n');
    await bring(replyTo.toUpperCase(), { text, headers: { 'X-Secret': 'chut' } });
    await consequences();
    for (const qualifier of [d.elise, d.hugo]) {
      const { qualifying } = await see(qualifier, asked);
      expect(qualifying?.letters.map(({ body }) => body)).toEqual([
        'Bonjour, plutôt en mars. Mon portable : [téléphone]',
      ]);
      expect(JSON.stringify(qualifying)).not.toMatch(/chut|exemple\.test/);
      const lines = await qualifier.inbox('?limit=50');
      expect(lines.filter(({ subject }) => subject?.id === asked.id).map(({ reason }) => reason)).toContain(
        'introduction-answered',
      );
    }
    expect(JSON.stringify(await see(who, asked))).toBe(before);
    await socket.settled();
    expect(socket.received('journey.changed')).toEqual([]);
    expect(socket.received('person.advanced')).toEqual([]);
    expect(await mailsTo(`${who.id}@exemple.test`)).toEqual([]);
    expect(contact.email).not.toBe('');
  });

  it('refuses an address that we didn’t make, is no more waited at, or isn’t of this house', async () => {
    const { who, asked, replyTo } = await askedMayor();
    const forged = replyTo.replace(/-[0-9a-f]{20}@/, `-${'0'.repeat(20)}@`);
    for (const to of [forged, replyTo.replace('portes.', 'autres.'), 'qui@portes.exemple.test']) {
      expect(await refusal(to, { text: 'Bonjour' })).toBe(550);
    }
    await who.visitor.put(`/api/introductions/${asked.id}/withdrawn`).expect(200);
    expect(await refusal(replyTo, { text: 'Bonjour' })).toBe(550);
  });

  it('takes neither what is too large, nor what says nothing, nor what a program answers', async () => {
    const { asked, replyTo } = await askedMayor();
    expect(await refusal(replyTo, { text: 'a'.repeat(1_100_000) })).toBe(552);
    expect(await refusal(replyTo, { text: '> seulement cité' })).toBe(550);
    await bring(replyTo, { text: 'Je suis absente.', headers: { 'Auto-Submitted': 'auto-replied' } });
    expect((await see(d.elise, asked)).qualifying?.letters).toEqual([]);
  });

  it('listens only where it is configured', async () => {
    overrideConfig({ mailRelay: undefined });
    expect(await startMailRelay()).toBeNull();
    overrideConfig({ mailRelay });
  });
});
