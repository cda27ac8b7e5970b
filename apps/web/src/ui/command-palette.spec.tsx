import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { renderUi } from '../testing/render.js';
import { CommandPalette } from './command-palette.js';

function Example({ run, onClose }: { run: (id: string) => void; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const items = ['Kumla kommun', 'Lekebergs kommun', 'Örebro universitet']
    .filter((label) => label.toLowerCase().includes(typed.toLowerCase()))
    .map((label) => ({ id: label, label, run: () => run(label) }));
  return (
    <CommandPalette
      isOpen
      onClose={onClose}
      typed={typed}
      onType={setTyped}
      groups={[{ id: 'p', title: 'Parter', items }]}
    />
  );
}

/** The server's line comes first, when it comes. */
function LateExample({ run, answer }: { run: (id: string) => void; answer: Promise<void> }) {
  const [typed, setTyped] = useState('');
  const [hasCome, setCome] = useState(false);
  const group = (label: string) => ({
    id: `group:${label}`,
    title: label,
    items: [{ id: label, label, run: () => run(label) }],
  });
  const pages = typed === 'a' ? [group('Arbetslista')] : [group('Arbetslista'), group('Parter')];
  const groups = [...(hasCome ? [group('Kumla kommun')] : []), ...pages];
  useEffect(() => {
    void answer.then(() => setCome(true));
  }, [answer]);
  return <CommandPalette isOpen onClose={() => {}} typed={typed} onType={setTyped} groups={groups} />;
}

describe('the command palette', () => {
  test('is typed in, stepped through and chosen from without leaving the field', async () => {
    const run = jest.fn<(id: string) => void>();
    await renderUi(<Example run={run} onClose={() => {}} />);
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);

    const chosen = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    await userEvent.keyboard('kommun');
    await waitFor(() => expect(chosen()).toBe('Kumla kommun'));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(chosen()).toBe('Lekebergs kommun'));

    await userEvent.keyboard('{Enter}');
    expect(run.mock.calls).toEqual([['Lekebergs kommun']]);
  });

  test('says when nothing is found, and closes with Escape', async () => {
    const onClose = jest.fn();
    await renderUi(<Example run={() => {}} onClose={onClose} />);

    await userEvent.keyboard('zzz');
    expect(screen.getByRole('status').textContent).toBe('Inget hittades. Pröva ett annat ord.');
    await userEvent.keyboard('{Escape}{Escape}');

    expect(onClose).toHaveBeenCalled();
  });

  test('opens with Enter the first line, also when no letter has changed the lines', async () => {
    const run = jest.fn<(id: string) => void>();
    await renderUi(<LateExample run={run} answer={new Promise(() => {})} />);

    await userEvent.keyboard('k{Enter}');

    expect(run.mock.calls).toEqual([['Arbetslista']]);
  });

  test('opens with Enter what the server found first, when it answers after the last letter', async () => {
    const run = jest.fn<(id: string) => void>();
    const server = Promise.withResolvers<void>();
    await renderUi(<LateExample run={run} answer={server.promise} />);

    await userEvent.keyboard('a');
    await waitFor(() => expect(screen.getByRole('menuitem').hasAttribute('data-focused')).toBe(true));
    await act(async () => server.resolve());
    await screen.findByRole('menuitem', { name: 'Kumla kommun' });
    await userEvent.keyboard('{Enter}');

    expect(run.mock.calls).toEqual([['Kumla kommun']]);
  });
});
