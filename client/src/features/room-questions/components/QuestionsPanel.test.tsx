// @vitest-environment jsdom
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import type { QuestionRoom } from '../hooks/use-question-room.ts';
import { FollowedQuestions } from '../testing/FollowedQuestions.tsx';
import { questionsJournal } from '../testing/questions-journal.ts';
import { questionOf } from '../testing/sample-question.ts';

const roomId = 'conversation';
const settings = { anonymous: false, approval: false };

interface Given {
  told?: readonly RoomQuestion[];
  mine?: readonly RoomQuestion[];
  voted?: readonly string[];
  place?: Partial<QuestionRoom>;
  room?: Partial<Room>;
  status?: 'loading' | 'ready' | 'failed';
  answers?: Parameters<typeof answerRequests>[0];
}

async function draw({
  told = [],
  mine = [],
  voted = [],
  place = {},
  room = {},
  status,
  answers = {},
}: Given) {
  const personal = { questions: mine, voted };
  const address = `/api/rooms/${roomId}/questions/mine`;
  const asked = vi.fn(() => personal);
  answerRequests({ [address]: asked, ...answers });
  const journal = questionsJournal(told, status);
  const known = { focus: null, questions: settings, state: 'open', ...room } as Room;
  const { user } = renderApp(
    <NoticeProvider>
      <JournalContext value={journal.client}>
        <FollowedQuestions
          place={{ id: roomId, animated: false, closed: null, prepares: false, ...place, room: known }}
          onSeen={() => {}}
        />
      </JournalContext>
    </NoticeProvider>,
  );
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(async () => {});
  return { user, journal, personal, asked };
}

const texts = (list = 'Questions') =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('p')?.textContent);
const lineOf = (text: string) => within(screen.getByRole('listitem', { name: text }));
const minute = (at: number) => `2026-11-24T08:0${at}:00.000Z`;
const threeAsked = [
  questionOf('a', { votes: 1, createdAt: minute(1) }),
  questionOf('b', { votes: 4, createdAt: minute(2) }),
  questionOf('c', { votes: 0, createdAt: minute(3) }),
];

beforeEach(() => localStorage.clear());

