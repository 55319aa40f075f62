import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DemonstrationAccount } from '../features/demonstration/demonstration-accounts.ts';
import { loadDemonstration } from '../features/demonstration/load-demonstration.ts';
import { loadProgramme } from '../features/programme/load-programme.ts';
import type { TestApp } from './app.ts';
import type { Visitor } from './visitor.ts';

/** The demonstration, loaded before the tests of this file. */
export function useDemonstration(app: TestApp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-demo-'));
  const path = join(dataDir, 'demo-accounts.json');
  const said: string[] = [];
  const accounts: DemonstrationAccount[] = [];
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    await loadProgramme();
    await loadDemonstration({ dataDir, say: (line) => said.push(line) });
    accounts.push(...(JSON.parse(readFileSync(path, 'utf8')) as DemonstrationAccount[]));
    for (const { email, password } of accounts) {
      const visitor = app.visitor();
      await visitor.post('/api/session', { email, password }).expect(200);
      visitors.set(email, visitor);
    }
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    ...{ dataDir, path, said, accounts, visitors },
    /** Signed in with the account of the first one of this role. */
    visitorOf(role: string, cohort = 'Cohorte de démonstration'): Visitor {
      const account = accounts.find((one) => one.role === role && one.cohort === cohort);
      const visitor = visitors.get(account?.email ?? '');
      if (!visitor) throw new Error(`No ${role} of ${cohort}`);
      return visitor;
    },
  };
}

export interface Listed {
  id: string;
  name: string;
  version: number;
  unreadThreads: number;
  lastSeq: number;
}

/** The items that an address answers. */
export async function list<Item = Listed>(visitor: Visitor, address: string): Promise<Item[]> {
  return (await visitor.get(address).expect(200)).body.items;
}
