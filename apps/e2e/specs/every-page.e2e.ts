import { expect, test } from '../fixtures/test.js';
import type { DemoRole, Visitor } from '../fixtures/visitor.js';
import { partnerId } from '../pages/setup.js';

interface Walk {
  readonly role: DemoRole;
  readonly what: string;
  /** Addresses, by a name for each. `:partner` is a partner that the role may see. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The secret of no link. */
const noLink = 'A'.repeat(43);

const walks: readonly Walk[] = [
  {
    role: 'coordinator',
    what: 'reads',
    pages: {
      'work-list': '/',
      partners: '/parter',
      'partners-filtered': '/parter?q=finns-inte-alls',
      partner: '/parter/:partner',
      growth: '/tillvaxt',
      'not-found': '/finns-inte',
    },
  },
  {
    role: 'coordinator',
    what: 'works in',
    pages: {
      register: '/parter/ny',
      board: '/introduktion',
      'board-list': '/introduktion?view=list',
      import: '/import',
      mine: '/mina-uppgifter',
      settings: '/installningar',
    },
  },
  {
    role: 'coordinator',
    what: 'keeps members and their privacy with',
    pages: {
      rounds: '/utskick',
      'new-round': '/utskick/nytt',
      'no-such-round': '/utskick/01980000-0000-7000-8000-000000000000',
      mail: '/brev?view=all',
      'mail-previews': '/brev?tab=previews',
      subscribers: '/prenumeranter',
      erasures: '/personuppgifter',
      record: '/integritet/registerforteckning',
    },
  },
  {
    role: 'staff',
    what: 'meets',
    pages: {
      'work-list': '/',
      partner: '/parter/:partner',
      board: '/introduktion',
      settings: '/installningar',
      'register-not-allowed': '/parter/ny',
    },
  },
  {
    role: 'member',
    what: 'meets',
    pages: {
      mine: '/mina-uppgifter',
      'personal-data': '/mina-uppgifter/personuppgifter',
      partner: '/parter/:partner',
      'list-not-allowed': '/parter',
      'rounds-not-allowed': '/utskick',
    },
  },
];

for (const { role, what, pages } of walks) {
  test(`every page that a ${role} ${what}`, async ({ demo, visit }) => {
    const sara = await visit(demo, 'coordinator');
    const partner = await partnerId(sara, 'Arbetskooperativet Kugghjulet');
    const visitor = role === 'coordinator' ? sara : await visit(demo, role);
    for (const [name, address] of Object.entries(pages)) {
      await test.step(name, async () => {
        await visitor.open(address.replace(':partner', partner));
        await expectLandmarks(visitor);
        await visitor.check(`${role}-${name}`);
      });
    }
  });
}

test('every page that anybody meets', async ({ demo, visit }) => {
  const nobody = await visit(demo);
  const addresses = {
    'sign-in': '/logga-in',
    'sign-in-first': '/parter',
    invitation: '/inbjudan#inte-en-inbjudan',
    outbox: '/utkorg',
    accessibility: '/tillganglighet',
    newsletter: '/nyhetsbrev',
    notice: '/integritet',
    'details-check-missing': '/bekrafta',
    'details-check-cut-off': '/bekrafta#avklippt',
    'details-check-refused': `/bekrafta#${noLink}`,
    'email-refused': `/bekrafta-adress#${noLink}`,
    'subscription-to-confirm': `/nyhetsbrev/bekrafta#${noLink}`,
    'my-subscription-refused': `/min-prenumeration#${noLink}`,
    unsubscribe: `/nyhetsbrev/avsluta#${noLink}`,
    'not-found': '/finns-inte',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await test.step(name, async () => {
      await nobody.open(address);
      await expectLandmarks(nobody);
      await nobody.check(`nobody-${name}`);
    });
  }
});

test('every page of an empty registry offers the first step', async ({ empty, visit }) => {
  const sara = await visit(empty, 'coordinator');
  const addresses = { 'work-list': '/', partners: '/parter', board: '/introduktion', growth: '/tillvaxt' };
  for (const [name, address] of Object.entries(addresses)) {
    await test.step(name, async () => {
      await sara.open(address);
      await expect(sara.page.getByRole('main').getByRole('link').first()).toBeVisible();
      await sara.check(`empty-${name}`);
    });
  }
});

/** One title, the language said, and a tab named by the title. */
async function expectLandmarks({ page, language }: Visitor): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  // A long word in the heading may say where it breaks; the title has no use for that.
  const title = (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00AD', '');
  await expect(page).toHaveTitle(new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} – `));
}
