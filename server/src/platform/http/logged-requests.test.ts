import { afterAll, expect, it, vi } from 'vitest';
import { signStop } from '../../features/mails/stop-token.ts';
import { useTestApp } from '../../test/app.ts';

const written: string[] = [];
// Before the log is made: it writes to the stream as it finds it then.
vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
  written.push(String(line));
  return true;
});
afterAll(() => vi.restoreAllMocks());
const app = useTestApp({ logLevel: 'info' });

it('a request is logged without the secret that its address is', async () => {
  const token = signStop({ personId: '0b7c2a53-6a0e-4f3c-9a55-1f6f7f0f4d11', scope: { kind: 'all' } });
  const key = 'a-key-of-a-calendar';
  const paths = [
    `/api/mails/one-click/${token}`,
    `/API/Mails/One-Click/${token}?from=a-program`,
    `/api/calendar/${key}.ics`,
    `/API/calendar/${key}.ics`,
  ];
  for (const path of paths) await fetch(app.url + path, { redirect: 'manual' });
  await fetch(`${app.url}${paths[0]}`, { method: 'POST' });
  const logged = () => written.join('');
  await vi.waitFor(() => expect(logged().match(/"method":"/g)).toHaveLength(5));
  expect(logged()).toContain('/api/mails/one-click/…');
  expect(logged()).not.toContain(token);
  expect(logged()).not.toContain(key);
});
