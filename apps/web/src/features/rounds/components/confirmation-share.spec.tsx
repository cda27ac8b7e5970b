import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { ConfirmationShare } from './confirmation-share.js';

const share = {
  bySector: {
    civil: { partners: 3, confirmed: 1 },
    public: { partners: 4, confirmed: 4 },
    private: { partners: 0, confirmed: 0 },
  },
  total: { partners: 7, confirmed: 5 },
};

describe('how much of the registry is confirmed', () => {
  test('is told by sector, and a sector without partners has no share', async () => {
    answerWith(() => ({ body: share }));
    await renderInRouter(<ConfirmationShare mayManage={false} />);
    const civil = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Civilsamhälle' });
    expect([civil.value, civil.max]).toEqual([1, 3]);
    expect(screen.getByText(/^1 av 3 \(33/)).toBeTruthy();
    expect(screen.getByText(/^5 av 7 \(71/)).toBeTruthy();
    expect(screen.getByText('Inga parter')).toBeTruthy();
    expect(screen.queryByRole('progressbar', { name: 'Näringsliv' })).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('says when it cannot be read, and tries again', async () => {
    let isUp = false;
    answerWith(() => (isUp ? { body: share } : { status: 500 }));
    await renderInRouter(<ConfirmationShare mayManage />);
    expect(await screen.findByText('Andelen kunde inte hämtas')).toBeTruthy();
    isUp = true;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByText(/^5 av 7/)).toBeTruthy();
  });
});
