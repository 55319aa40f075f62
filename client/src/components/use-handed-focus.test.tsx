// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { useHandedFocus } from './use-handed-focus.ts';

const all = ['un', 'deux', 'trois', 'quatre'];

interface ListProps {
  /** What leaves with the line whose button is pressed. */
  together?: readonly string[];
  /** Leaves an instant later, as after an answer of the server. */
  late?: boolean;
}

function List({ together = [], late = false }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState(all);
  const handFocusOn = useHandedFocus(list, lines.join());
  const leave = (name: string) => {
    const drop = () =>
      setLines((before) => before.filter((each) => each !== name && !together.includes(each)));
    if (late) setTimeout(drop);
    else drop();
  };
  return (
    <>
      <div ref={list} tabIndex={-1} data-testid="list">
        {lines.map((name) => (
          <article key={name} data-line={name}>
            <a href={`#${name}`}>{name}</a>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                handFocusOn(currentTarget);
                leave(name);
              }}
            >
              Retirer {name}
            </button>
          </article>
        ))}
      </div>
      <button type="button">Ailleurs</button>
    </>
  );
}

const focused = () => document.activeElement?.textContent;
const press = async (name: string, props: ListProps = {}) => {
  const { user } = renderApp(<List {...props} />);
  screen.getByRole('button', { name: `Retirer ${name}` }).focus();
  await user.keyboard('{Enter}');
  return user;
};

it.each<[string, ListProps, string]>([
  ['un', {}, 'deux'],
  ['trois', {}, 'quatre'],
  ['quatre', {}, 'trois'],
  ['deux', { together: ['trois'] }, 'quatre'],
  ['quatre', { together: ['trois'] }, 'deux'],
])('from « %s » that leaves (%o), the focus goes to « %s »', async (name, props, next) => {
  await press(name, props);
  expect(focused()).toBe(next);
});

it('follows what leaves a moment later', async () => {
  await press('deux', { late: true });
  await expect.poll(focused).toBe('trois');
});

it('is on the list itself once nothing is left of it', async () => {
  await press('un', { together: all });
  expect(document.activeElement).toBe(screen.getByTestId('list'));
});

it('leaves who has gone elsewhere meanwhile alone', async () => {
  await press('deux', { late: true });
  screen.getByRole('button', { name: 'Ailleurs' }).focus();
  await expect.poll(() => screen.queryByText('deux')).toBeNull();
  expect(focused()).toBe('Ailleurs');
});
