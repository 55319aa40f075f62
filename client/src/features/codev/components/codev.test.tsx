// @vitest-environment jsdom

import { experienceDraft } from '@sentiers/shared/codev/experience-draft.ts';
import type { Codev, CodevSheet } from '@sentiers/shared/codev/schema.ts';
import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import type { CodevRights } from '../logic/rights.ts';
import { codevOf } from '../testing/sample-codev.ts';
import { CodevPanel } from './CodevPanel.tsx';

const none: CodevRights = {
  start: false,
  lead: false,
  write: { subject: false, contract: false, plan: false },
  commit: false,
  sheet: false,
};

const draw = (part: ReactNode) => renderApp(<NoticeProvider>{part}</NoticeProvider>);

function panel(codev: Codev | null, rights: Partial<CodevRights> = {}, me = 'lise') {
  return draw(
    <CodevPanel roomId="room" channelId="channel" me={me} codev={codev} rights={{ ...none, ...rights }} />,
  );
}

/** Requests as they were made, with what they held. */
function recorded(...paths: string[]): string[] {
  const asked: string[] = [];
  answerRequests(
    Object.fromEntries(paths.map((path) => [path, ({ method }) => void asked.push(`${method} ${path}`)])),
  );
  return asked;
}

describe('a step', () => {
  it('says what is done in it, how long it lasts still, and whether I write or listen', () => {
    panel(codevOf());
    expect(screen.getByRole('heading', { name: 'Exposé' })).toBeTruthy();
    expect(screen.getByText(/Nora expose sa question/)).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toMatch(/Temps restant\s: 5:00.*Horloge arrêtée/);
    expect(screen.getByRole('status').textContent).toMatch(/Vous conseillez.*vous écoutez/);
    const current = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current'));
    expect(current.map((item) => item.textContent)).toEqual(['Exposé']);
  });

  it.each([
    ['nora', 'Vous exposez votre question C’est à vous d’écrire.'],
    ['karim', 'Vous animez la séance C’est à vous d’écrire.'],
  ])('is told to %s as theirs', (me, words) => {
    panel(codevOf(), {}, me);
    expect(screen.getByRole('status').textContent?.replaceAll(/\s/g, ' ')).toBe(words);
  });

  it('that lasted too long says by how much', () => {
    panel(codevOf({ secondsLeft: -75 }));
    expect(screen.getByRole('timer').textContent).toContain('Temps dépassé de 1:15');
  });
});

describe('whoever leads', () => {
  it('goes on, goes back, gives time and stops the clock', async () => {
    const [stage, time, stopped] = ['stage', 'time', 'stopped'].map((end) => `/api/rooms/room/codev/${end}`);
    const asked = recorded(stage ?? '', time ?? '', stopped ?? '');
    const { user } = panel(codevOf({ stage: 'contract' }), { lead: true });
    for (const name of [
      /Passer à\s: Consultations/,
      'Ajouter 5 minutes',
      'Relancer l’horloge',
      /Revenir à\s: Clarification/,
    ]) {
      await user.click(screen.getByRole('button', { name }));
    }
    expect(asked).toEqual([`PUT ${stage}`, `POST ${time}`, `PUT ${stopped}`, `PUT ${stage}`]);
  });

  it('has nothing to lead once it is over, and nobody else any of it', () => {
    const { unmount } = panel(codevOf({ stage: 'done', secondsLeft: null }), { lead: true });
    expect(screen.queryByRole('group', { name: 'Animer la séance' })).toBeNull();
    unmount();
    panel(codevOf());
    expect(screen.queryByRole('group', { name: 'Animer la séance' })).toBeNull();
  });
});

describe('a text', () => {
  const write = { subject: true, contract: false, plan: false };

  it('is written by who may, and read by all once it says something', async () => {
    const asked = recorded('/api/rooms/room/codev/texts/subject');
    const { user, unmount } = panel(codevOf({ texts: { subject: '', contract: 'Des idées', plan: '' } }), {
      write,
    });
    const field = screen.getByRole('textbox', { name: /Le sujet/ });
    await user.type(field, 'Un maire');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await expect.poll(() => asked).toEqual(['PUT /api/rooms/room/codev/texts/subject']);
    expect(screen.getByRole('heading', { name: 'Ce qui est demandé au groupe' })).toBeTruthy();
    unmount();
    panel(codevOf());
    expect(screen.queryByRole('heading', { name: 'Le sujet, en quelques mots' })).toBeNull();
  });

  it('that another changed meanwhile keeps what was typed, and shows theirs', async () => {
    const refused = { code: 'revision_conflict', message: '', details: { current: 'Deux maires' } };
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(refused, { status: 409 }));
    const { user } = panel(codevOf({ texts: { subject: 'Deux maires', contract: '', plan: '' } }), { write });
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Le sujet/ });
    await user.clear(field);
    await user.type(field, 'Trois maires');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Deux maires');
    expect(field.value).toBe('Trois maires');
  });
});

