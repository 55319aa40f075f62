import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { overrideConfig } from '../../config.ts';
import { writeLetter } from './letter.ts';
import { closeMailer, deliver } from './mailer.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-mail-'));
overrideConfig({ dataDir, smtpUrl: undefined, publicUrl: 'https://sentiers.example.org' });
afterEach(closeMailer);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const letter = writeLetter({
  locale: 'fr',
  title: 'Se connecter <ici>',
  pieces: [
    { line: 'L’équipe & vous' },
    { code: '123456' },
    { link: { label: 'Ouvrir', url: 'https://sentiers.example.org/connexion/lien#"><script>' } },
    { small: 'Dix minutes.' },
  ],
});
const mail = { id: 'a-stable-id', to: 'camille@exemple.test', subject: 'Votre code : 123 456', ...letter };

it('writes the same words as text and as HTML, which carries no markup of others', () => {
  for (const form of [letter.text, letter.html]) {
    expect(form).toContain('123 456');
    expect(form).toContain('Dix minutes.');
  }
  expect(letter.html).toContain('Se connecter &lt;ici&gt;');
  expect(letter.html).not.toContain('<script>');
  expect(letter.html).not.toMatch(/<img|https?:\/\/(?!sentiers\.example\.org)/);
});

it('is a file to open where no server is configured, written once however often it is sent', async () => {
  await deliver(mail);
  await deliver(mail);
  const names = readdirSync(join(dataDir, 'outbox')).sort();
  expect(names).toEqual(['camille@exemple.test-a-stable-id.eml', 'camille@exemple.test-a-stable-id.txt']);
  const eml = readFileSync(join(dataDir, 'outbox', names[0] ?? ''), 'utf8');
  expect(eml).toContain('Message-ID: <a-stable-id@sentiers.example.org>');
  expect(eml).toContain('multipart/alternative');
  expect(readFileSync(join(dataDir, 'outbox', names[1] ?? ''), 'utf8')).toContain('Votre code : 123 456');
});

it('goes by SMTP where a server is configured', async () => {
  const { server, received, port } = await smtpServer();
  overrideConfig({ smtpUrl: `smtp://127.0.0.1:${port}` });
  try {
    await deliver(mail);
    expect(await received).toContain('Message-ID: <a-stable-id@sentiers.example.org>');
  } finally {
    overrideConfig({ smtpUrl: undefined });
    closeMailer();
    server.close();
  }
});

/** Just enough of an SMTP server to take one mail. */
async function smtpServer(): Promise<{ server: Server; port: number; received: Promise<string> }> {
  let resolve: (text: string) => void;
  const received = new Promise<string>((done) => {
    resolve = done;
  });
  const server = createServer((socket) => {
    let data: string | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      if (data !== null) {
        data += chunk.toString();
        if (!data.endsWith('\r\n.\r\n')) return;
        resolve(data);
        data = null;
        socket.write('250 taken\r\n');
        return;
      }
      for (const line of chunk.toString().trim().split('\r\n')) {
        if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else {
          socket.write('250 fine\r\n');
        }
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port, received };
}
