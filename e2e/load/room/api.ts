import type { Seat } from '../fan-out/sentiers.ts';

/** Asks the server for something as someone signed in. Throws with what it said where it refused. */
export async function askAs<Answer>(
  { cookie }: Seat,
  port: number,
  [method, path]: readonly [method: 'GET' | 'POST' | 'PUT', path: string],
  body?: object,
): Promise<Answer> {
  const origin = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { origin, cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
