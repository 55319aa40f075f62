// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../../components/files/use-attachments.ts';
import { useMessageFiles } from './use-message-files.ts';

const ids = {
  toit: '0192f0a4-7c3e-7a10-8b11-000000000001',
  mur: '0192f0a4-7c3e-7a10-8b11-000000000002',
  devis: '0192f0a4-7c3e-7a10-8b11-000000000003',
  voix: '0192f0a4-7c3e-7a10-8b11-000000000004',
};

const known = vi.hoisted(() => ({
  items: [] as unknown[],
  place: (_files: readonly File[]) => [] as unknown[],
  remove: (_id: string) => {},
}));

vi.mock('../../../components/files/use-attachments.ts', () => ({ useAttachments: () => known }));

function item(id: string, kind: 'image' | 'document' | 'audio', placed: boolean): Attachment {
  const record = { context: 'channel:1', bytes: 1, voice: null, prepared: true, summary: null, addedAt: 0 };
  return { file: { ...record, id, name: `${kind}.x`, kind, placed }, state: { kind: 'done' }, entryId: null };
}

const hook = () => renderHook(() => useMessageFiles('channel:1')).result.current;

describe('useMessageFiles', () => {
  it('sends what is placed where the words name it, and the rest around them', () => {
    known.items = [
      item(ids.toit, 'image', true),
      item(ids.devis, 'document', false),
      item(ids.voix, 'audio', false),
    ];
    const words = `Le toit : ![Toit](file:${ids.toit}) à refaire.`;
    expect(hook().complete(words)).toBe(
      [`[audio.x](voice:${ids.voix})`, words, `[document.x](file:${ids.devis})`].join('\n\n'),
    );
    expect(hook().some).toBe(true);
  });

  it('doesn’t send twice what was added, then named by hand', () => {
    known.items = [item(ids.devis, 'document', false)];
    const words = `Voir [le devis](file:${ids.devis}).`;
    expect(hook().complete(words)).toBe(words);
  });

  it('gives up the pictures that were taken out and those alone, or all there is', () => {
    known.items = [
      item(ids.toit, 'image', true),
      item(ids.mur, 'image', true),
      item(ids.devis, 'document', false),
    ];
    const removed: string[] = [];
    known.remove = (id) => void removed.push(id);
    hook().giveUpOthers(`![Toit](file:${ids.toit})`);
    expect(removed).toEqual([ids.mur]);
    hook().giveUp();
    expect(removed).toEqual([ids.mur, ids.toit, ids.mur, ids.devis]);
  });

  it('puts pictures where the caret is, by their names without their type, and nothing else', () => {
    known.items = [];
    known.place = () => [
      { id: ids.mur, name: 'Mur [nord].jpeg', kind: 'image' },
      { id: ids.devis, name: 'devis.pdf', kind: 'document' },
    ];
    const insertFile = vi.fn();
    const field = { insertFile } as unknown as Parameters<ReturnType<typeof hook>['place']>[1];
    hook().place([new File(['x'], 'Mur.jpeg')], field);
    expect(insertFile.mock.calls).toEqual([
      [{ address: `file:${ids.mur}`, name: 'Mur  nord', isImage: true }],
    ]);
  });
});
