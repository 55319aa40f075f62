import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../server/src/config.ts';
import { environmentNames } from '../../server/src/environment.ts';

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const path = file('docker-compose.yml');

type Service = {
  image?: string;
  ports?: string[];
  restart?: string;
  healthcheck?: { test: string[] };
  environment?: Record<string, string | null>;
};
const compose = parse(readFileSync(path, 'utf8')) as { services: Record<string, Service> };
const app = service('app');

function service(name: string): Service {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

/** Every `${NAME…}` of a text, with what follows the name: `:-default`, `:?message` or nothing. */
function variables(text: string): { name: string; rest: string }[] {
  return [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({ name, rest }));
}

/** The application's environment, once these variables are put in. */
function applicationEnvironment(values: Record<string, string>): Record<string, string> {
  const filled = Object.entries(app.environment ?? {}).flatMap(([name, text]) => {
    // One without a value is what these say of it, if they do.
    if (text === null) return name in values ? [[name, values[name]]] : [];
    const value = text.replaceAll(
      /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
      (_, variable: string, kind: string, rest: string) => {
        const given = values[variable] ?? (kind === '-' ? rest : undefined);
        if (given === undefined) throw new Error(`${variable} is not given`);
        return given;
      },
    );
    return [[name, value]];
  });
  return Object.fromEntries(filled) as Record<string, string>;
}

const required = {
  ...{ PUBLIC_URL: 'https://sentiers.exemple.org', SESSION_SECRET: 'a'.repeat(40) },
  ...{ MONGODB_PASSWORD: 'secret', MAIL_FROM: 'Sentiers <sentiers@exemple.org>' },
};

describe('docker-compose.yml', () => {
  it('follows the schema of the Compose specification, and its linter’s rules', () => {
    const level = 2;
    const linter = new DCLinter({
      rules: {
        'no-build-and-image': level,
        'no-duplicate-container-names': level,
        'no-duplicate-exported-ports': level,
        'no-unbound-port-interfaces': level,
        'no-version-field': level,
        'require-project-name-field': level,
        'service-image-require-explicit-tag': level,
        'service-dependencies-alphabetical-order': 0,
        'service-keys-order': 0,
        'services-alphabetical-order': 0,
        'top-level-properties-order': 0,
      },
      quiet: false,
      debug: false,
      exclude: [],
    });
    // Its type declarations can't be resolved by our compiler; this is what it returns.
    const results: { messages: { line: number; rule: string; message: string }[] }[] = linter.lintFiles(
      [path],
      false,
    );
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
  });

  it('shows the database to nobody outside, and everything else to this machine only', () => {
    expect(service('database').ports).toBeUndefined();
    const published = Object.values(compose.services).flatMap(({ ports = [] }) => ports);
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('watches the health of every service that lasts', () => {
    const lasting = Object.entries(compose.services).filter(([, { restart }]) => restart !== 'no');
    expect(lasting.map(([name]) => name).sort()).toEqual(['app', 'database', 'mail']);
    for (const [name, { healthcheck }] of lasting) expect(healthcheck?.test, name).toBeDefined();
    expect(app.healthcheck?.test.join(' ')).toContain('http://127.0.0.1:3000/readyz');
  });

  it('gives no secret a default, here or in the example', () => {
    const secret = /PASSWORD|SECRET/;
    const secrets = variables(readFileSync(path, 'utf8')).filter(({ name }) => secret.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(({ rest }) => !rest.startsWith(':?'))).toEqual([]);
    const example = readFileSync(file('.env.example'), 'utf8').split('\n');
    const given = example.filter((line) => secret.test(line.split('=')[0] ?? '') && /=./.test(line));
    expect(given.filter((line) => !line.startsWith('#'))).toEqual([]);
  });

  it('names every variable that must be given in the example', () => {
    const example = readFileSync(file('.env.example'), 'utf8');
    const required = variables(readFileSync(path, 'utf8')).filter(({ rest }) => rest.startsWith(':?'));
    for (const { name } of required) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  });

  it('gives the application only variables that it reads, and values that it accepts', () => {
    expect(Object.keys(app.environment ?? {}).filter((name) => !environmentNames.includes(name))).toEqual([]);
    expect(readConfig(applicationEnvironment(required))).toMatchObject({
      environment: 'production',
      port: 3000,
      publicUrl: 'https://sentiers.exemple.org',
      mongodbUri: 'mongodb://sentiers:secret@database:27017/sentiers?replicaSet=sentiers&authSource=admin',
      smtpUrl: 'smtp://mail:1025',
      mailRelay: undefined,
      mailDelayMs: 120_000,
    });
  });

  it('lets whoever operates it give every setting that is not the image’s own', () => {
    // The interface within the container: what is published of it is said by `ports`.
    const own = ['HOST'];
    const names = Object.keys(app.environment ?? {});
    expect([...names, ...own].sort()).toEqual([...environmentNames].sort());
  });

  it('hears answers by mail where this machine’s mail server hands them over, once it is asked to', () => {
    const relay = { MAIL_RELAY_PORT: '2626', MAIL_RELAY_DOMAIN: 'portes.exemple.org' };
    expect(readConfig(applicationEnvironment({ ...required, ...relay })).mailRelay).toEqual({
      ...{ host: '0.0.0.0', port: 2626, domain: 'portes.exemple.org' },
    });
    const left = { ...required, MAIL_RELAY_PORT: '', MAIL_RELAY_DOMAIN: '' };
    expect(readConfig(applicationEnvironment(left)).mailRelay).toBeUndefined();
    const port = '$' + '{MAIL_RELAY_PORT:-2525}';
    expect(app.ports).toContain(`127.0.0.1:${port}:${port}`);
    const example = readFileSync(file('.env.example'), 'utf8');
    for (const name of Object.keys(relay)) expect(example).toMatch(new RegExp(`^#${name}=`, 'm'));
  });
});

describe('Dockerfile', () => {
  it('runs the Node, and installs with the pnpm, that the project names', () => {
    const dockerfile = readFileSync(file('Dockerfile'), 'utf8');
    const manifest = JSON.parse(readFileSync(file('package.json'), 'utf8'));
    const images = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version);
    expect(new Set(images)).toEqual(new Set([manifest.devDependencies.node]));
    const installers = [...dockerfile.matchAll(/npx --yes (\S+)/g)].map(([, installer]) => installer);
    expect(new Set(installers)).toEqual(new Set([manifest.packageManager]));
  });
});
