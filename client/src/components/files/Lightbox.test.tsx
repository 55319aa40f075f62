// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../../testing/render.tsx';
import { setLightMode } from '../light-mode.ts';
import { Markdown } from '../Markdown.tsx';
import type { DrawnFile } from './drawn-file.ts';
import { PictureRoom } from './PictureRoom.tsx';
import { picturesIn } from './pictures-in.ts';
import { PicturePlace } from './shown-pictures.ts';

const id = (last: number) => `0192f0a4-7c3e-7a10-8b11-00000000000${last}`;

function picture(last: number): DrawnFile {
  return {
    ...{ id: id(last), name: `Photo ${last}.jpg`, kind: 'image', mediaType: 'image/jpeg', bytes: 20_480 },
    ...{ width: 800, height: 600, voice: null },
  } as DrawnFile;
}

const messages = [
  {
    id: 'one',
    files: [picture(1), picture(2)],
    body: `Avant\n\n![Le toit](file:${id(1)})\n![](file:${id(2)})`,
  },
  {
    id: 'two',
    files: [picture(3)],
    body: `> ![Le mur \\[nord\\]](file:${id(3)})\n\n\`![x](file:${id(1)})\``,
  },
];

const shown = () => messages.flatMap((one) => picturesIn(one.id, one.body, one.files));

function Thread() {
  return (
    <PictureRoom pictures={shown}>
      {messages.map((one) => (
        <PicturePlace key={one.id} value={one.id}>
          <Markdown files={one.files}>{one.body}</Markdown>
        </PicturePlace>
      ))}
    </PictureRoom>
  );
}

const opened = (name: string) => screen.findByRole('dialog', { name: `Image\u202F: ${name}` });
const link = (name: string) => screen.getByRole('link', { name: `Ouvrir l’image\u202F: ${name}` });
const drawn = () => screen.getByRole('dialog').querySelector('img:last-of-type')?.getAttribute('src');
const place = () => screen.getByRole('status').querySelector('[aria-hidden]')?.textContent;

async function open(name: string) {
  const view = renderApp(<Thread />);
  await view.user.click(link(name));
  await opened(name);
  return view;
}

afterEach(() => localStorage.clear());

describe('a picture that is opened', () => {
  it('stands over the page with its description, its place and its download, and each neighbour by the keys', async () => {
    const { user } = await open('Le toit');
    expect([drawn(), place()]).toEqual([`/api/files/${id(1)}`, '1 sur 3']);
    expect(screen.getByRole('link', { name: /^Télécharger Photo 1/ }).getAttribute('href')).toBe(
      `/api/files/${id(1)}?download`,
    );
    await user.keyboard('{ArrowRight}');
    await opened('Photo 2.jpg');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await opened('Le mur [nord]');
    expect([drawn(), place()]).toEqual([`/api/files/${id(3)}`, '3 sur 3']);
    await user.keyboard('{Home}');
    await opened('Le toit');
  });

  it('goes on by its buttons, which keep the keyboard at an end', async () => {
    const { user } = await open('Photo 2.jpg');
    const next = screen.getByRole('button', { name: 'Image suivante' });
    await user.click(next);
    await opened('Le mur [nord]');
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    expect(place()).toBe('3 sur 3');
    expect(document.activeElement).toBe(next);
  });

  it('goes on under a finger that swipes, not under one that scrolls', async () => {
    await open('Le toit');
    const stage = screen.getByRole('img', { name: 'Le toit' }).parentElement as HTMLElement;
    const swipe = (x: number, y: number) => {
      const finger = { pointerType: 'touch', isPrimary: true, pointerId: 1 };
      fireEvent.pointerDown(stage, { ...finger, clientX: 200, clientY: 200 });
      fireEvent.pointerUp(stage, { ...finger, clientX: 200 + x, clientY: 200 + y });
    };
    swipe(-60, 80);
    swipe(-20, 0);
    expect(place()).toBe('1 sur 3');
    swipe(-80, 10);
    await opened('Photo 2.jpg');
    swipe(80, -10);
    await opened('Le toit');
  });

  it.each([
    ['Escape', (view: Awaited<ReturnType<typeof open>>) => view.user.keyboard('{Escape}')],
    [
      'its button',
      (view: Awaited<ReturnType<typeof open>>) =>
        view.user.click(screen.getByRole('button', { name: 'Fermer' })),
    ],
    ['the way back', (view: Awaited<ReturnType<typeof open>>) => view.router.navigate(-1)],
  ])('is closed by %s, one step back, and the keyboard is where it was', async (_way, leave) => {
    const view = await open('Le toit');
    const entry = view.router.state.location.key;
    await leave(view);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(view.router.state.location.key).not.toBe(entry);
    expect(view.router.state.location.state).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(link('Le toit')));
  });

  it('says what can’t be had, keeps its small one, and tries again', async () => {
    const { user } = await open('Le toit');
    fireEvent.error(screen.getByRole('img', { name: 'Le toit' }));
    expect(screen.getByRole('alert').textContent).toContain('n’a pas pu être chargée');
    expect(drawn()).toBe(`/api/files/${id(1)}/thumbnail`);
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(drawn()).toBe(`/api/files/${id(1)}`);
  });

  it('asks the network for nothing in light mode before it is asked to', async () => {
    setLightMode(true);
    const { user } = renderApp(<Thread />);
    await user.click(screen.getByRole('button', { name: /Afficher l’image.*Le toit/ }));
    await user.click(link('Le toit'));
    const dialog = await opened('Le toit');
    expect(dialog.querySelector('img')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Afficher l’image.*Le toit/ }));
    expect(dialog.querySelectorAll('img').length).toBe(1);
    await user.keyboard('{ArrowRight}');
    await opened('Photo 2.jpg');
    expect(dialog.querySelector('img')).toBeNull();
    await user.keyboard('{ArrowLeft}');
    expect(drawn()).toBe(`/api/files/${id(1)}`);
  });
});

describe('the link of a picture', () => {
  it('stays a link to the file: a click with a modifier is the browser’s', async () => {
    renderApp(<Thread />);
    expect(link('Le toit').getAttribute('href')).toBe(`/api/files/${id(1)}`);
    expect(fireEvent.click(link('Le toit'), { ctrlKey: true })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is all there is where pictures have no room to open in', () => {
    renderApp(<Markdown files={[picture(1)]}>{`![Le toit](file:${id(1)})`}</Markdown>);
    expect(fireEvent.click(link('Le toit'))).toBe(true);
  });
});
