import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { cohorts } from './content/cohorts.ts';
import type { DemonstrationPerson } from './content/types.ts';
import { everyone } from './plan-people.ts';

/** Keys of those whose password is written down: enough to see the product as everyone does. */
const shown = ['nora', 'karim', 'gaspard', 'antoine', 'elise', 'sabine', 'claire'];

/** Neither vowels, which make words, nor what looks alike. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';

const accountsFileSchema = z.array(
  z.object({ role: z.string(), email: z.string(), password: z.string(), cohort: z.string() }),
);
export type DemonstrationAccount = z.infer<typeof accountsFileSchema>[number];

/** Everyone's address: it exists nowhere (`example.org`). */
export function emailOf({ name }: DemonstrationPerson): string {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return `${plain.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
}

/**
 * The accounts to sign in with, written to a file that only its owner reads. Passwords already in the file are
 * kept: a load that was cut short may have made these accounts.
 */
export function writeAccounts(path: string): DemonstrationAccount[] {
  const known = new Map(readAccounts(path).map(({ email, password }) => [email, password]));
  const accounts = shown.map((key) => {
    const person = everyone.find((one) => one.key === key);
    if (!person) throw new Error(`Nobody in the demonstration has the key ${key}`);
    const email = emailOf(person);
    return {
      role: person.role,
      email,
      password: known.get(email) ?? newPassword(),
      cohort: cohortName(person),
    };
  });
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
  return accounts;
}

function readAccounts(path: string): DemonstrationAccount[] {
  try {
    return accountsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None yet, or not ours: all passwords are made anew.
    return [];
  }
}

function cohortName({ cohort }: DemonstrationPerson): string {
  const found = cohorts.find(({ key }) => key === cohort);
  if (!found) throw new Error(`No cohort ${cohort} in the demonstration`);
  return found.name;
}

/** Four groups of four, about 76 bits: easy to copy by hand. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
