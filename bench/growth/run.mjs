/**
 * Growth at a size that no partnership has: 50,000 partners, some 300,000 status changes, 120,000 contacts. Asks the product and the
 * best bare SQL for the same answers, in turn in one run, so that a noisy machine does not matter; checks that the answers
 * are equal and prints how many a second each gave and their ratio. The product keeps answers while nothing is written, so
 * it is also asked while somebody writes two hundred times a second, and hardly any is kept.
 *
 * By hand: `npm run bench:growth` after `npm run build`.
 *
 * PARTNERS, CONTACTS, SEED, ROUNDS and SECONDS (of each measurement) may be set.
 */
import { deepStrictEqual } from 'node:assert';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDatabase, migrate, startEmbeddedPostgres } from '../../packages/database/dist/index.js';
import { prepareSums, startBare } from './bare.mjs';
import { fill } from './fill.mjs';
import { answerOf, median, throughput } from './load.mjs';
import { startProduct } from './product.mjs';

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const size = {
  partners: number('PARTNERS', 50_000),
  contacts: number('CONTACTS', 120_000),
  seed: number('SEED', 2026),
};
const rounds = number('ROUNDS', 5);
const seconds = number('SECONDS', 2);

const range = { from: '2016-11-01', to: '2026-10-31' };
const knownOn = '2024-06-30';
/** The first moment after that day in Sweden. */
const knownBefore = '2024-06-30T22:00:00Z';

const flatten = (report) =>
  report.periods.flatMap(({ start, sectors }) =>
    Object.entries(sectors)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([sector, f]) => [
        start,
        sector,
        f.start,
        f.joined,
        f.left,
        f.movedIn,
        f.movedOut,
        f.end,
        f.pausedAtEnd,
        f.imprecise,
      ]),
  );

/** What is asked of both sides, how answers are made alike, and how fast the product should be. */
const questions = [
  {
    name: 'growth as known now',
    goal: 'at least 0.5 of the throughput',
    isMet: (ratio) => ratio >= 0.5,
    bare: `/growthNow?from=2016-11-01&to=2026-10-01`,
    product: `/api/growth?step=month&from=${range.from}&to=${range.to}`,
    ofProduct: flatten,
  },
  {
    name: `growth as known on ${knownOn}`,
    goal: 'at most 1.5 of the time',
    isMet: (ratio) => 1 / ratio <= 1.5,
    bare: `/growthThen?from=2016-11-01&to=2026-10-01&known=${knownBefore}`,
    product: `/api/growth?step=month&from=${range.from}&to=${range.to}&knownOn=${knownOn}`,
    ofProduct: flatten,
  },
  {
    name: 'list of partners on a day, 25 and count',
    goal: 'at least 0.5 of the throughput',
    isMet: (ratio) => ratio >= 0.5,
    bare: `/listOn?day=2021-06-30&today=${new Date().toISOString().slice(0, 10)}`,
    product: '/api/partners?on=2021-06-30&status=active&status=paused&limit=25',
    ofProduct: ({ total, items }) => ({ total, items }),
  },
  {
    name: 'partners behind one figure, 25 and count',
    goal: 'at least 0.5 of the throughput',
    isMet: (ratio) => ratio >= 0.5,
    bare: '/joinedIn?from=2019-03-01&to=2019-03-31&sector=civil',
    product: `/api/growth/rows?step=month&from=${range.from}&to=${range.to}&period=2019-03-01&figure=joined&in=civil&limit=25`,
    ofProduct: ({ total, items }) => ({ total, items }),
  },
];

async function main() {
  const dataDir = await mkdtemp(join(tmpdir(), 'registry-bench-'));
  // As root PostgreSQL runs as another user, who must get there.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const endings = [() => rm(dataDir, { recursive: true, force: true }), () => postgres.stop()];
  try {
    await migrate(postgres.url, { log: () => undefined });
    const connections = createDatabase(postgres.url);
    const client = connections.pool;
    const began = performance.now();
    const counts = await fill(client, size);
    // Derives the periods before it answers.
    const product = await startProduct(postgres.url);
    endings.push(product.stop);
    await client.query(prepareSums);
    await client.query('VACUUM ANALYZE');
    endings.push(() => connections.close());
    console.log(
      `${counts.partners} partners, ${counts.statusChanges} status changes, ${counts.sectorChanges} sector changes, ${counts.contacts} contacts, seed ${size.seed}; made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    const bare = await startBare(postgres.url);
    endings.push(bare.stop);
    const met = [];
    // The least that there is to write: a transaction that changes nothing and yet has a number.
    const write = () => client.query('SELECT pg_current_xact_id()');
    for (const question of questions) met.push(await compare(question, bare, product, write));
    if (met.includes(false)) process.exitCode = 1;
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

async function compare({ name, goal, isMet, ofProduct, ...path }, bare, product, write) {
  const sides = {
    bare: { url: bare.url + path.bare, headers: {} },
    product: { url: product.url + path.product, headers: product.headers },
    written: { url: product.url + path.product, headers: product.headers },
  };
  deepStrictEqual(ofProduct(await answerOf(sides.product.url, product.headers)), await answerOf(sides.bare.url, {}));
  const found = { bare: [], product: [], written: [], ratio: [], writtenRatio: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Each side goes first in turn, so that neither has the other's warm machine.
    for (const side of round % 2 === 0 ? ['bare', 'product', 'written'] : ['written', 'product', 'bare']) {
      const writing = side === 'written' ? setInterval(write, 5) : undefined;
      found[side].push(await throughput(sides[side].url, { headers: sides[side].headers, connections: 4, seconds }));
      clearInterval(writing);
    }
    found.ratio.push(found.product.at(-1) / found.bare.at(-1));
    found.writtenRatio.push(found.written.at(-1) / found.bare.at(-1));
  }
  const ratio = median(found.ratio);
  const met = isMet(ratio);
  console.log(
    `${name.padEnd(42)} bare ${median(found.bare).toFixed(1).padStart(7)}/s  product ${median(found.product).toFixed(1).padStart(7)}/s  ratio ${ratio.toFixed(2)}  (goal: ${goal})  ${met ? 'met' : 'MISSED'}  while written to ${median(found.written).toFixed(1).padStart(7)}/s  ratio ${median(found.writtenRatio).toFixed(2)}`,
  );
  return met;
}

await main();
