import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { CommitteePage } from '../pages/committee.page.js';
import { PartnerPage } from '../pages/partner.page.js';
import { partnerId } from '../pages/setup.js';

const [choir, shop] = ['Kören Klangfull', 'Handelsboden i Vretstorp'];
const why = 'Verksamheten ligger utanför länet.';

test('the committee decides, and its decisions are steps of that day', async ({ empty, visit }) => {
  const sara = await visit(empty, 'coordinator');
  const { page, t } = sara;
  const [longAgo, since, applied, meeting] = [200, 30, 12, 2].map((days) => daysAgo(days)) as [
    string,
    string,
    string,
    string,
  ];
  await register(sara, choir, 'civil', ['in_dialogue', longAgo], ['applied', since]);
  await register(sara, shop, 'private', ['prospect', since], ['applied', applied]);
  await register(sara, 'Orten i samverkan', 'civil', ['in_dialogue', longAgo]);
  await register(sara, 'Grannlandets kommun', 'public', ['active', applied]);

  const committee = new CommitteePage(sara);
  await committee.open(longAgo);
  const partner = new PartnerPage(sara);
  await committee.expectListed('applications', [choir, shop]);
  await committee.expectListed('stalled', ['Orten i samverkan']);
  await committee.expectListed('joined', ['Grannlandets kommun']);
  await committee.expectListed('left', []);
  await committee.expectListed('withoutPrimaryContact', ['Grannlandets kommun']);

  await committee.meetOn(meeting);
  const approval = await committee.decide('approve', choir);
  await expect(approval.text(t('membership:effective'))).toHaveValue(meeting);
  await sara.check('committee-approval');
  await approval.press(t('membership:statusDialog.save'));
  await expect(approval.scope).toBeHidden();

  const refusal = await committee.decide('decline', shop);
  await expect(refusal.text(t('membership:effective'))).toHaveValue(meeting);
  await refusal.press(t('membership:statusDialog.save'));
  await refusal.expectRefused(1);
  await sara.check('committee-refusal-refused');
  await refusal.fill(t('membership:statusDialog.reason'), why);
  await refusal.press(t('membership:statusDialog.save'));
  await expect(refusal.scope).toBeHidden();

  await committee.expectListed('applications', []);
  const decided = committee.list('decided').getByRole('listitem');
  const step = (status: string) =>
    `${t('committee:step', { from: t('status.applied'), to: t(`status.${status}`) })}, ${partner.inProse(meeting)}`;
  await expect(decided.filter({ hasText: choir }).filter({ hasText: step('approved') })).toHaveCount(1);
  const declined = decided.filter({ hasText: shop }).filter({ hasText: step('declined') });
  await expect(declined).toContainText(t('committee:because', { reason: why }));
  await sara.check('committee-decided');

  await committee.fields.press(t('committee:meeting.note'));
  const date = partner.inProse(meeting);
  await expect(page.getByText(t('committee:meeting.noted', { date })).first()).toBeVisible();
  await expect(committee.list('decided')).toContainText(choir);

  await test.step('the next page begins where this meeting ended', async () => {
    await committee.open();
    const dates = { since: date, today: partner.inProse(partner.today) };
    await expect(page.getByText(t('committee:period.meeting', dates))).toBeVisible();
    await committee.expectListed('applications', []);
    // Its own decisions are no news to it, though they were entered days later. What else was, is.
    await expect(decided.filter({ hasText: step('approved') })).toHaveCount(0);
    await expect(decided.filter({ hasText: step('declined') })).toHaveCount(0);
    await expect(committee.list('joined')).toContainText(t('committee:timing.backdated', { date: dates.today }));
    await expect(page.getByRole('link', { name: t('committee:since.meeting', { date }) })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  await test.step('the partner stands where the committee put it, from the day of the meeting', async () => {
    await sara.open(`/parter/${await partnerId(sara, choir)}`);
    await expect(partner.statusHistory.first()).toContainText(partner.historyLine('approved', meeting));
  });
});

type Step = readonly [status: string, effective: string];

async function register(visitor: Visitor, name: string, sector: string, begin: Step, next?: Step): Promise<void> {
  const [status, effective] = begin;
  const { body } = await visitor.ask('POST', '/partners', { name, sector, status, effective });
  if (!next) return;
  const path = `/partners/${(body as { id: string }).id}/status-changes`;
  const recorded = await visitor.ask('POST', path, { status: next[0], effective: next[1] });
  expect(recorded.status).toBe(201);
}

/** A day in Sweden, so long ago. */
const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() - days * 86_400_000);
