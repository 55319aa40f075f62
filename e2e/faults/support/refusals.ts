import { errorBodySchema } from '@sentiers/shared/error-body.ts';
import { type ErrorCode, errorStatus } from '@sentiers/shared/error-codes.ts';

/** What came back, by HTTP or by the socket. */
export interface Answer {
  status: number;
  body: unknown;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}

/** Why this isn't one of these errors of the table; null when it is. */
export function notRefusedAs(answer: Answer, codes: readonly ErrorCode[]): string | null {
  const { status, body } = answer;
  const parsed = errorBodySchema.safeParse(body);
  if (!parsed.success) return `${status} ${JSON.stringify(body)?.slice(0, 200)}`;
  const { code } = parsed.data;
  if (codes.includes(code) && status === errorStatus[code]) return null;
  return `${status} ${code}, not ${codes.join(' or ')}`;
}

/** Does so many at a time, in order; answers what each gave that isn't null. */
export async function findFaults<Item>(
  items: readonly Item[],
  look: (item: Item) => Promise<string | null>,
  atOnce = 8,
): Promise<string[]> {
  const left = [...items];
  const faults: string[] = [];
  const run = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const fault = await look(item);
      if (fault !== null) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return faults;
}
