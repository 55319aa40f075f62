import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-config-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const secret = 'x'.repeat(40);

it('needs nothing, and keeps a secret of its own beside the data', () => {
  const first = readConfig({ SENTIERS_DATA: dataDir });
  expect(first).toMatchObject({
    environment: 'development',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    publicUrlGiven: false,
    mongodbUri: undefined,
    trustProxy: false,
  });
  expect(first.secrets[0].length).toBeGreaterThanOrEqual(43);
  expect(readConfig({ SENTIERS_DATA: dataDir }).secrets).toEqual(first.secrets);
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(first.secrets[0]);
  expect(statSync(join(dataDir, 'secret')).mode & 0o077).toBe(0);
});

it('takes what is given, and empty words for nothing', () => {
  const config = readConfig({
    SENTIERS_DATA: dataDir,
    PORT: '8080',
    PUBLIC_URL: 'https://sentiers.example.org/',
    MONGODB_URI: '',
    SESSION_SECRET: `${secret}, ${secret}2`,
    TRUST_PROXY: '2',
    LIMIT_ACCOUNT_PER_MINUTE: '0',
  });
  expect(config).toMatchObject({
    port: 8080,
    publicUrl: 'https://sentiers.example.org',
    publicUrlGiven: true,
    mongodbUri: undefined,
    secrets: [secret, `${secret}2`],
    trustProxy: 2,
    limits: { accountPerMinute: 0 },
  });
});

it('names every variable that can’t be used, with what is expected', () => {
  const wrong = {
    PORT: 'trois mille',
    PUBLIC_URL: 'sentiers',
    LIMIT_ACCOUNT_PER_MINUTE: '-1',
    LOG_LEVEL: 'loud',
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  try {
    readConfig(wrong);
  } catch (error) {
    const { lines } = error as ConfigError;
    expect(lines.map((line) => line.split(' : ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'LIMIT_ACCOUNT_PER_MINUTE',
    ]);
    expect(lines[0]).toBe('PORT : un nombre entre 0 et 65535');
  }
});

it('asks for secrets in production: each that is given counts, and none may be short', () => {
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/SESSION_SECRET/);
  expect(() => readConfig({ SESSION_SECRET: 'court' })).toThrow(/SESSION_SECRET/);
  expect(() => readConfig({ SESSION_SECRET: `${secret},court` })).toThrow(/SESSION_SECRET/);
  expect(readConfig({ NODE_ENV: 'production', SESSION_SECRET: secret }).secrets).toEqual([secret]);
});
