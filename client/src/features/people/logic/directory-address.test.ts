import { describe, expect, it } from 'vitest';
import {
  countNarrowed,
  directoryQueryOf,
  readDirectoryChoices,
  writeDirectoryChoices,
} from './directory-address.ts';

const skill = '0192f0a4-7c3e-7a10-8b11-000000000001';
const address = `q=marchés&type=personnes&apporte=${skill}&territoire=61&langue=br&disponible=oui&vue=carte`;

describe('the directory’s address', () => {
  it('says all that is chosen, and is read as it was written', () => {
    const choices = readDirectoryChoices(new URLSearchParams(address));
    expect(decodeURIComponent(writeDirectoryChoices(choices).toString())).toBe(address);
    expect(countNarrowed(choices)).toBe(4);
    expect(directoryQueryOf(choices)).toEqual({
      ...{ q: 'marchés', type: 'person', offers: skill, territory: '61', language: 'br', available: 'yes' },
    });
  });

  it('leaves out what it can’t mean', () => {
    const choices = readDirectoryChoices(
      new URLSearchParams('type=x&apporte=3&territoire=Creuse&langue=francais'),
    );
    expect(writeDirectoryChoices(choices).toString()).toBe('');
    expect(directoryQueryOf(choices)).toEqual({ q: '', type: 'all' });
  });
});
