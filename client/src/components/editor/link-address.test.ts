import { describe, expect, it } from 'vitest';
import { addressOf } from './link-address.ts';

const origin = 'https://sentiers.example';

describe('addressOf', () => {
  it.each([
    ['exemple.fr/a?b=c', 'https://exemple.fr/a?b=c'],
    ['  https://exemple.fr ', 'https://exemple.fr'],
    ['nom@exemple.fr', 'mailto:nom@exemple.fr'],
    ['/fils/1', '/fils/1'],
    ['tel:+33100000000', 'tel:+33100000000'],
  ])('understands %j', (typed, address) => {
    expect(addressOf(typed, origin)).toBe(address);
  });

  it.each([
    '',
    '   ',
    'deux mots',
    'bonjour',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'https://',
  ])('refuses %j', (typed) => {
    expect(addressOf(typed, origin)).toBeNull();
  });
});
