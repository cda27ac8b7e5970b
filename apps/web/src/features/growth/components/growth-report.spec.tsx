import { describe, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../testing/render.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { reportOf } from '../testing/report.js';
import { KeySentence } from './key-sentence.js';
import { RangeForm } from './range-form.js';

describe('the key sentence', () => {
  test('says how many there are, of which sector, and what changed', async () => {
    await renderUi(<KeySentence report={reportOf({ step: 'month' })} />);

    screen.getByText('2 parter den 30 juni 2016: 1 civilsamhälle, 1 offentlig sektor, 0 näringsliv.');
    screen.getByText('Sedan 1 januari 2015 har 3 tillkommit och 1 lämnat.');
  });

  test('leads with today, leads to its partners, and tells what is planned', async () => {
    await renderInRouter(<KeySentence report={reportOf({ municipality: '1880' }, '2016-01-31')} />, { language: 'en' });

    screen.getByText(/^3 partners on 31 January 2016 in the municipality of Örebro: 2 civil society, 1 public sector/);
    screen.getByText(/3 joined and 1 left. Planned changes included: 2 partners on 31 December 2016/);
    const { searchParams } = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Show the partners' }).href);
    expect(Object.fromEntries(searchParams)).toEqual({
      on: '2016-01-31',
      status: '["active","paused"]',
      municipality: '["1880"]',
    });
  });

  test('says of an earlier day by what was known then', async () => {
    await renderUi(<KeySentence report={reportOf({ knownOn: '2016-01-31' })} isKept />, { language: 'en' });

    screen.getByText(/^3 partners on 31 January 2016, by what was known on 31 January 2016: 2 civil society/);
    expect(screen.queryByRole('link', { name: 'Show the partners' })).toBeNull();
  });
});

describe('a time of one’s own', () => {
  async function show() {
    const onRange = jest.fn();
    await renderUi(<RangeForm from="2015-01-01" to="2026-12-31" step="year" onRange={onRange} />);
    const from = screen.getByRole<HTMLInputElement>('textbox', { name: 'Från' });
    const to = screen.getByRole<HTMLInputElement>('textbox', { name: 'Till och med' });
    const fill = async (field: HTMLInputElement, text: string) => {
      await userEvent.clear(field);
      await userEvent.type(field, text);
    };
    return { onRange, from, to, fill, submit: () => userEvent.click(screen.getByRole('button', { name: 'Visa' })) };
  }

  test('is written as exactly as one likes, and reaches to the last day of it', async () => {
    const { onRange, from, to, fill, submit } = await show();
    expect([from.value, to.value]).toEqual(['2015', '2026']);

    await fill(from, '2016');
    await fill(to, '2016-02');
    await submit();

    expect(onRange).toHaveBeenCalledWith({ from: '2016-01-01', to: '2016-02-29' });
  });

  test.each([
    ['2014', 'Datumet ligger före startdatumet.'],
    ['i fjol', 'Skriv datumet som 2016, 2016-02 eller 2016-02-10.'],
  ])('until %s is refused at its field, and what was typed stays', async (text, sentence) => {
    const { onRange, to, fill, submit } = await show();

    await fill(to, text);
    await submit();

    expect(screen.getByText(sentence)).toBeTruthy();
    expect([to.value, document.activeElement]).toEqual([text, to]);
    expect(onRange).not.toHaveBeenCalled();
  });
});
