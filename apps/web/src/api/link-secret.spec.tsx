import { afterEach, describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { renderUi } from '../testing/render.js';
import { takeLinkSecret, useLinkSecret } from './link-secret.js';

afterEach(() => window.history.replaceState(null, '', '/'));

function Shown() {
  return <p>{useLinkSecret() ?? 'none'}</p>;
}

describe('the secret of a personal link', () => {
  test('is taken out of the address bar, and remembered for that page only', () => {
    window.history.replaceState(null, '', '/bekrafta?a=b#first');
    expect(takeLinkSecret()).toBe('first');
    expect(window.location.href).toBe('http://localhost/bekrafta?a=b');
    expect(takeLinkSecret()).toBe('first');

    window.history.replaceState(null, '', '/bekrafta-adress');
    expect(takeLinkSecret()).toBeUndefined();
  });

  test('gives way to that of another link to the same page', async () => {
    window.history.replaceState(null, '', '/bekrafta#first');
    await renderUi(<Shown />);
    window.history.replaceState(null, '', '/bekrafta#second');
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(screen.getByText('second')).toBeTruthy();
    expect(window.location.hash).toBe('');
  });
});
