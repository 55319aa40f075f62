// @vitest-environment jsdom
import type { BookmarkMark } from '@sentiers/shared/bookmarks/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../../components/Notices.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { ActionsMenu } from './ActionsMenu.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';
const message = {
  id,
  seq: 2,
  state: 'published',
  reactions: [],
  author: { name: 'Nora' },
} as unknown as Message;
const none = {
  edit: false,
  delete: false,
  react: false,
  report: false,
  hide: false,
  restore: false,
  move: false,
  mark: false,
};

/** The open menu of a message of someone whose server keeps these bookmarks. */
function stage(kept: BookmarkMark[]) {
  const asked: string[] = [];
  const onAct = vi.fn();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const { method, url } = request as Request;
    asked.push(`${method} ${new URL(url).pathname}`);
    if (method === 'DELETE') kept.length = 0;
    return Response.json(method === 'GET' ? { items: kept } : { messageId: id });
  });
  const view = renderApp(
    <NoticeProvider>
      <ActionsMenu
        message={message}
        me="me"
        abilities={none}
        place={{ canPost: false, canAccept: false, answerId: null, muted: null, pinned: [], guest: false }}
        onAct={onAct}
        onReact={vi.fn()}
        open={{ menu: 'more', anchor: document.body }}
        labelledBy="button"
        onClose={vi.fn()}
      />
    </NoticeProvider>,
  );
  const set = (items: BookmarkMark[]) =>
    act(() => view.queryClient.setQueryData(queries.bookmarks.marks.queryKey({ input: {} }), { items }));
  return { ...view, asked, onAct, set };
}

const offered = (name: string) => screen.queryByRole('menuitem', { name });

afterEach(() => void vi.restoreAllMocks());

it('offers to keep a message that is not kept, and follows what another device does', async () => {
  const { onAct, set, user } = stage([]);
  expect(await screen.findByRole('menuitem', { name: 'Mettre un signet…' })).toBeTruthy();
  set([{ messageId: id, note: '' }]);
  await waitFor(() => expect(offered('Ajouter une note au signet…')).toBeTruthy());
  expect(offered('Mettre un signet…')).toBeNull();
  set([{ messageId: id, note: 'Pour mardi' }]);
  await user.click(await screen.findByRole('menuitem', { name: 'Modifier la note du signet…' }));
  expect(onAct).toHaveBeenCalledWith('changeBookmark', message);
});

it('takes the bookmark away, says so, and puts it back', async () => {
  const { asked, onAct, user } = stage([{ messageId: id, note: 'Pour mardi' }]);
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer le signet' }));
  expect(await screen.findByText('Signet retiré.')).toBeTruthy();
  expect(asked).toContain(`DELETE /api/messages/${id}/bookmark`);
  expect(onAct).not.toHaveBeenCalled();
  await waitFor(() => expect(offered('Mettre un signet…')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: 'Annuler', hidden: true }));
  await waitFor(() => expect(asked).toContain(`PUT /api/messages/${id}/bookmark`));
});
