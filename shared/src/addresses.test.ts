import { describe, expect, it } from 'vitest';
import { readOwnAddress } from './addresses.ts';

const origin = 'https://sentiers.example';
const channel = '018f0000-0000-7000-8000-0000000000aa';
const threadId = '018f0000-0000-7000-8000-0000000000bb';
const experienceId = '018f0000-0000-7000-8000-0000000000dd';
const personId = '018f0000-0000-7000-8000-0000000000cc';

describe('readOwnAddress', () => {
  it.each([
    [`/fils/${threadId}`, { kind: 'thread', threadId }],
    [`${origin}/canaux/${channel}/fils/${threadId.toUpperCase()}/`, { kind: 'thread', threadId }],
    [`${origin}/fils/${threadId}?message=12#x`, { kind: 'message', threadId, seq: 12 }],
    [`/canaux/${channel}/fils/${threadId}?message=deux`, { kind: 'thread', threadId }],
    [`/fils/${threadId}?message=0`, { kind: 'thread', threadId }],
    [`/retours/${experienceId}`, { kind: 'experience', experienceId }],
    [`${origin}/retours/${experienceId.toUpperCase()}/?q=1#essais`, { kind: 'experience', experienceId }],
    [`${origin}/decouvrir/retours/${experienceId}`, { kind: 'experience', experienceId }],
    [`${origin}/personnes/${personId}`, { kind: 'person', personId }],
  ])('knows what %s leads to', (address, known) => {
    expect(readOwnAddress(address, origin)).toEqual(known);
  });

  it.each([
    `https://ailleurs.example/fils/${threadId}`,
    `//ailleurs.example/fils/${threadId}`,
    `http://sentiers.example/fils/${threadId}`,
    '/fils/demain',
    `/fils/${threadId}/autre`,
    '/retours/nouveau',
    `/retours/${experienceId}/ecrire`,
    `/retours/recueils/${experienceId}`,
    `/decouvrir/fils/${threadId}`,
    `/api/threads/${threadId}`,
    `/canaux/${channel}`,
    'javascript:alert(1)',
    'https://',
    '',
  ])('takes %j for nothing of ours', (address) => {
    expect(readOwnAddress(address, origin)).toBeNull();
  });
});
