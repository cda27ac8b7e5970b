import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { subscriberRows } from '../subscriber-rows.js';
import { Subscribers } from './subscribers.js';

const overview = {
  topics: [{ key: 'news', sv: 'Nyheter', en: 'News', isActive: true, subscribers: 12 }],
  active: 12,
  pending: 1,
  left: 2,
  wordings: [{ version: 1, language: 'sv', text: 'Ja, tack.' }],
};

describe('the page of the newsletter', () => {
  test('does not let a new topic take the place of another', async () => {
    const calls = answerWith(() => ({ body: overview }));
    await renderInRouter(<Subscribers today="2026-11-23" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Nytt ämne' }));
    await userEvent.type(screen.getByLabelText('Namn på svenska'), 'Annat');
    await userEvent.type(screen.getByLabelText('Namn på engelska'), 'Other');
    await userEvent.type(screen.getByLabelText('Kortnamn'), 'news');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect((await screen.findAllByText(/redan ett ämne med det kortnamnet/)).length).toBeGreaterThan(0);
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('says that nobody subscribes, instead of an empty file', async () => {
    const calls = answerWith(({ url }) => ({
      body: url.includes('/subscribers') ? { subscribers: [] } : overview,
    }));
    await renderInRouter(<Subscribers today="2026-11-23" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Ladda ner som CSV' }));
    expect(await screen.findByText('Ingen prenumererar på det ämnet och språket.')).toBeTruthy();
    expect(calls.at(-1)?.url).toBe('/api/newsletter/topics/news/subscribers');
  });

  test('takes in who consented elsewhere, with how, and names nobody who said no', async () => {
    const calls = answerWith(({ method }) => ({
      body: method === 'POST' ? { added: 1, known: 0, suppressed: 1 } : overview,
    }));
    await renderInRouter(<Subscribers today="2026-11-23" />);
    const list = await screen.findByLabelText('Prenumeranter');
    await userEvent.type(list, 'a@exempel.se;Ada{Enter}ingen adress{Enter}b@exempel.se;;en');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Nyheter' }));
    await userEvent.type(screen.getByLabelText('Så har de samtyckt'), 'Blankett 2024');
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
    expect(await screen.findAllByText(/Rad 2 går inte att läsa/)).not.toEqual([]);
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);

    await userEvent.clear(list);
    await userEvent.type(list, 'a@exempel.se;Ada{Enter}b@exempel.se;;en');
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
    expect(await screen.findByText('1 prenumerant är inläst')).toBeTruthy();
    expect(screen.getByText('1 har sagt nej och togs inte med.')).toBeTruthy();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      topics: ['news'],
      evidence: 'Blankett 2024',
      subscribers: [
        { email: 'a@exempel.se', name: 'Ada', language: 'sv' },
        { email: 'b@exempel.se', name: null, language: 'en' },
      ],
    });
  });

  test('gives each subscriber a row with their own way out', () => {
    const subscriber = {
      email: 'a@exempel.se',
      name: null,
      language: 'sv' as const,
      unsubscribeUrl: 'https://r.se/u/1',
    };
    const columns = { email: 'E-post', name: 'Namn', language: 'Språk', unsubscribe: 'Avsluta' };
    expect(subscriberRows({ subscribers: [subscriber] }, columns)).toEqual([
      ['E-post', 'Namn', 'Språk', 'Avsluta'],
      ['a@exempel.se', '', 'sv', 'https://r.se/u/1'],
    ]);
  });
});
