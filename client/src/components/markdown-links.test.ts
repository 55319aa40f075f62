import { describe, expect, it } from 'vitest';
import { readImage, readLink } from './markdown-links.ts';

const origin = 'https://sentiers.example';
const id = '0192f0a4-7c3e-7a10-8b11-000000000001';

describe('readLink', () => {
  it.each([
    [`person:${id.toUpperCase()}`, { kind: 'person', id }],
    [`thread:${id}`, { kind: 'thread', id }],
    [`experience:${id}`, { kind: 'experience', id }],
    [`group:cohort:${id}`, { kind: 'group' }],
    [`message:${id}`, { kind: 'message', id }],
    ['/canaux/a?b=c#d', { kind: 'inside', path: '/canaux/a?b=c#d' }],
    [`${origin}/annuaire`, { kind: 'inside', path: '/annuaire' }],
    [`${origin}/api/docs`, { kind: 'outside', href: `${origin}/api/docs` }],
    [`${origin}/decouvrir/retours/a`, { kind: 'outside', href: `${origin}/decouvrir/retours/a` }],
    ['https://exemple.fr', { kind: 'outside', href: 'https://exemple.fr/' }],
    ['mailto:a@b.fr', { kind: 'outside', href: 'mailto:a@b.fr' }],
  ])('follows %s', (address, target) => {
    expect(readLink(address, origin)).toEqual(target);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'person:nobody',
    'thread:1',
    'experience:1',
    `group:planet:${id}`,
    `other:${id}`,
    'file:///etc/passwd',
    '',
    undefined,
  ])('refuses %j', (address) => {
    expect(readLink(address, origin)).toBeNull();
  });

  it('takes an address without protocol but with a host as another site', () => {
    expect(readLink('//evil.example/x', origin)).toEqual({ kind: 'outside', href: 'https://evil.example/x' });
  });
});

describe('readImage', () => {
  it('only takes images of our own server', () => {
    expect(readImage('/api/files/1', origin)).toBe('/api/files/1');
    expect(readImage(`${origin}/api/files/1?v=2`, origin)).toBe('/api/files/1?v=2');
    expect(readImage('https://spy.example/pixel.gif', origin)).toBeNull();
    expect(readImage('//spy.example/pixel.gif', origin)).toBeNull();
    expect(readImage('data:image/png;base64,xx', origin)).toBeNull();
    expect(readImage(undefined, origin)).toBeNull();
  });
});
