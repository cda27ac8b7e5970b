import { expect, test } from '@jest/globals';
import { countGrowth, type GrowthChange, type GrowthDifference, growthQuery } from '@registry/domain/growth';
import { screen } from '@testing-library/react';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { PublishedReport } from './published-report.js';

const query = growthQuery.parse({ from: '2015-01-01', to: '2015-12-31' });
const report = countGrowth([], query, { asOf: '2026-11-23', knownAt: '2026-11-23T12:00:00Z' });
const published = {
  id: '01890000-0000-7000-8000-00000000000a',
  title: 'Årsberättelsen',
  note: null,
  publishedAt: '2026-11-23T12:00:00Z',
  publishedBy: 'Sara',
  from: '2015-01-01',
  to: '2015-12-31',
  query,
  report,
};
const change: GrowthChange = {
  partnerId: '01890000-0000-7000-8000-000000000001',
  name: 'Coompanion',
  kind: 'recorded',
  ledger: 'status',
  attribute: null,
  value: 'active',
  legalForm: null,
  effective: { effectiveOn: '2015-01-01', precision: 'year' },
  was: null,
  recordedAt: '2027-03-03T10:00:00.000000Z',
};
const difference: GrowthDifference = {
  period: '2015-01-01',
  in: 'civil',
  group: null,
  figure: 'joined',
  published: 0,
  now: 1,
  changes: [0],
};

const show = (known: { changes: GrowthChange[]; differences: GrowthDifference[] }) => {
  answerWith(() => ({ body: { now: report, ...known } }));
  return renderInRouter(
    <PublishedReport
      published={published}
      view={{}}
      onView={() => undefined}
      periodOf={(start) => start.slice(0, 4)}
      groupOf={(key) => key}
      draw={(_, version, noteOf) => (
        <p>
          {version}
          {noteOf({ period: '2015-01-01', figure: 'joined', in: 'civil' })}
          {noteOf({ period: '2015-01-01', figure: 'left', in: 'civil' })}
        </p>
      )}
    />,
  );
};

test('a figure that is another now says so, and leads to the sentence that explains it', async () => {
  await show({ changes: [change], differences: [difference] });

  await screen.findByText(/Coompanion registrerades den 3 mars 2027 som part sedan 2015\./);
  const [why, ...others] = screen.getAllByRole('link', { name: 'Varför: förklaring 1' });
  expect(others).toEqual([]);
  expect(document.querySelector(why?.getAttribute('href') ?? 'none')?.textContent).toContain('Coompanion');
  screen.getByText('2015, Civilsamhälle, tillkomna: 0 → 1');
});

test('what happened in the whole time says so too', async () => {
  const now = { ...report, periods: report.periods.map((one) => ({ ...one, total: { ...one.total, joined: 1 } })) };
  answerWith(() => ({ body: { now, changes: [change], differences: [{ ...difference, in: 'total' }] } }));
  await renderInRouter(
    <PublishedReport
      published={published}
      view={{}}
      onView={() => undefined}
      periodOf={(start) => start}
      groupOf={(key) => key}
      draw={(_, _version, noteOf) => (
        <>
          <p>joined {noteOf({ period: 'all', figure: 'joined', in: 'total' })}</p>
          <p>left {noteOf({ period: 'all', figure: 'left', in: 'total' })}</p>
        </>
      )}
    />,
  );

  const why = await screen.findByRole('link', { name: 'Varför: förklaring 1' });
  expect(why.closest('p')?.textContent).toBe('joined nu 1[1]');
  expect(screen.getByText('left').textContent).toBe('left ');
});

test('those who pause have no column: another number of them is said where they are counted', async () => {
  answerWith(() => ({
    body: { now: report, changes: [change], differences: [{ ...difference, figure: 'pausedAtEnd', published: 2 }] },
  }));
  await renderInRouter(
    <PublishedReport
      published={published}
      view={{}}
      onView={() => undefined}
      periodOf={(start) => start}
      groupOf={(key) => key}
      draw={(_, _version, noteOf) =>
        (['joined', 'end'] as const).map((figure) => (
          <p key={figure}>
            {figure} {noteOf({ period: '2015-01-01', figure, in: 'civil' })}
          </p>
        ))
      }
    />,
  );

  const why = await screen.findByRole('link', { name: 'Varför: förklaring 1' });
  expect(why.closest('p')?.textContent).toBe('end vilande 2,nu 1[1]');
  expect(screen.getByText('joined').textContent).toBe('joined ');
  screen.getByText('En siffra är en annan i dag. Så här kom det sig:');
});

test('days that are not known count once, where the table says them', async () => {
  const imprecise = { ...difference, figure: 'imprecise' } as const;
  await show({ changes: [change], differences: [difference, imprecise, { ...imprecise, in: 'total' }] });

  await screen.findByText('2 siffror är andra i dag. Så här kom det sig:');
});

test('figures that still hold are said to hold', async () => {
  await show({ changes: [], differences: [] });

  await screen.findByText('Siffrorna är desamma i dag som när rapporten publicerades.');
  expect(screen.queryByRole('radio', { name: 'Som vi vet nu' })).toBeNull();
});