describe('what it leaves', () => {
  const sheet: CodevSheet = {
    ...{ id: 'session', roomId: 'room', startedAt: '2026-11-26T09:00:00.000Z' },
    title: 'Codéveloppement du jeudi',
    texts: { subject: 'Un maire', contract: '', plan: 'J’appelle' },
    lessons: ['Demander', 'Écouter'],
    commitment: { text: 'Rencontrer trois maires', dueOn: '2027-03-01' },
  };

  it('is the beginning of an experience, for who was advised', async () => {
    answerRequests({ '/api/rooms/room/codev/sheet': () => sheet });
    panel(codevOf({ stage: 'done', secondsLeft: null }), { sheet: true }, 'nora');
    const draft = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(draft.value).toContain('# Codéveloppement du jeudi\n\n## La question\n\nUn maire');
    expect(draft.value).not.toContain('Ce que j’attendais');
    expect(draft.value).toContain('Rencontrer trois maires, pour le');
  });

  it('has a section for each thing that was written, in their order', () => {
    const words = { subject: 'S', contract: 'C', plan: 'P', lessons: 'L', commitment: 'E', due: String };
    expect(experienceDraft(sheet, words)).toBe(
      '# Codéveloppement du jeudi\n\n## S\n\nUn maire\n\n## P\n\nJ’appelle\n\n## L\n\nDemander\n\nÉcouter\n\n## E\n\nRencontrer trois maires, 2027-03-01.',
    );
  });

  it('is a commitment that who was advised makes, and all read', async () => {
    const asked = recorded('/api/rooms/room/codev/commitment');
    const { user, unmount } = panel(codevOf({ stage: 'plan' }), { commit: true }, 'nora');
    const save = screen.getByRole('button', { name: 'M’engager' });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /Ce que je m’engage/ }), 'Rencontrer trois maires');
    await user.type(screen.getByLabelText(/Pour quand/), '2027-03-01');
    await user.click(save);
    await expect.poll(() => asked).toEqual(['PUT /api/rooms/room/codev/commitment']);
    unmount();
    const commitment = { text: 'Rencontrer trois maires', dueOn: '2027-03-01' };
    panel(codevOf({ stage: 'plan', commitment }));
    expect(screen.getByText(/Nora s’engage\s: Rencontrer trois maires/)).toBeTruthy();
  });
});

describe('setting one up', () => {
  it('names who is advised and who leads, among those who read the room', async () => {
    const people = ['Nora', 'Karim'].map((name) => ({
      ...{ id: name.toLowerCase(), name, organisation: null, role: 'member', cohortYear: null, photo: null },
    }));
    const asked: string[] = [];
    answerRequests({
      '/api/channels/channel/people': () => ({ items: people }),
      '/api/rooms/room/codev': ({ method }) => void asked.push(method),
    });
    const { user } = panel(null, { start: true }, 'karim');
    const client = await screen.findByRole('combobox', { name: 'Qui expose sa question' });
    await within(client).findByRole('option', { name: 'Nora' });
    const begin = screen.getByRole('button', { name: 'Commencer' });
    expect(begin.hasAttribute('disabled')).toBe(true);
    await user.selectOptions(client, 'Nora');
    await user.click(begin);
    await expect.poll(() => asked).toEqual(['POST']);
  });

  it('is offered to nobody where the cohort has none: who animates is told, and where it is opened', async () => {
    const cohort = { id: 'cohort', name: 'Cohorte 2026', modules: [], abilities: { setModules: true } };
    answerRequests({ '/api/cohorts': () => ({ items: [cohort], modules: [] }) });
    const rights = { ...none, start: true };
    const part = (
      <CodevPanel {...{ roomId: 'room', channelId: 'channel', me: 'karim', codev: null, rights }} />
    );
    const { unmount } = draw(part);
    await screen.findByRole('button', { name: 'Commencer' });
    unmount();
    draw(<CodevPanel {...{ ...part.props, cohortId: 'cohort' }} />);
    await screen.findByRole('heading', {
      name: 'Le codéveloppement n’est pas encore ouvert dans cette cohorte',
    });
    const way = screen.getByRole('link', { name: /Cohorte 2026$/ });
    expect(way.getAttribute('href')).toBe(paths.cohortModules('cohort'));
    expect(screen.queryByRole('button', { name: 'Commencer' })).toBeNull();
  });

  it('is not offered to others, who are told that none has begun', () => {
    panel(null);
    expect(screen.getByText('Aucune séance n’a commencé dans cette salle.')).toBeTruthy();
  });
});