describe('what is read', () => {
  it('is nothing as long as nobody asked: it says what the place is for', async () => {
    await draw({});
    expect(screen.getByRole('heading', { name: 'Aucune question pour l’instant' })).toBeTruthy();
  });

  it('is on its way', async () => {
    await draw({ status: 'loading' });
    expect(screen.getByRole('status').textContent).toBe('Chargement…');
  });

  it('could not be read', async () => {
    await draw({ status: 'failed' });
    expect(screen.getByRole('alert').textContent).toContain('Les questions n’ont pas pu être lues.');
  });

  it('comes by votes or by time, as it was chosen last', async () => {
    const { user } = await draw({ told: threeAsked });
    expect(texts()).toEqual(['Question b ?', 'Question a ?', 'Question c ?']);
    await user.click(screen.getByRole('radio', { name: 'Plus récentes' }));
    expect(texts()).toEqual(['Question c ?', 'Question b ?', 'Question a ?']);
    expect(localStorage.getItem('sentiers-questions-sort')).toBe('time');
  });

  it('stays in its order while one reads: what is new comes behind, the rest when it is asked for', async () => {
    const { user, journal } = await draw({ told: threeAsked });
    const [a, b, c] = threeAsked as [RoomQuestion, RoomQuestion, RoomQuestion];
    act(() => journal.tell([{ ...a, votes: 9, version: 2 }, b, c, questionOf('d', { votes: 2 })]));
    expect(texts()).toEqual(['Question b ?', 'Question a ?', 'Question c ?', 'Question d ?']);
    await user.click(screen.getByRole('button', { name: 'Trier à nouveau' }));
    expect(texts()).toEqual(['Question a ?', 'Question b ?', 'Question d ?', 'Question c ?']);
    expect(screen.queryByRole('button', { name: 'Trier à nouveau' })).toBeNull();
  });

  it('has nobody’s name where it is anonymous, and mine for me alone', async () => {
    const anonymous = { anonymous: true, author: null };
    await draw({
      told: [questionOf('a', anonymous), questionOf('b', anonymous)],
      mine: [questionOf('b', { anonymous: true })],
    });
    expect(await screen.findByText('Vous, anonyme pour les autres')).toBeTruthy();
    expect(lineOf('Question a ?').getByText('Anonyme')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Nora');
  });

  it('folds what has its answer, in writing or aloud', async () => {
    const by = questionOf('x').author as NonNullable<RoomQuestion['author']>;
    const answered = (kind: 'live' | 'written', text: string) => ({
      ...{ state: 'answered' as const, answer: { kind, text, by, at: minute(5) } },
    });
    await draw({
      told: [questionOf('a', answered('written', 'Oui, en navette.')), questionOf('b', answered('live', ''))],
    });
    const fold = screen.getByText('Avec réponse (2)').closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toContain('Oui, en navette.');
    expect(fold?.textContent).toContain('Réponse donnée en direct');
  });

  it('shows what all are led to', async () => {
    await draw({ told: threeAsked, room: { focus: { kind: 'question', id: 'a' } } });
    expect(lineOf('Question a ?').getByText('Regardée par tout le monde')).toBeTruthy();
    expect(lineOf('Question b ?').queryByText('Regardée par tout le monde')).toBeNull();
  });
});

describe('a vote', () => {
  const press = (text: string) => lineOf(text).getByRole('button', { name: /Je la soutiens/ });

  it('is there at once, stays until the room tells it, and is taken back', async () => {
    const { user, journal } = await draw({ told: threeAsked });
    await user.click(press('Question a ?'));
    expect(press('Question a ?').getAttribute('aria-pressed')).toBe('true');
    expect(press('Question a ?').textContent).toBe('2');
    expect(journal.waiting()).toMatchObject([{ kind: 'room-vote', questionId: 'a', voted: true }]);
    act(() => journal.arrive());
    expect(press('Question a ?').textContent).toBe('2');
    expect(press('Question a ?').getAttribute('aria-pressed')).toBe('true');
    act(() => journal.tell([questionOf('a', { votes: 2, version: 2 })]));
    expect(press('Question a ?').textContent).toBe('2');
    await user.click(press('Question a ?'));
    expect(press('Question a ?').textContent).toBe('1');
    expect(journal.waiting()).toMatchObject([{ kind: 'room-vote', voted: false }]);
  });

  it('pressed twice before it leaves is as it was', async () => {
    const { user } = await draw({ told: threeAsked });
    await user.click(press('Question a ?'));
    await user.click(press('Question a ?'));
    expect(press('Question a ?').textContent).toBe('1');
    expect(press('Question a ?').getAttribute('aria-pressed')).toBe('false');
  });

  it('for what was merged is one for what it counts with', async () => {
    const merged = questionOf('z', { state: 'merged', mergedInto: 'a' });
    await draw({ told: [...threeAsked, merged], voted: ['z'] });
    await waitFor(() => expect(press('Question a ?').getAttribute('aria-pressed')).toBe('true'));
    expect(lineOf('Question a ?').getByText('avec 1 autre question')).toBeTruthy();
  });

  it('that is refused says why, and goes', async () => {
    const { user, journal } = await draw({ told: threeAsked });
    await user.click(press('Question a ?'));
    act(() => journal.refuse('question_not_open'));
    expect(await screen.findByText('On ne vote plus pour cette question.')).toBeTruthy();
    expect(press('Question a ?').getAttribute('aria-pressed')).toBe('false');
    expect(press('Question a ?').textContent).toBe('1');
  });

  it('can’t be given in a closed room, where the number stays', async () => {
    await draw({ told: threeAsked, place: { closed: 'closed' } });
    expect(screen.queryByRole('button', { name: /Je la soutiens/ })).toBeNull();
    expect(lineOf('Question b ?').getByRole('img', { name: '4 voix' })).toBeTruthy();
    expect(screen.getByText('La salle est fermée : on ne pose plus de questions.')).toBeTruthy();
  });
});

describe('asking', () => {
  const field = () => screen.getByRole('textbox', { name: 'Votre question' });

  it('counts, says under which name and who reads first, and leaves by itself', async () => {
    const { user, journal } = await draw({ room: { questions: { anonymous: false, approval: true } } });
    expect(screen.queryByRole('button', { name: 'Poser' })).toBeNull();
    await user.click(field());
    expect(screen.getByText(/lue avec votre nom, une fois acceptée par l’animation/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.type(field(), 'Qui vient ?{Enter}');
    await waitFor(() => expect(journal.waiting()).toHaveLength(1));
    expect(journal.waiting()).toMatchObject([
      { kind: 'room-question', body: 'Qui vient ?', anonymous: false },
    ]);
    expect((field() as HTMLTextAreaElement).value).toBe('');
    expect(screen.getByText('Pas encore envoyée')).toBeTruthy();
    act(() => journal.arrive(questionOf('n', { state: 'pending', text: 'Qui vient ?' })));
    expect(await screen.findByText('En attente')).toBeTruthy();
    expect(texts('Les vôtres')).toEqual(['Qui vient ?']);
  });

  it('says before one writes whom « sans mon nom » hides it from', async () => {
    const { user, journal } = await draw({ room: { questions: { anonymous: true, approval: false } } });
    await user.click(field());
    const box = screen.getByRole('checkbox', { name: 'Sans mon nom' });
    const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('Les autres ne le verront pas ; l’animation, si.');
    await user.click(box);
    await user.type(field(), 'Qui doute ?');
    await user.click(screen.getByRole('button', { name: 'Poser' }));
    await waitFor(() => expect(journal.waiting()).toMatchObject([{ anonymous: true }]));
  });

  it('takes one line again once one presses elsewhere, and not before the press is over', async () => {
    const { user } = await draw({ told: threeAsked });
    await user.click(field());
    const vote = lineOf('Question a ?').getByRole('button', { name: /Je la soutiens/ });
    await user.pointer({ keys: '[MouseLeft>]', target: vote });
    expect(document.activeElement).toBe(vote);
    expect(screen.getByRole('button', { name: 'Poser' })).toBeTruthy();
    await user.pointer({ keys: '[/MouseLeft]', target: vote });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Poser' })).toBeNull());
    expect(vote.getAttribute('aria-pressed')).toBe('true');
  });

  it('refuses what is too short or too long, and keeps it', async () => {
    const { user, journal } = await draw({});
    await user.type(field(), 'Où{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Écrivez votre question.');
    await user.clear(field());
    await user.click(field());
    await user.paste('a'.repeat(302));
    expect(screen.getByRole('alert').textContent).toBe('2 caractères de trop');
    await user.click(screen.getByRole('button', { name: 'Poser' }));
    expect(journal.waiting()).toEqual([]);
  });

  it('takes back what was refused, under the name it had', async () => {
    const { user, journal } = await draw({ room: { questions: { anonymous: true, approval: false } } });
    await user.click(field());
    await user.click(screen.getByRole('checkbox'));
    await user.type(field(), 'Qui doute ?{Enter}');
    await waitFor(() => expect(journal.waiting()).toHaveLength(1));
    await user.click(screen.getByRole('checkbox'));
    act(() => journal.refuse('anonymous_refused'));
    expect(screen.getByRole('alert').textContent).toContain('on pose ses questions sous son nom');
    await user.click(screen.getByRole('button', { name: 'La reprendre' }));
    await waitFor(() => expect((field() as HTMLTextAreaElement).value).toBe('Qui doute ?'));
    expect((screen.getByRole('checkbox') as HTMLInputElement).checked).toBe(true);
    expect(journal.waiting()).toEqual([]);
  });

  it('reads mine again when they change elsewhere', async () => {
    const { journal, personal, asked } = await draw({ mine: [questionOf('n', { state: 'pending' })] });
    expect(await screen.findByText('En attente')).toBeTruthy();
    const dismissed = questionOf('n', { state: 'dismissed', version: 2 });
    asked.mockReturnValue({ ...personal, questions: [dismissed] });
    act(() => journal.changeMine(roomId));
    expect(await screen.findByText('Écartée')).toBeTruthy();
  });
});
