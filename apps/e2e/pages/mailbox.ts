import { expect } from '@playwright/test';
import type { ReceivedMail } from '../fixtures/mail-server.js';
import type { Product } from '../fixtures/product.js';

/** The newest mail to an address that fits, as soon as it has arrived: mail leaves after the page has answered. */
export async function mailTo(
  product: Product,
  address: string,
  fits: (mail: ReceivedMail) => boolean,
): Promise<ReceivedMail> {
  const find = async () => (await product.mails()).find((mail) => mail.to === address && fits(mail));
  let found: ReceivedMail | undefined;
  await expect(async () => {
    found = await find();
    expect(found, `a mail to ${address}`).toBeDefined();
  }).toPass({ timeout: 30_000 });
  if (found === undefined) throw new Error(`No mail to ${address}.`);
  return found;
}

/** The link to a page of ours in the newest mail to an address that has one; with `before`, in a mail newer than that. */
export async function linkTo(product: Product, address: string, page: string, before?: string): Promise<string> {
  const link = (text: string) => text.split(/\s+/).find((word) => word.startsWith(`${product.url}${page}#`));
  const { text } = await mailTo(product, address, (mail) => ![undefined, before].includes(link(mail.text)));
  return link(text) ?? '';
}
